// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Managed knowledge base connector configuration.
public struct ManagedKnowledgeBaseConnectorConfiguration: Sendable, Hashable, RedactedShape {
    /// The connector parameters (model member `ManagedKnowledgeBaseConnectorConfiguration.connectorParameters`).
    public var connectorParameters: JSONValue?

    /// The deletion protection configuration.
    ///
    /// Model member `ManagedKnowledgeBaseConnectorConfiguration.deletionProtectionConfiguration`.
    public var deletionProtectionConfiguration: DeletionProtectionConfiguration?

    /// The media extraction configuration.
    ///
    /// Model member `ManagedKnowledgeBaseConnectorConfiguration.mediaExtractionConfiguration`.
    public var mediaExtractionConfiguration: MediaExtractionConfiguration?

    /// The sync schedule (model member `ManagedKnowledgeBaseConnectorConfiguration.syncSchedule`).
    public var syncSchedule: SyncSchedule?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        connectorParameters: JSONValue? = nil,
        deletionProtectionConfiguration: DeletionProtectionConfiguration? = nil,
        mediaExtractionConfiguration: MediaExtractionConfiguration? = nil,
        syncSchedule: SyncSchedule? = nil
    ) {
        self.connectorParameters = connectorParameters
        self.deletionProtectionConfiguration = deletionProtectionConfiguration
        self.mediaExtractionConfiguration = mediaExtractionConfiguration
        self.syncSchedule = syncSchedule
    }
}

extension ManagedKnowledgeBaseConnectorConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("connectorParameters") {
                connectorParameters = try reader.readValue()
            } else if reader.memberIs("deletionProtectionConfiguration") {
                deletionProtectionConfiguration = try DeletionProtectionConfiguration(from: &reader)
            } else if reader.memberIs("mediaExtractionConfiguration") {
                mediaExtractionConfiguration = try MediaExtractionConfiguration(from: &reader)
            } else if reader.memberIs("syncSchedule") {
                syncSchedule = try SyncSchedule(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let connectorParameters {
            writer.writeMember("connectorParameters")
            writer.write(connectorParameters)
        }
        if let deletionProtectionConfiguration {
            writer.writeMember("deletionProtectionConfiguration")
            deletionProtectionConfiguration.write(to: &writer)
        }
        if let mediaExtractionConfiguration {
            writer.writeMember("mediaExtractionConfiguration")
            mediaExtractionConfiguration.write(to: &writer)
        }
        if let syncSchedule {
            writer.writeMember("syncSchedule")
            syncSchedule.write(to: &writer)
        }
        writer.endObject()
    }
}

extension ManagedKnowledgeBaseConnectorConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let deletionProtectionConfiguration {
            validator.shape(deletionProtectionConfiguration, "deletionProtectionConfiguration")
        }
        if let syncSchedule {
            validator.shape(syncSchedule, "syncSchedule")
        }
    }
}
