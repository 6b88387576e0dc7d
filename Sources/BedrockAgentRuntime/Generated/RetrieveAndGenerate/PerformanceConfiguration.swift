// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Performance configuration.
public struct PerformanceConfiguration: Sendable, Hashable {
    /// The latency (model member `PerformanceConfiguration.latency`).
    public var latency: PerformanceConfigLatency?

    /// Creates the value from its members; a nil member is not sent.
    public init(latency: PerformanceConfigLatency? = nil) {
        self.latency = latency
    }
}

extension PerformanceConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("latency") {
                latency = try PerformanceConfigLatency(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let latency {
            writer.writeMember("latency")
            writer.write(latency.rawValue)
        }
        writer.endObject()
    }
}

extension PerformanceConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {}
}

/// Performance configuration latency; the service may add values.
public struct PerformanceConfigLatency: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `standard`.
    public static let standard = Self(rawValue: "standard")
    /// `optimized`.
    public static let optimized = Self(rawValue: "optimized")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .standard,
        .optimized,
    ]
}
