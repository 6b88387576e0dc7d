/// Types of attribute values.
struct AttributeTypes: OptionSet, Sendable {
    let rawValue: UInt8

    static let string = Self(rawValue: 1)
    static let number = Self(rawValue: 2)
    static let boolean = Self(rawValue: 4)
    static let stringList = Self(rawValue: 8)

    /// A string, a number or a boolean.
    static let scalar: Self = [.string, .number, .boolean]
}

extension AttributeTypes: CustomStringConvertible {
    /// The types in words, as in `a string, a number or a boolean`.
    var description: String {
        let names = [
            (Self.string, "a string"), (.number, "a number"), (.boolean, "a boolean"),
            (.stringList, "a list of strings"),
        ].filter { contains($0.0) }.map(\.1)
        guard names.count > 1, let last = names.last else { return names.first ?? "nothing" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension AttributeValue {
    /// The value's own type.
    var type: AttributeTypes {
        switch self {
        case .string: .string
        case .number: .number
        case .boolean: .boolean
        case .stringList: .stringList
        }
    }
}
