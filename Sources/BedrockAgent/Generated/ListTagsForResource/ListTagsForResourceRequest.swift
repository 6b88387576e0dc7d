// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List tags for resource request.
public struct ListTagsForResourceRequest: Sendable, Hashable, RedactedShape {
    /// The resource ARN.
    ///
    /// Length 20 to 1,011 characters; part of the request's path (model member
    /// `ListTagsForResourceRequest.resourceArn`).
    public var resourceArn: String

    /// Creates the value from its members; a nil member is not sent.
    public init(resourceArn: String) {
        self.resourceArn = resourceArn
    }
}

extension ListTagsForResourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}

extension ListTagsForResourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(resourceArn, "resourceArn")
        validator.string(resourceArn, "resourceArn", minimum: 20, maximum: 1011)
    }
}
