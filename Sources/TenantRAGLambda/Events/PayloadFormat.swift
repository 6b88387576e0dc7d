/// In which of its two forms API Gateway hands a request to a function.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum PayloadFormat: Sendable, Hashable {
    /// What REST APIs send, and HTTP APIs where they are told to.
    case version1
    /// What HTTP APIs send by default.
    case version2
}
