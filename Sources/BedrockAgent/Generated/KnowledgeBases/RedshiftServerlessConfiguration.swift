// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Redshift serverless configuration.
public struct RedshiftServerlessConfiguration: Sendable, Hashable, RedactedShape {
    /// The auth configuration (model member `RedshiftServerlessConfiguration.authConfiguration`).
    public var authConfiguration: RedshiftServerlessAuthConfiguration

    /// The workgroup ARN.
    ///
    /// Pattern
    /// `(arn:(aws(-[a-z]+)*):redshift-serverless:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:workgroup/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`
    /// (model member `RedshiftServerlessConfiguration.workgroupArn`).
    public var workgroupArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(authConfiguration: RedshiftServerlessAuthConfiguration, workgroupArn: String) {
        self.authConfiguration = authConfiguration
        self.workgroupArn = workgroupArn
    }
}

extension RedshiftServerlessConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var authConfiguration: RedshiftServerlessAuthConfiguration?
        var workgroupArn: String?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("authConfiguration") {
                authConfiguration = try RedshiftServerlessAuthConfiguration(from: &reader)
            } else if reader.memberIs("workgroupArn") {
                workgroupArn = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
        guard let authConfiguration = consume authConfiguration else {
            throw reader.missingMember("authConfiguration")
        }
        guard let workgroupArn = consume workgroupArn else {
            throw reader.missingMember("workgroupArn")
        }
        self.authConfiguration = authConfiguration
        self.workgroupArn = workgroupArn
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("authConfiguration")
        authConfiguration.write(to: &writer)
        writer.writeMember("workgroupArn")
        writer.write(workgroupArn)
        writer.endObject()
    }
}

extension RedshiftServerlessConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(authConfiguration, "authConfiguration")
        validator.string(workgroupArn, "workgroupArn", pattern: ServicePattern.workgroupArn)
    }
}
