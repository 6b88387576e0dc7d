// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Agentic retrieve memory metadata filter.
public struct AgenticRetrieveMemoryMetadataFilter: Sendable, Hashable, RedactedShape {
    /// The left (model member `AgenticRetrieveMemoryMetadataFilter.left`).
    public var left: AgenticRetrieveMemoryMetadataFilterLeft

    /// The operator (model member `AgenticRetrieveMemoryMetadataFilter.operator`).
    public var `operator`: AgenticRetrieveMemoryMetadataFilterOperator

    /// The right (model member `AgenticRetrieveMemoryMetadataFilter.right`).
    public var right: AgenticRetrieveMemoryMetadataFilterRight?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        left: AgenticRetrieveMemoryMetadataFilterLeft,
        operator: AgenticRetrieveMemoryMetadataFilterOperator,
        right: AgenticRetrieveMemoryMetadataFilterRight? = nil
    ) {
        self.left = left
        self.operator = `operator`
        self.right = right
    }
}

extension AgenticRetrieveMemoryMetadataFilter: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var left: AgenticRetrieveMemoryMetadataFilterLeft?
        var `operator`: AgenticRetrieveMemoryMetadataFilterOperator?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("left") {
                left = try AgenticRetrieveMemoryMetadataFilterLeft(from: &reader)
            } else if reader.memberIs("operator") {
                `operator` = try AgenticRetrieveMemoryMetadataFilterOperator(from: &reader)
            } else if reader.memberIs("right") {
                right = try AgenticRetrieveMemoryMetadataFilterRight(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let left = consume left else {
            throw reader.missingMember("left")
        }
        guard let `operator` = consume `operator` else {
            throw reader.missingMember("operator")
        }
        self.left = left
        self.operator = `operator`
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("left")
        left.write(to: &writer)
        writer.writeMember("operator")
        writer.write(`operator`.rawValue)
        if let right {
            writer.writeMember("right")
            right.write(to: &writer)
        }
        writer.endObject()
    }
}

extension AgenticRetrieveMemoryMetadataFilter: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(left, "left")
        if let right {
            validator.shape(right, "right")
        }
    }
}

/// Agentic retrieve memory metadata filter operator; the service may add values.
public struct AgenticRetrieveMemoryMetadataFilterOperator: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `EQUALS_TO`.
    public static let equalsTo = Self(rawValue: "EQUALS_TO")
    /// `EXISTS`.
    public static let exists = Self(rawValue: "EXISTS")
    /// `NOT_EXISTS`.
    public static let notExists = Self(rawValue: "NOT_EXISTS")
    /// `BEFORE`.
    public static let before = Self(rawValue: "BEFORE")
    /// `AFTER`.
    public static let after = Self(rawValue: "AFTER")
    /// `CONTAINS`.
    public static let contains = Self(rawValue: "CONTAINS")
    /// `GREATER_THAN`.
    public static let greaterThan = Self(rawValue: "GREATER_THAN")
    /// `GREATER_THAN_OR_EQUALS`.
    public static let greaterThanOrEquals = Self(rawValue: "GREATER_THAN_OR_EQUALS")
    /// `LESS_THAN`.
    public static let lessThan = Self(rawValue: "LESS_THAN")
    /// `LESS_THAN_OR_EQUALS`.
    public static let lessThanOrEquals = Self(rawValue: "LESS_THAN_OR_EQUALS")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .equalsTo,
        .exists,
        .notExists,
        .before,
        .after,
        .contains,
        .greaterThan,
        .greaterThanOrEquals,
        .lessThan,
        .lessThanOrEquals,
    ]
}
