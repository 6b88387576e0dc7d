// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The numbers of a vector: exactly one of these.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum VectorData: Sendable, Hashable, RedactedShape {
    /// The float32 (model member `VectorData.float32`).
    case float32([Float])
    /// A member that this version does not know, kept unchanged.
    case unknown(name: String, value: JSONValue)
}

extension VectorData: JSONReadable, JSONWritable, Codable {
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
            if reader.memberIs("float32") {
                var list: [Float] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readFloat())
                }
                result = .float32(list)
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
        case .float32(let value):
            writer.writeMember("float32")
            writer.beginArray()
            for element in value {
                writer.write(element)
            }
            writer.endArray()
        case .unknown(let name, let value):
            writer.writeMember(name: name)
            writer.write(value)
        }
        writer.endObject()
    }
}

extension VectorData: ValidatedShape {
    /// Checks the member against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}
