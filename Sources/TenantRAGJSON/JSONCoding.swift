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

// JSON is the one form of these types. With Swift's own encoders and decoders they go through `JSONValue`, so that no second
// description of a type exists; what is sent and received takes the shorter way, by reader and writer.

extension JSONReadable where Self: Decodable {
    /// Decodes the value from its JSON form, with any decoder of a format that has JSON's types.
    ///
    /// - Parameter decoder: The decoder of the value.
    /// - Throws: `DecodingError`, whose underlying error is a ``JSONError`` where the JSON is not that of this type.
    public init(from decoder: any Decoder) throws {
        try self.init(json: JSONValue(from: decoder), at: decoder.codingPath) { json throws(JSONError) in
            try Self(json: json)
        }
    }
}

extension JSONWritable where Self: Encodable {
    /// Encodes the value in its JSON form, with any encoder of a format that has JSON's types.
    ///
    /// An encoder's strategies for keys, dates and data change nothing in it.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws; `EncodingError` for a document within the value that is nested more than 128
    ///   levels deep.
    public func encode(to encoder: any Encoder) throws {
        try encodedValue(at: encoder.codingPath).encode(to: encoder)
    }
}

extension JSONWritable {
    /// The value in its JSON form, to be encoded.
    ///
    /// - Parameter codingPath: The encoder's position, for the error.
    /// - Returns: The form.
    /// - Throws: `EncodingError` where the value is nested too deeply.
    package func encodedValue(at codingPath: [any CodingKey]) throws(EncodingError) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(json: jsonBytes(), limits: JSONLimits(maximumByteCount: .max))
        } catch {
            let context = EncodingError.Context(
                codingPath: codingPath,
                debugDescription: error.description,
                underlyingError: error
            )
            throw .invalidValue(self, context)
        }
    }
}

extension Decodable {
    /// Creates the value by a reader of its JSON form.
    ///
    /// - Parameters:
    ///   - value: The form.
    ///   - codingPath: The decoder's position, for the error.
    ///   - read: Reads the form's bytes.
    /// - Throws: `DecodingError` where the reader throws.
    package init(
        json value: JSONValue,
        at codingPath: [any CodingKey],
        _ read: ([UInt8]) throws(JSONError) -> Self
    ) throws(DecodingError) {
        do throws(JSONError) {
            self = try read(value.jsonBytes())
        } catch {
            let context = DecodingError.Context(
                codingPath: codingPath,
                debugDescription: error.description,
                underlyingError: error
            )
            throw .dataCorrupted(context)
        }
    }
}
