// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// A part of the answer and the documents that it rests on.
public struct Citation: Sendable, Hashable, RedactedShape {
    /// The part of the answer (model member `Citation.generatedResponsePart`).
    public var generatedResponsePart: GeneratedResponsePart?

    /// The chunks that the part rests on (model member `Citation.retrievedReferences`).
    public var retrievedReferences: [RetrievedReference]?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        generatedResponsePart: GeneratedResponsePart? = nil,
        retrievedReferences: [RetrievedReference]? = nil
    ) {
        self.generatedResponsePart = generatedResponsePart
        self.retrievedReferences = retrievedReferences
    }
}

extension Citation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("generatedResponsePart") {
                generatedResponsePart = try GeneratedResponsePart(from: &reader)
            } else if reader.memberIs("retrievedReferences") {
                var list: [RetrievedReference] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RetrievedReference(from: &reader))
                }
                retrievedReferences = list
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let generatedResponsePart {
            writer.writeMember("generatedResponsePart")
            generatedResponsePart.write(to: &writer)
        }
        if let retrievedReferences {
            writer.writeMember("retrievedReferences")
            writer.beginArray()
            for element in retrievedReferences {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension Citation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let generatedResponsePart {
            validator.shape(generatedResponsePart, "generatedResponsePart")
        }
        if let retrievedReferences {
            validator.elements(retrievedReferences, "retrievedReferences") { $0.check(&$1) }
        }
    }
}
