// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
import TenantRAGJSON

/// Agentic retrieve stream response output.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum AgenticRetrieveStreamResponseOutput: EventStreamEvent, RedactedShape {
    /// The response event (model member `AgenticRetrieveStreamResponseOutput.responseEvent`).
    case responseEvent(AgenticRetrieveResponseEvent)
    /// The result (model member `AgenticRetrieveStreamResponseOutput.result`).
    case result(AgenticRetrieveResultEvent)
    /// The trace event (model member `AgenticRetrieveStreamResponseOutput.traceEvent`).
    case traceEvent(AgenticRetrieveTraceEvent)
    /// An event that this version does not know, with its payload unchanged.
    case unknown(name: String, payload: [UInt8])
}

extension AgenticRetrieveStreamResponseOutput {
    /// Reads an event.
    ///
    /// - Throws: The modelled exception when the message is one, `UnmodeledServiceError` for any other error
    ///   message, `JSONError` when the payload is not the event's JSON.
    public init(message: EventMessage) throws {
        switch (message.kind, message.name) {
        case (.event, "responseEvent"):
            self = .responseEvent(try AgenticRetrieveResponseEvent(json: message.payload))
        case (.event, "result"):
            self = .result(try AgenticRetrieveResultEvent(json: message.payload))
        case (.event, "traceEvent"):
            self = .traceEvent(try AgenticRetrieveTraceEvent(json: message.payload))
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
        case .responseEvent(let event):
            EventMessage(name: "responseEvent", payload: event.jsonBytes())
        case .result(let event):
            EventMessage(name: "result", payload: event.jsonBytes())
        case .traceEvent(let event):
            EventMessage(name: "traceEvent", payload: event.jsonBytes())
        case .unknown(let name, let payload):
            EventMessage(name: name, payload: payload)
        }
    }
}
