// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Transformation.
public struct Transformation: Sendable, Hashable, RedactedShape {
    /// The step to apply (model member `Transformation.stepToApply`).
    public var stepToApply: StepType

    /// The transformation function (model member `Transformation.transformationFunction`).
    public var transformationFunction: TransformationFunction

    /// Creates the value from its members; a nil member is not sent.
    public init(stepToApply: StepType, transformationFunction: TransformationFunction) {
        self.stepToApply = stepToApply
        self.transformationFunction = transformationFunction
    }
}

extension Transformation: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var stepToApply: StepType?
        var transformationFunction: TransformationFunction?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("stepToApply") {
                stepToApply = try StepType(from: &reader)
            } else if reader.memberIs("transformationFunction") {
                transformationFunction = try TransformationFunction(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
        guard let stepToApply = consume stepToApply else {
            throw reader.missingMember("stepToApply")
        }
        guard let transformationFunction = consume transformationFunction else {
            throw reader.missingMember("transformationFunction")
        }
        self.stepToApply = stepToApply
        self.transformationFunction = transformationFunction
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("stepToApply")
        writer.write(stepToApply.rawValue)
        writer.writeMember("transformationFunction")
        transformationFunction.write(to: &writer)
        writer.endObject()
    }
}

extension Transformation: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.shape(transformationFunction, "transformationFunction")
    }
}

/// Step type; the service may add values.
public struct StepType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `POST_CHUNKING`.
    public static let postChunking = Self(rawValue: "POST_CHUNKING")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .postChunking
    ]
}
