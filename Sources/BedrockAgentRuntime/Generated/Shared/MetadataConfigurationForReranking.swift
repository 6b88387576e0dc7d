// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Metadata configuration for reranking.
public struct MetadataConfigurationForReranking: Sendable, Hashable, RedactedShape {
    /// The selection mode (model member `MetadataConfigurationForReranking.selectionMode`).
    public var selectionMode: RerankingMetadataSelectionMode

    /// The selective mode configuration.
    ///
    /// Model member `MetadataConfigurationForReranking.selectiveModeConfiguration`.
    public var selectiveModeConfiguration: RerankingMetadataSelectiveModeConfiguration?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        selectionMode: RerankingMetadataSelectionMode,
        selectiveModeConfiguration: RerankingMetadataSelectiveModeConfiguration? = nil
    ) {
        self.selectionMode = selectionMode
        self.selectiveModeConfiguration = selectiveModeConfiguration
    }
}

extension MetadataConfigurationForReranking: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var selectionMode: RerankingMetadataSelectionMode?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("selectionMode") {
                selectionMode = try RerankingMetadataSelectionMode(from: &reader)
            } else if reader.memberIs("selectiveModeConfiguration") {
                selectiveModeConfiguration = try RerankingMetadataSelectiveModeConfiguration(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let selectionMode = consume selectionMode else {
            throw reader.missingMember("selectionMode")
        }
        self.selectionMode = selectionMode
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("selectionMode")
        writer.write(selectionMode.rawValue)
        if let selectiveModeConfiguration {
            writer.writeMember("selectiveModeConfiguration")
            selectiveModeConfiguration.write(to: &writer)
        }
        writer.endObject()
    }
}

extension MetadataConfigurationForReranking: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let selectiveModeConfiguration {
            validator.shape(selectiveModeConfiguration, "selectiveModeConfiguration")
        }
    }
}

/// Reranking metadata selection mode; the service may add values.
public struct RerankingMetadataSelectionMode: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `SELECTIVE`.
    public static let selective = Self(rawValue: "SELECTIVE")
    /// `ALL`.
    public static let all = Self(rawValue: "ALL")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .selective,
        .all,
    ]
}
