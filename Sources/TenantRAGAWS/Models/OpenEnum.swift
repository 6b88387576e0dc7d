public import TenantRAGJSON

/// A string enumeration that the service may extend at any time.
///
/// A value that this version does not know survives a round trip: compare with the constants, and expect others.
public protocol OpenEnum: RawRepresentable, Sendable, Hashable, JSONReadable, JSONWritable, Codable,
    CustomStringConvertible
where RawValue == String {
    /// Every value that the service model lists, in the model's order.
    static var knownValues: [Self] { get }

    /// Makes the value with a text as it stands on the wire.
    init(rawValue: String)
}

extension OpenEnum {
    /// A Boolean value that indicates whether the service model lists this value.
    public var isKnown: Bool { Self.knownValues.contains(self) }

    /// The text on the wire.
    public var description: String { rawValue }

    /// Reads the value from a JSON string.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try reader.readString())
    }

    /// Writes the value as a JSON string.
    public func write(to writer: inout JSONWriter) {
        writer.write(rawValue)
    }

    /// Decodes the value from a string, known or not.
    ///
    /// - Parameter decoder: The decoder of the string.
    /// - Throws: `DecodingError` for anything but a string.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the value as a string.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
