import TenantRAGJSON

extension AttributeValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value's type in angle brackets; the value itself may be anybody's secret.
    public var description: String {
        switch self {
        case .string: "<string>"
        case .number: "<number>"
        case .boolean: "<boolean>"
        case .stringList(let strings): "<list of \(strings.count)>"
        }
    }

    /// The same as ``description``.
    public var debugDescription: String {
        description
    }

    /// No children, so that `dump` shows the type alone as well.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }

    /// The value as JSON; not for logs.
    public var expandedDescription: String {
        jsonText
    }
}
