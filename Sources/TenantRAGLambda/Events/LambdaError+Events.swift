extension LambdaError {
    /// Something else than API Gateway calls, or in a form that is not known.
    static let invalidEvent = LambdaError(
        errorType: "InvalidEvent",
        errorMessage: "the event is none that API Gateway sends to this function"
    )
}
