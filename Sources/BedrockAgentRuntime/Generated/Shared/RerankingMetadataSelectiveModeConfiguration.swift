// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Reranking metadata selective mode configuration: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum RerankingMetadataSelectiveModeConfiguration: Sendable, Hashable, RedactedShape {
    /// The fields to exclude.
    ///
    /// 1 to 100 elements (model member `RerankingMetadataSelectiveModeConfiguration.fieldsToExclude`).
    case fieldsToExclude([FieldForReranking])
    /// The fields to include.
    ///
    /// 1 to 100 elements (model member `RerankingMetadataSelectiveModeConfiguration.fieldsToInclude`).
    case fieldsToInclude([FieldForReranking])
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension RerankingMetadataSelectiveModeConfiguration: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("fieldsToExclude") {
                var list: [FieldForReranking] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try FieldForReranking(from: &reader))
                }
                result = .fieldsToExclude(list)
            } else if reader.memberIs("fieldsToInclude") {
                var list: [FieldForReranking] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try FieldForReranking(from: &reader))
                }
                result = .fieldsToInclude(list)
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
        case .fieldsToExclude(let value):
            writer.writeMember("fieldsToExclude")
            writer.beginArray()
            for element in value {
                element.write(to: &writer)
            }
            writer.endArray()
        case .fieldsToInclude(let value):
            writer.writeMember("fieldsToInclude")
            writer.beginArray()
            for element in value {
                element.write(to: &writer)
            }
            writer.endArray()
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension RerankingMetadataSelectiveModeConfiguration: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        switch self {
        case .fieldsToExclude(let value):
            validator.count(value.count, "fieldsToExclude", minimum: 1, maximum: 100)
            validator.elements(value, "fieldsToExclude") { $0.check(&$1) }
        case .fieldsToInclude(let value):
            validator.count(value.count, "fieldsToInclude", minimum: 1, maximum: 100)
            validator.elements(value, "fieldsToInclude") { $0.check(&$1) }
        case .unknown: break
        }
    }
}
