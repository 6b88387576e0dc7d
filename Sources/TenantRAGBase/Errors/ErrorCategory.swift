/// The class of an error's problem: who can mend it, and whether time does.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum ErrorCategory: String, Sendable, Hashable, CaseIterable {
    /// A value that was given breaks a rule; nothing was sent.
    case invalid
    /// A setting, a file or a credential that the program needs is missing or unusable.
    case configuration
    /// The tenant, the user or the token does not permit the call; nothing was sent.
    case denied
    /// A limit that this process sets for the tenant was reached; nothing was sent.
    case limited
    /// The service's own quota is used up.
    case throttled
    /// The service refuses the request: it is not valid, not permitted, or names something that does not exist.
    case rejected
    /// The service, or the way to it, failed, or its response is unreadable.
    case unavailable
    /// The deadline of the call has passed.
    case timedOut
    /// The text that was read, of a request, a file or a response, breaks its format.
    case malformed
    /// The response holds a reference that is not shown to be the tenant's, and was withheld.
    case violation

    /// A Boolean value that indicates whether the same call may succeed later, as far as the category alone can tell.
    public var isTransient: Bool {
        switch self {
        case .limited, .throttled, .unavailable, .timedOut: true
        case .invalid, .configuration, .denied, .rejected, .malformed, .violation: false
        }
    }
}
