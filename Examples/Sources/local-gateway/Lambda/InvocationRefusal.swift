/// The reason why Lambda refuses an invocation.
enum InvocationRefusal: Error {
    /// The function is tenant-isolated and the invocation names no tenant: `InvalidParameterValueException`.
    case tenantMissing
    /// All execution environments are busy: `TooManyRequestsException`.
    case throttled
    /// The event, or a buffered answer, has more than 6 MB.
    case tooLarge
    /// The gateway is about to end.
    case ending
}
