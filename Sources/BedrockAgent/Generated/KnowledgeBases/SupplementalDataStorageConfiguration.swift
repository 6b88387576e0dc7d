// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Supplemental data storage configuration.
public struct SupplementalDataStorageConfiguration: Sendable, Hashable, RedactedShape {
    /// The storage locations.
    ///
    /// Exactly 1 elements (model member `SupplementalDataStorageConfiguration.storageLocations`).
    public var storageLocations: [SupplementalDataStorageLocation]

    /// Creates the value from its members; a nil member is not sent.
    public init(storageLocations: [SupplementalDataStorageLocation]) {
        self.storageLocations = storageLocations
    }
}

extension SupplementalDataStorageConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var storageLocations: [SupplementalDataStorageLocation]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("storageLocations") {
                var list: [SupplementalDataStorageLocation] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try SupplementalDataStorageLocation(from: &reader))
                }
                storageLocations = list
            } else {
                try reader.skipValue()
            }
        }
        guard let storageLocations = consume storageLocations else {
            throw reader.missingMember("storageLocations")
        }
        self.storageLocations = storageLocations
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("storageLocations")
        writer.beginArray()
        for element in storageLocations {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension SupplementalDataStorageConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.count(storageLocations.count, "storageLocations", minimum: 1, maximum: 1)
        validator.elements(storageLocations, "storageLocations") { $0.check(&$1) }
    }
}
