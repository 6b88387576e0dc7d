// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Mantle foundation model model configuration.
public struct MantleFoundationModelModelConfiguration: Sendable, Hashable, RedactedShape {
    /// The model ARN.
    ///
    /// Length 1 to 2,048 characters; pattern
    /// `^(arn:aws(-[^:]+)?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?$`
    /// (model member `MantleFoundationModelModelConfiguration.modelArn`).
    public var modelArn: String

    /// The project identifier.
    ///
    /// Length 0 to 128 characters; pattern `^(proj_[a-zA-Z0-9]+|default)$` (model member
    /// `MantleFoundationModelModelConfiguration.projectId`).
    public var projectId: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(modelArn: String, projectId: String? = nil) {
        self.modelArn = modelArn
        self.projectId = projectId
    }
}

extension MantleFoundationModelModelConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var modelArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("modelArn") {
                modelArn = try reader.readString()
            } else if reader.memberIs("projectId") {
                projectId = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let modelArn = consume modelArn else {
            throw reader.missingMember("modelArn")
        }
        self.modelArn = modelArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("modelArn")
        writer.write(modelArn)
        if let projectId {
            writer.writeMember("projectId")
            writer.write(projectId)
        }
        writer.endObject()
    }
}

extension MantleFoundationModelModelConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.string(modelArn, "modelArn", minimum: 1, maximum: 2048, pattern: ServicePattern.bedrockModelArn)
        if let projectId {
            validator.string(projectId, "projectId", minimum: 0, maximum: 128, pattern: ServicePattern.mantleProjectId)
        }
    }
}
