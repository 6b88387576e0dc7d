// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
import TenantRAGJSON

/// One event of a streaming answer.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum RetrieveAndGenerateStreamResponseOutput: EventStreamEvent, RedactedShape {
    /// The citation (model member `RetrieveAndGenerateStreamResponseOutput.citation`).
    case citation(CitationEvent)
    /// The guardrail (model member `RetrieveAndGenerateStreamResponseOutput.guardrail`).
    case guardrail(GuardrailEvent)
    /// The output (model member `RetrieveAndGenerateStreamResponseOutput.output`).
    case output(RetrieveAndGenerateOutputEvent)
    /// An event that this version does not know, with its payload unchanged.
    case unknown(name: String, payload: [UInt8])
}

extension RetrieveAndGenerateStreamResponseOutput {
    /// Reads an event.
    ///
    /// - Throws: The modelled exception when the message is one, `UnmodeledServiceError` for any other error
    ///   message, `JSONError` when the payload is not the event's JSON.
    public init(message: EventMessage) throws {
        switch (message.kind, message.name) {
        case (.event, "citation"):
            self = .citation(try CitationEvent(json: message.payload))
        case (.event, "guardrail"):
            self = .guardrail(try GuardrailEvent(json: message.payload))
        case (.event, "output"):
            self = .output(try RetrieveAndGenerateOutputEvent(json: message.payload))
        case (.event, let name):
            self = .unknown(name: name, payload: message.payload)
        case (.exception, "accessDeniedException"):
            throw (try? AccessDeniedException(json: message.payload)) ?? AccessDeniedException()
        case (.exception, "badGatewayException"):
            throw (try? BadGatewayException(json: message.payload)) ?? BadGatewayException()
        case (.exception, "conflictException"):
            throw (try? ConflictException(json: message.payload)) ?? ConflictException()
        case (.exception, "dependencyFailedException"):
            throw (try? DependencyFailedException(json: message.payload)) ?? DependencyFailedException()
        case (.exception, "internalServerException"):
            throw (try? InternalServerException(json: message.payload)) ?? InternalServerException()
        case (.exception, "resourceNotFoundException"):
            throw (try? ResourceNotFoundException(json: message.payload)) ?? ResourceNotFoundException()
        case (.exception, "serviceQuotaExceededException"):
            throw (try? ServiceQuotaExceededException(json: message.payload)) ?? ServiceQuotaExceededException()
        case (.exception, "throttlingException"):
            throw (try? ThrottlingException(json: message.payload)) ?? ThrottlingException()
        case (.exception, "validationException"):
            throw (try? ValidationException(json: message.payload)) ?? ValidationException()
        case (.exception, let name), (.error, let name):
            throw UnmodeledServiceError(
                serviceCode: name,
                httpStatusCode: nil,
                serviceMessage: message.errorMessage
            )
        }
    }

    /// The event as a message.
    public var message: EventMessage {
        switch self {
        case .citation(let event):
            EventMessage(name: "citation", payload: event.jsonBytes())
        case .guardrail(let event):
            EventMessage(name: "guardrail", payload: event.jsonBytes())
        case .output(let event):
            EventMessage(name: "output", payload: event.jsonBytes())
        case .unknown(let name, let payload):
            EventMessage(name: name, payload: payload)
        }
    }
}
