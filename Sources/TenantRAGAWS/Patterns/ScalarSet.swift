/// A set of Unicode scalars: one class of a pattern.
struct ScalarSet: Sendable {
    /// An element of a class.
    enum Item: Sendable {
        case range(ClosedRange<UInt32>)
        case whiteSpace(Bool)
        case digit(Bool)
        case word(Bool)
        /// General category C (control, format, surrogate, private use).
        case other(Bool)
        /// General categories L (letters), N (numbers) or Z (separators).
        case category(Category, Bool)

        /// A group of general categories by its letter.
        enum Category: Unicode.Scalar {
            case letter = "L"
            case number = "N"
            case separator = "Z"
        }

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .range(let range): range.contains(scalar.value)
            case .whiteSpace(let wanted): Self.isWhiteSpace(scalar) == wanted
            case .digit(let wanted): ("0"..."9").contains(scalar) == wanted
            case .word(let wanted):
                (("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                    || scalar == "_") == wanted
            case .other(let wanted): Self.isOther(scalar) == wanted
            case .category(let category, let wanted): Self.isMember(scalar, of: category) == wanted
            }
        }

        /// White space and line terminators of ECMA 262.
        private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
            default: false
            }
        }

        /// Unassigned scalars count as members, for the reason below.
        private static func isMember(_ scalar: Unicode.Scalar, of category: Category) -> Bool {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                category == .letter
            case .decimalNumber, .letterNumber, .otherNumber: category == .number
            case .spaceSeparator, .lineSeparator, .paragraphSeparator: category == .separator
            case .unassigned: true
            default: false
            }
        }

        /// Unassigned scalars are let through, though they are category C too: the service's Unicode may be newer.
        private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse: true
            default: false
            }
        }
    }

    /// The ASCII members as bits.
    struct ASCIIMask: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        init(_ isMember: (Unicode.Scalar) -> Bool) {
            for value: UInt8 in 0..<64 where isMember(Unicode.Scalar(value)) { low |= 1 << UInt64(value) }
            for value: UInt8 in 64..<128 where isMember(Unicode.Scalar(value)) { high |= 1 << UInt64(value - 64) }
        }

        /// Returns whether an ASCII scalar is a member.
        func contains(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 64 ? low : high) & (1 << UInt64(scalar.value & 63)) != 0
        }
    }

    let mask: ASCIIMask
    private let items: [Item]
    private let isNegated: Bool

    init(_ items: [Item], isNegated: Bool = false) {
        self.items = items
        self.isNegated = isNegated
        mask = ASCIIMask { scalar in items.contains { $0.contains(scalar) } != isNegated }
    }

    /// Any scalar but a line terminator.
    static let dot = Self(
        [.range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x2028...0x2029)],
        isNegated: true
    )

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? mask.contains(scalar) : items.contains { $0.contains(scalar) } != isNegated
    }
}
