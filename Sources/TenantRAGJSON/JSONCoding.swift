/// A type that reads itself from JSON.
public protocol JSONReadable {
    /// Reads one value at the reader's place and leaves the reader behind it.
    init(from reader: inout JSONReader) throws(JSONError)
}

/// A type that writes itself as JSON.
public protocol JSONWritable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension JSONReadable {
    /// Reads one value from a whole document.
    ///
    /// - Parameters:
    ///   - json: The document as UTF-8 bytes.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``JSONError`` when the document is not that value and nothing else.
    public init(json: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
        var reader = try JSONReader(json, limits: limits)
        try self.init(from: &reader)
        try reader.finish()
    }

    /// Reads one value from a whole document given as text.
    ///
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``JSONError`` when the document is not that value and nothing else.
    public init(json: String, limits: JSONLimits = .default) throws(JSONError) {
        try self.init(json: Array(json.utf8), limits: limits)
    }
}

extension JSONWritable {
    /// Writes the value.
    ///
    /// - Parameter capacity: How many bytes to make room for at once.
    /// - Returns: Compact UTF-8 bytes.
    public func jsonBytes(capacity: Int = 256) -> [UInt8] {
        var writer = JSONWriter(capacity: capacity)
        write(to: &writer)
        return writer.finish()
    }

    /// The value as compact text.
    public var jsonText: String {
        String(decoding: jsonBytes(), as: UTF8.self)
    }
}
