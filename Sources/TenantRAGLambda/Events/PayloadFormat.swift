/// In which of its two forms API Gateway hands a request to a function.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum PayloadFormat: Sendable, Hashable {
    /// The format that REST APIs send, and HTTP APIs where they are configured to.
    case version1
    /// The format that HTTP APIs send by default.
    case version2
}
