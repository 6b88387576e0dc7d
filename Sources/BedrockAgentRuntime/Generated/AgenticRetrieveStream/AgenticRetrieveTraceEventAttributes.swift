// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve trace event attributes.
public struct AgenticRetrieveTraceEventAttributes: Sendable, Hashable, RedactedShape {
    /// The actions (model member `AgenticRetrieveTraceEventAttributes.actions`).
    public var actions: [AgenticRetrieveAction]?

    /// The applied instruction (model member `AgenticRetrieveTraceEventAttributes.appliedInstruction`).
    public var appliedInstruction: AgenticRetrieveAppliedInstruction?

    /// The failures.
    ///
    /// At least 1 elements (model member `AgenticRetrieveTraceEventAttributes.failures`).
    public var failures: [AgenticRetrieveFailure]?

    /// The message (model member `AgenticRetrieveTraceEventAttributes.message`).
    public var message: String

    /// The retrieval metadata (model member `AgenticRetrieveTraceEventAttributes.retrievalMetadata`).
    public var retrievalMetadata: [AgenticRetrieveSourceMetadata]?

    /// The retrieval response (model member `AgenticRetrieveTraceEventAttributes.retrievalResponse`).
    public var retrievalResponse: [AgenticRetrieveTraceResultItem]?

    /// The status (model member `AgenticRetrieveTraceEventAttributes.status`).
    public var status: AgenticRetrieveStatus

    /// The step (model member `AgenticRetrieveTraceEventAttributes.step`).
    public var step: AgenticRetrieveStep

    /// The warnings.
    ///
    /// At least 1 elements (model member `AgenticRetrieveTraceEventAttributes.warnings`).
    public var warnings: [AgenticRetrieveWarning]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        message: String,
        status: AgenticRetrieveStatus,
        step: AgenticRetrieveStep,
        actions: [AgenticRetrieveAction]? = nil,
        appliedInstruction: AgenticRetrieveAppliedInstruction? = nil,
        failures: [AgenticRetrieveFailure]? = nil,
        retrievalMetadata: [AgenticRetrieveSourceMetadata]? = nil,
        retrievalResponse: [AgenticRetrieveTraceResultItem]? = nil,
        warnings: [AgenticRetrieveWarning]? = nil
    ) {
        self.actions = actions
        self.appliedInstruction = appliedInstruction
        self.failures = failures
        self.message = message
        self.retrievalMetadata = retrievalMetadata
        self.retrievalResponse = retrievalResponse
        self.status = status
        self.step = step
        self.warnings = warnings
    }
}

extension AgenticRetrieveTraceEventAttributes: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var message: String?
        var status: AgenticRetrieveStatus?
        var step: AgenticRetrieveStep?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("actions") {
                var list: [AgenticRetrieveAction] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveAction(from: &reader))
                }
                actions = list
            } else if reader.memberIs("appliedInstruction") {
                appliedInstruction = try AgenticRetrieveAppliedInstruction(from: &reader)
            } else if reader.memberIs("failures") {
                var list: [AgenticRetrieveFailure] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveFailure(from: &reader))
                }
                failures = list
            } else if reader.memberIs("message") {
                message = try reader.readString()
            } else if reader.memberIs("retrievalMetadata") {
                var list: [AgenticRetrieveSourceMetadata] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveSourceMetadata(from: &reader))
                }
                retrievalMetadata = list
            } else if reader.memberIs("retrievalResponse") {
                var list: [AgenticRetrieveTraceResultItem] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveTraceResultItem(from: &reader))
                }
                retrievalResponse = list
            } else if reader.memberIs("status") {
                status = try AgenticRetrieveStatus(from: &reader)
            } else if reader.memberIs("step") {
                step = try AgenticRetrieveStep(from: &reader)
            } else if reader.memberIs("warnings") {
                var list: [AgenticRetrieveWarning] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try AgenticRetrieveWarning(from: &reader))
                }
                warnings = list
            } else {
                try reader.skipValue()
            }
        }
        guard let message = consume message else {
            throw reader.missingMember("message")
        }
        guard let status = consume status else {
            throw reader.missingMember("status")
        }
        guard let step = consume step else {
            throw reader.missingMember("step")
        }
        self.message = message
        self.status = status
        self.step = step
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let actions {
            writer.writeMember("actions")
            writer.beginArray()
            for element in actions {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let appliedInstruction {
            writer.writeMember("appliedInstruction")
            appliedInstruction.write(to: &writer)
        }
        if let failures {
            writer.writeMember("failures")
            writer.beginArray()
            for element in failures {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.writeMember("message")
        writer.write(message)
        if let retrievalMetadata {
            writer.writeMember("retrievalMetadata")
            writer.beginArray()
            for element in retrievalMetadata {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let retrievalResponse {
            writer.writeMember("retrievalResponse")
            writer.beginArray()
            for element in retrievalResponse {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.writeMember("status")
        writer.write(status.rawValue)
        writer.writeMember("step")
        writer.write(step.rawValue)
        if let warnings {
            writer.writeMember("warnings")
            writer.beginArray()
            for element in warnings {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension AgenticRetrieveTraceEventAttributes: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let appliedInstruction {
            validator.shape(appliedInstruction, "appliedInstruction")
        }
        if let failures {
            validator.count(failures.count, "failures", minimum: 1)
        }
        if let warnings {
            validator.count(warnings.count, "warnings", minimum: 1)
        }
    }
}

/// Agentic retrieve status; the service may add values.
public struct AgenticRetrieveStatus: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `IN_PROGRESS`.
    public static let inProgress = Self(rawValue: "IN_PROGRESS")
    /// `SUCCEEDED`.
    public static let succeeded = Self(rawValue: "SUCCEEDED")
    /// `FAILED`.
    public static let failed = Self(rawValue: "FAILED")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .inProgress,
        .succeeded,
        .failed,
    ]
}

/// Agentic retrieve step; the service may add values.
public struct AgenticRetrieveStep: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `Planning`.
    public static let planning = Self(rawValue: "Planning")
    /// `Retrieval`.
    public static let retrieval = Self(rawValue: "Retrieval")
    /// `SpeculativeRetrieval`.
    public static let speculativeRetrieval = Self(rawValue: "SpeculativeRetrieval")
    /// `FullDocumentExpansion`.
    public static let fullDocumentExpansion = Self(rawValue: "FullDocumentExpansion")
    /// `SessionHistoryLoad`.
    public static let sessionHistoryLoad = Self(rawValue: "SessionHistoryLoad")
    /// `CodeExecution`.
    public static let codeExecution = Self(rawValue: "CodeExecution")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .planning,
        .retrieval,
        .speculativeRetrieval,
        .fullDocumentExpansion,
        .sessionHistoryLoad,
        .codeExecution,
    ]
}
