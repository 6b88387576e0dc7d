/// A refusal that a service sends with the code of an invalid request, and that means later.
///
/// Such a request succeeds once other work of the service has ended, so it is sent again after a wait. Nothing but the
/// words of the response tells it from a request that is wrong.
public struct TemporaryRefusal: Sendable, Hashable {
    /// The code on the wire: `ValidationException`.
    public let errorCode: String
    /// The words in the service's message, in lower case.
    public let phrase: String
    /// The code by which the caller knows the refusal.
    public let code: AWSError.Code

    /// Creates a refusal.
    ///
    /// - Parameters:
    ///   - errorCode: The code on the wire.
    ///   - phrase: The words in the service's message; case does not matter.
    ///   - code: The name of the code by which the caller knows the refusal.
    public init(errorCode: String, phrase: String, code: String) {
        self.errorCode = errorCode
        self.phrase = phrase.lowercased()
        self.code = AWSError.Code(rawValue: code)
    }

    /// Returns whether a response is this refusal.
    func matches(errorCode: String?, message: String?) -> Bool {
        guard errorCode == self.errorCode, let message else { return false }
        // Some messages have a typographic apostrophe.
        let plain = String(message.map { $0 == "\u{2019}" ? "'" : $0 })
        return plain.lowercased().contains(phrase)
    }
}
