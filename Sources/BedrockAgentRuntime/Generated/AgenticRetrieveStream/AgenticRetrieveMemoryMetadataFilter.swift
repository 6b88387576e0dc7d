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
