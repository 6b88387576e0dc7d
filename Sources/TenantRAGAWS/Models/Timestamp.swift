/// A moment as service models have it: seconds since 1970, with fractions.
///
/// From and to Foundation it is one step: `Date(timeIntervalSince1970: timestamp.secondsSince1970)`. Nothing here links
/// Foundation.
///
/// ```swift
/// let timestamp = Timestamp(secondsSince1970: 1_700_000_000.25)
/// print(timestamp.secondsSince1970)
/// ```
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public var secondsSince1970: Double

    /// Makes a moment.
    ///
    /// - Parameter secondsSince1970: Seconds since 1970-01-01T00:00:00Z.
    public init(secondsSince1970: Double) { self.secondsSince1970 = secondsSince1970 }

    /// Whether one moment is before another.
    public static func < (first: Timestamp, second: Timestamp) -> Bool {
        first.secondsSince1970 < second.secondsSince1970
    }
}

extension Timestamp: Codable {
    /// Decodes a moment from its seconds since 1970, as service models have it; a decoder's strategy for dates is not asked.
    ///
    /// - Parameter decoder: The decoder of the number.
    /// - Throws: `DecodingError` for anything but a number.
    public init(from decoder: any Decoder) throws {
        secondsSince1970 = try decoder.singleValueContainer().decode(Double.self)
    }

    /// Encodes the seconds since 1970; an encoder's strategy for dates is not asked.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(secondsSince1970)
    }
}
