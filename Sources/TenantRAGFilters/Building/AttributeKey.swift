/// The name of an attribute together with its type, so that only operators that fit it compile.
///
/// ```swift
/// let season = AttributeKey<Double>("season")
/// let title = AttributeKey<String>("title")
/// let genres = AttributeKey<[String]>("genres")
/// let filter = season <= 2 && title.startsWith("The") && genres.contains("horror")
/// ```
///
/// `Double`, `Int` and the other numbers compare; `String` has `isIn`, `startsWith` and `contains`; `[String]` has
/// `contains`; all but lists have `==` and `!=`.
public struct AttributeKey<Value: AttributeValueConvertible>: Sendable {
    /// The attribute's name, 1 to 100 Unicode scalars; checked by ``MetadataFilter/validate(for:)``.
    public let name: String

    /// Names an attribute of type `Value`.
    ///
    /// - Parameter name: The attribute's name.
    public init(_ name: String) {
        self.name = name
    }
}
