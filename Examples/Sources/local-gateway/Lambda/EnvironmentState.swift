import TenantRAG

/// The state machine of a Runtime API: the function receives an event, answers it once, and only then receives another.
struct EnvironmentState {
    /// The event that was given to the environment and has no answer yet.
    private(set) var invocation: Invocation?
    private var isTaken = false
    private var isAnswering = false
    private var isWaiting = false
    private(set) var hasEnded = false
    /// The error that the function reported of its start.
    var initError: FunctionError?

    mutating func give(_ invocation: Invocation) {
        self.invocation = invocation
        (isTaken, isAnswering) = (false, false)
    }

    /// The function asks for an event.
    mutating func wait() throws(RuntimeAPIError) {
        guard !isWaiting, !isTaken || invocation == nil else { throw .invalidStateTransition }
        isWaiting = true
    }

    /// The function gets its event.
    mutating func take() {
        (isWaiting, isTaken) = (false, true)
    }

    /// The function begins to answer.
    mutating func answer(_ requestID: String?, _ attemptID: String?) throws(RuntimeAPIError) -> Invocation {
        guard let invocation, isTaken, invocation.requestID == requestID else { throw .invalidRequestID }
        if let attemptID, attemptID != invocation.attemptID { throw .invalidInvocationID }
        guard !isAnswering else { throw .invalidStateTransition }
        isAnswering = true
        return invocation
    }

    /// The answer has been read.
    mutating func finish() {
        invocation = nil
    }

    /// The environment is no more; the invocation that it leaves behind.
    mutating func end() -> Invocation? {
        hasEnded = true
        defer { invocation = nil }
        return invocation
    }
}
