#if Local
import TenantRAG
import TenantRAGExtractive

/// A guardrail, checked and ready to assess texts.
struct Guardrail: Sendable {
    let identifier: String
    let version: String
    let blockedInputMessage: String
    let blockedOutputMessage: String
    private let words: BlockedWords

    /// Returns whether a text must not be read or said.
    func blocks(_ text: String) -> Bool { words.stand(in: text) }

    init(_ guardrail: LocalGuardrail) throws(LocalConfigurationError) {
        identifier = guardrail.identifier
        version = guardrail.version
        blockedInputMessage = guardrail.blockedInputMessage
        blockedOutputMessage = guardrail.blockedOutputMessage
        func refusal(_ what: String) -> LocalConfigurationError {
            LocalConfigurationError(code: .invalidGuardrail, message: "A guardrail's \(what).")
        }
        let configuration = GuardrailConfiguration(guardrailId: identifier, guardrailVersion: version)
        do {
            try configuration.validate()
        } catch {
            throw refusal("identifier or version is not one that a request can name: \(error.description)")
        }
        guard !identifier.isEmpty else { throw refusal("identifier is empty") }
        guard !blockedInputMessage.isEmpty, !blockedOutputMessage.isEmpty else {
            throw refusal("message is empty")
        }
        var words = BlockedWords()
        for (place, word) in guardrail.blockedWords.enumerated() {
            guard words.insert(word) else {
                throw refusal("blocked word at \(place) has neither a letter nor a digit")
            }
        }
        self.words = words
    }
}

/// The guardrails that requests can name.
struct Guardrails: Sendable {
    private struct Name: Hashable {
        var identifier: String
        var version: String
    }

    private var guardrails: [Name: Guardrail] = [:]

    init(_ guardrails: [LocalGuardrail]) throws(LocalConfigurationError) {
        for guardrail in guardrails {
            let name = Name(identifier: guardrail.identifier, version: guardrail.version)
            guard try self.guardrails.updateValue(Guardrail(guardrail), forKey: name) == nil else {
                throw LocalConfigurationError(
                    code: .duplicateGuardrail,
                    message: "Two guardrails are called \(name.identifier) in version \(name.version)."
                )
            }
        }
    }

    /// The guardrail that a request names, if it names one.
    ///
    /// - Parameters:
    ///   - identifier: Its identifier; nil when the request names none.
    ///   - version: Its version.
    ///   - path: Where the request names it.
    /// - Returns: The guardrail; nil when the request names none.
    /// - Throws: `ValidationException` for one that is not there: an answer without it would be unsafe.
    func guardrail(
        _ identifier: String?,
        version: String?,
        at path: String
    ) throws(ValidationException) -> Guardrail? {
        guard let identifier, let version else { return nil }
        guard let guardrail = guardrails[Name(identifier: identifier, version: version)] else {
            throw RequestRefusal.invalid("\(path): the guardrail identifier or version is not valid.")
        }
        return guardrail
    }

    /// The guardrail that a request names, if it names one.
    func guardrail(
        _ configuration: GuardrailConfiguration?,
        at path: String
    ) throws(ValidationException) -> Guardrail? {
        try guardrail(configuration?.guardrailId, version: configuration?.guardrailVersion, at: path)
    }
}
#endif
