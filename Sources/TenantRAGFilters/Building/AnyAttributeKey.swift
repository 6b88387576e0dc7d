/// An attribute's name, on which conditions are written with any operator.
///
/// ```swift
/// let filter: MetadataFilter = .attribute("season") <= 2 && .attribute("title").startsWith("The")
/// ```
///
/// In a block, where Swift reads a line that begins with a dot as a continuation of the line before, it is ``Attribute``:
///
/// ```swift
/// let group = MetadataFilter.orAll {
///     Attribute("season") <= 2
///     Attribute("title").startsWith("The")
/// }
/// ```
///
/// ``AttributeKey`` also fixes the attribute's type, so that the compiler refuses operators that do not fit.
public struct AnyAttributeKey: Sendable {
    /// The attribute's name, 1 to 100 Unicode scalars; checked by ``MetadataFilter/validate(for:)``.
    public let name: String

    /// Names an attribute.
    ///
    /// - Parameter name: The attribute's name.
    public init(_ name: String) {
        self.name = name
    }

    /// Names an attribute; what lets an expression begin with `.attribute("season") <=`.
    ///
    /// - Parameter name: The attribute's name.
    /// - Returns: The name, ready for an operator.
    public static func attribute(_ name: String) -> AnyAttributeKey {
        AnyAttributeKey(name)
    }
}

/// The name of an attribute, as it is written in a block: `Attribute("season") <= 2`.
public typealias Attribute = AnyAttributeKey

extension MetadataFilter {
    /// Names an attribute; what lets an expression begin with `.attribute("title").startsWith`.
    ///
    /// - Parameter name: The attribute's name.
    /// - Returns: The name, ready for an operator.
    public static func attribute(_ name: String) -> AnyAttributeKey {
        AnyAttributeKey(name)
    }
}
