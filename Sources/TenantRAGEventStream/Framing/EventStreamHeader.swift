/// A name and a typed value at the head of a frame.
public struct EventStreamHeader: Sendable, Hashable {
    /// A header's value: one of the ten types of `application/vnd.amazon.eventstream` (two of them are true and false),
    /// which has no others.
    public enum Value: Sendable, Hashable {
        /// Types 0 and 1, true and false.
        case bool(Bool)
        /// Type 2, one byte, signed.
        case int8(Int8)
        /// Type 3, two bytes.
        case int16(Int16)
        /// Type 4, four bytes.
        case int32(Int32)
        /// Type 5, eight bytes.
        case int64(Int64)
        /// Type 6, up to 32,767 bytes.
        case bytes([UInt8])
        /// Type 7, up to 32,767 bytes of UTF-8.
        case string(String)
        /// Type 8, milliseconds since 1970-01-01T00:00:00Z.
        case timestamp(milliseconds: Int64)
        /// Type 9, sixteen bytes; the first one is the number's most significant.
        case uuid(UInt128)
    }

    /// The name, up to 255 bytes of UTF-8; those of the protocol itself start with a colon.
    public var name: String
    /// The value.
    public var value: Value

    /// Makes a header; what is too long is refused when it is encoded.
    public init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }
}
