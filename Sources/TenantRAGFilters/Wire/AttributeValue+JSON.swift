public import TenantRAGJSON

extension AttributeValue: JSONReadable, JSONWritable, Codable {
    /// Reads a string, a number, a boolean or an array of strings.
    ///
    /// - Parameter reader: The reader, at the value.
    /// - Throws: ``/TenantRAGJSON/JSONError`` for anything else.
    public init(from reader: inout JSONReader) throws(JSONError) {
        let start = reader
        guard let value = AttributeValue(try reader.readValue()) else {
            throw start.failure(.typeMismatch, "a string, a number, a boolean or a list of strings was expected")
        }
        self = value
    }

    /// Writes the value as ``jsonValue`` shows it.
    ///
    /// - Parameter writer: The writer, where a value is due.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let string): writer.write(string)
        case .number(let number): writer.write(number)
        case .boolean(let boolean): writer.write(boolean)
        case .stringList(let strings):
            writer.beginArray()
            for string in strings { writer.write(string) }
            writer.endArray()
        }
    }
}
