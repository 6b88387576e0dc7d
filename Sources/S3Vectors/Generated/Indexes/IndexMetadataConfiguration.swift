// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The treatment of metadata in an index: which keys no filter sees, and which texts are searched by words.
public struct IndexMetadataConfiguration: Sendable, Hashable, RedactedShape {
    /// The keys that no filter sees; what they hold may be longer.
    ///
    /// 0 to 10 elements; each: length 1 to 63 characters (model member
    /// `MetadataConfiguration.nonFilterableMetadataKeys`).
    public var nonFilterableMetadataKeys: [String]?

    /// The text search configurations.
    ///
    /// 0 to 10 elements (model member `MetadataConfiguration.textSearchConfigurations`).
    public var textSearchConfigurations: [TextSearchConfiguration]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        nonFilterableMetadataKeys: [String]? = nil,
        textSearchConfigurations: [TextSearchConfiguration]? = nil
    ) {
        self.nonFilterableMetadataKeys = nonFilterableMetadataKeys
        self.textSearchConfigurations = textSearchConfigurations
    }
}

extension IndexMetadataConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("nonFilterableMetadataKeys") {
                var list: [String] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try reader.readString())
                }
                nonFilterableMetadataKeys = list
            } else if reader.memberIs("textSearchConfigurations") {
                var list: [TextSearchConfiguration] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try TextSearchConfiguration(from: &reader))
                }
                textSearchConfigurations = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let nonFilterableMetadataKeys {
            writer.writeMember("nonFilterableMetadataKeys")
            writer.beginArray()
            for element in nonFilterableMetadataKeys {
                writer.write(element)
            }
            writer.endArray()
        }
        if let textSearchConfigurations {
            writer.writeMember("textSearchConfigurations")
            writer.beginArray()
            for element in textSearchConfigurations {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension IndexMetadataConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let nonFilterableMetadataKeys {
            validator.count(nonFilterableMetadataKeys.count, "nonFilterableMetadataKeys", minimum: 0, maximum: 10)
            validator.elements(nonFilterableMetadataKeys, "nonFilterableMetadataKeys") {
                $1.string($0, nil, minimum: 1, maximum: 63)
            }
        }
        if let textSearchConfigurations {
            validator.count(textSearchConfigurations.count, "textSearchConfigurations", minimum: 0, maximum: 10)
            validator.elements(textSearchConfigurations, "textSearchConfigurations") { $0.check(&$1) }
        }
    }
}
