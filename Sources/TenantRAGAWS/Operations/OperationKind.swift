/// The kind of an operation: how long its response may take, and whether it costs to repeat it.
///
/// An open set.
public struct OperationKind: Sendable, Hashable, CustomStringConvertible {
    /// The kind's name.
    public let description: String

    /// Finds or reads what there is: seconds, and repeating it costs little.
    public static let retrieval = OperationKind(description: "retrieval")
    /// Lets a model write: minutes, paid for by the token, and it never writes the same twice.
    public static let generation = OperationKind(description: "generation")
}
