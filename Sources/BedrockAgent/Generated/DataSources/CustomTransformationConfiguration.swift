// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Custom transformation configuration.
public struct CustomTransformationConfiguration: Sendable, Hashable, RedactedShape {
    /// The intermediate storage (model member `CustomTransformationConfiguration.intermediateStorage`).
    public var intermediateStorage: IntermediateStorage

    /// The transformations.
    ///
    /// Exactly 1 elements (model member `CustomTransformationConfiguration.transformations`).
    public var transformations: [Transformation]

    /// Creates the value from its members; a nil member is not sent.
    public init(intermediateStorage: IntermediateStorage, transformations: [Transformation]) {
        self.intermediateStorage = intermediateStorage
        self.transformations = transformations
    }
}

extension CustomTransformationConfiguration: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var intermediateStorage: IntermediateStorage?
        var transformations: [Transformation]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("intermediateStorage") {
                intermediateStorage = try IntermediateStorage(from: &reader)
            } else if reader.memberIs("transformations") {
                var list: [Transformation] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try Transformation(from: &reader))
                }
                transformations = list
            } else {
                try reader.skipValue()
            }
        }
        guard let intermediateStorage = consume intermediateStorage else {
            throw reader.missingMember("intermediateStorage")
        }
        guard let transformations = consume transformations else {
            throw reader.missingMember("transformations")
        }
        self.intermediateStorage = intermediateStorage
        self.transformations = transformations
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("intermediateStorage")
        intermediateStorage.write(to: &writer)
        writer.writeMember("transformations")
        writer.beginArray()
        for element in transformations {
            element.write(to: &writer)
        }
        writer.endArray()
        writer.endObject()
    }
}

extension CustomTransformationConfiguration: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(intermediateStorage, "intermediateStorage")
        validator.count(transformations.count, "transformations", minimum: 1, maximum: 1)
        validator.elements(transformations, "transformations") { $0.check(&$1) }
    }
}
