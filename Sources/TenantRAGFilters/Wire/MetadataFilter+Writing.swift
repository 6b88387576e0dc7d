public import TenantRAGJSON

extension MetadataFilter: JSONWritable {
    /// Writes the filter in the service's form, exactly as it stands; nothing is validated or normalised.
    ///
    /// What stands deeper than ``maximumDepth`` matches nothing, and is written as an empty `orAll`, which matches
    /// nothing either and which the service refuses.
    ///
    /// - Parameter writer: The writer, where a value is due.
    public func write(to writer: inout JSONWriter) {
        write(to: &writer, depth: 0)
    }

    private func write(to writer: inout JSONWriter, depth: Int) {
        writer.beginObject()
        switch self {
        case .condition(let condition):
            writer.writeMember(name: condition.operator.rawValue)
            writer.beginObject()
            writer.writeMember("key")
            writer.write(condition.key)
            writer.writeMember("value")
            condition.value.write(to: &writer)
            writer.endObject()
        case .andAll, .orAll:
            let (kind, members) = depth < Self.maximumDepth ? (groupKind, self.members) : (.orAll, [])
            writer.writeMember(name: kind.rawValue)
            writer.beginArray()
            for member in members { member.write(to: &writer, depth: depth + 1) }
            writer.endArray()
        }
        writer.endObject()
    }
}

/// The filter in the service's form, as a member of types that Swift's own encoders and decoders handle.
///
/// A decoder may merge members of one name before the filter is read, where ``init(json:limits:)`` refuses them.
extension MetadataFilter: Codable {}
