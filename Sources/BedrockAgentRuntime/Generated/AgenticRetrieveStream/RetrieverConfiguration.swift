// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Retriever configuration: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum RetrieverConfiguration: Sendable, Hashable, RedactedShape {
    /// The knowledge base (model member `RetrieverConfiguration.knowledgeBase`).
    case knowledgeBase(KnowledgeBaseRetrieverConfiguration)
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension RetrieverConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; none or more than one member is an error.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var result: Self?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("__type") {
                try reader.skipValue()
                continue
            }
            guard result == nil else {
                throw reader.failure(.invalidValue, "a union with more than one member")
            }
            if reader.memberIs("knowledgeBase") {
                result = .knowledgeBase(try KnowledgeBaseRetrieverConfiguration(from: &reader))
            } else {
                let name = try reader.memberName()
                result = .unknown(name: name, value: try reader.readValue())
            }
        }
        guard let result else {
            throw reader.failure(.missingMember, "a union without a member")
        }
        self = result
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .knowledgeBase(let value):
            writer.writeMember("knowledgeBase")
            value.write(to: &writer)
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension RetrieverConfiguration: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .knowledgeBase(let value):
            validator.shape(value, "knowledgeBase")
        case .unknown: break
        }
    }
}
