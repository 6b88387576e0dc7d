/// A JSON number that keeps 64-bit integers and doubles exact.
///
/// Equality, order and hash are mathematical: `1` equals `1.0`, and 9007199254740993 is greater than
/// 9007199254740992.0, although both round to one double. Integers outside `Int64` are kept as the nearest double.
///
/// ```swift
/// let season: JSONNumber = 2
/// print(season == 2.0, season < 2.5)  // true true
/// ```
public struct JSONNumber: Sendable {
    /// Canonical: a double is stored only for what `Int64` cannot hold exactly, and for negative zero.
    private enum Storage: Sendable {
        case integer(Int64)
        case double(Double)
    }

    private let storage: Storage

    /// Creates a number from an integer.
    public init(_ value: Int64) {
        storage = .integer(value)
    }

    /// Creates a number from an integer.
    public init(_ value: Int) {
        storage = .integer(Int64(value))
    }

    /// Creates a number from a double; nil for infinities and NaN, which JSON cannot express.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if let integer = Int64(exactly: value), !(integer == 0 && value.sign == .minus) {
            storage = .integer(integer)
        } else {
            storage = .double(value)
        }
    }

    /// The value as a double, rounded to nearest where an integer has more than 53 bits.
    public var doubleValue: Double {
        switch storage {
        case .integer(let value): Double(value)
        case .double(let value): value
        }
    }

    /// The value as an integer; nil when it is not one or does not fit.
    public var int64Value: Int64? {
        switch storage {
        case .integer(let value): value
        case .double(let value): Int64(exactly: value)
        }
    }
}

extension JSONNumber: Comparable, Hashable {
    /// Returns whether two numbers have the same value.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        switch (left.storage, right.storage) {
        case (.integer(let left), .integer(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        // Only negative zero is both a stored double and the value of an integer.
        case (.integer(let integer), .double(let double)), (.double(let double), .integer(let integer)):
            integer == 0 && double == 0
        }
    }

    /// Returns whether one number is less than another, without rounding either.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        switch (left.storage, right.storage) {
        case (.integer(let left), .integer(let right)): left < right
        case (.double(let left), .double(let right)): left < right
        case (.integer(let left), .double(let right)): isLess(left, right)
        case (.double(let left), .integer(let right)): right != 0 || left != 0 ? !isLess(right, left) : false
        }
    }

    /// Hashes the value, so that equal numbers hash alike.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .integer(let value): hasher.combine(value)
        case .double(let value):
            // Negative zero equals the integer zero.
            if value == 0 { hasher.combine(Int64(0)) } else { hasher.combine(value) }
        }
    }

    /// Compares an integer with a stored double, which is fractional, beyond `Int64`, or negative zero.
    private static func isLess(_ integer: Int64, _ double: Double) -> Bool {
        if let floor = Int64(exactly: double.rounded(.down)) {
            // A fractional double lies strictly above its floor.
            return integer < floor || (integer == floor && double != double.rounded(.down))
        }
        return double > 0
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Creates a number from an integer literal.
    public init(integerLiteral value: Int64) {
        self.init(value)
    }

    /// Creates a number from a floating-point literal; one beyond the range of `Double` becomes its greatest value.
    public init(floatLiteral value: Double) {
        let limit = Double.greatestFiniteMagnitude
        self = JSONNumber(min(max(value, -limit), limit)) ?? JSONNumber(Int64(0))
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as JSON text, in the shortest form that reads back to the same value.
    public var description: String {
        switch storage {
        case .integer(let value): value.description
        case .double(let value): value.description
        }
    }
}
