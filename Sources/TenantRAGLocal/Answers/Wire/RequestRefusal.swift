#if Local
package import TenantRAG

/// The service's errors for requests that it, or the local knowledge base, does not take.
package enum RequestRefusal {
    /// A part that Bedrock has and the local knowledge base has not: said, rather than left out silently.
    package static func unsupported(_ path: String, _ reason: String) -> ValidationException {
        ValidationException(serviceMessage: "\(path) is not supported by the local knowledge base: \(reason).")
    }

    /// A value that the service would refuse, too.
    static func invalid(_ message: String) -> ValidationException { ValidationException(serviceMessage: message) }

    static let userContext = unsupported("userContext", "a folder of documents has no access control lists")

    /// The error of operations on access control lists.
    package static let noAccessControlLists = ValidationException(
        serviceMessage: "The knowledge base has no access control lists: it is a folder of documents."
    )

    /// Checks a request against the service model.
    ///
    /// - Parameter request: The request.
    /// - Throws: `ValidationException` that names the members that are wrong.
    package static func check(_ request: some ValidatedShape) throws(ValidationException) {
        do {
            try request.validate()
        } catch {
            throw ValidationException(serviceMessage: error.serviceMessage)
        }
    }

    /// Checks that a request is meant for this knowledge base, by its id or its ARN.
    ///
    /// - Parameters:
    ///   - text: What the request names.
    ///   - knowledgeBase: The one that is there.
    /// - Throws: `ResourceNotFoundException`.
    static func check(_ text: String, is knowledgeBase: KnowledgeBaseID) throws(ResourceNotFoundException) {
        guard let asked = try? KnowledgeBaseID(validating: text), asked.identifier == knowledgeBase.identifier
        else {
            throw missingKnowledgeBase(text)
        }
    }

    /// A knowledge base that is not there.
    package static func missingKnowledgeBase(_ text: String) -> ResourceNotFoundException {
        ResourceNotFoundException(serviceMessage: "Knowledge Base with id \(text) does not exist.")
    }

    /// A question with something in it.
    ///
    /// - Parameters:
    ///   - text: The text of the request.
    ///   - path: Where it stands.
    /// - Returns: The text as it is.
    /// - Throws: `ValidationException` for a text of white space.
    static func question(_ text: String?, at path: String) throws(ValidationException) -> String {
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            throw invalid("\(path) must not be empty")
        }
        return text
    }
}
#endif
