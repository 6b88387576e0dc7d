// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Untag resource request.
public struct UntagResourceRequest: Sendable, Hashable, RedactedShape {
    /// The resource ARN.
    ///
    /// Length 20 to 1,011 characters; part of the request's path (model member `UntagResourceRequest.resourceArn`).
    public var resourceArn: String

    /// The tag keys.
    ///
    /// 0 to 200 elements; each: length 1 to 128 characters, pattern `[a-zA-Z0-9\s._:/=+@-]*`; part of the request's
    /// query (model member `UntagResourceRequest.tagKeys`).
    public var tagKeys: [String]

    /// Creates the value from its members; a nil member is not sent.
    public init(resourceArn: String, tagKeys: [String]) {
        self.resourceArn = resourceArn
        self.tagKeys = tagKeys
    }
}

extension UntagResourceRequest: JSONWritable {
    /// Writes the body; members that stand in the path and the query are not in it.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}

extension UntagResourceRequest: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        validator.pathSegment(resourceArn, "resourceArn")
        validator.string(resourceArn, "resourceArn", minimum: 20, maximum: 1011)
        validator.count(tagKeys.count, "tagKeys", minimum: 0, maximum: 200)
        validator.elements(tagKeys, "tagKeys") {
            $1.string($0, nil, minimum: 1, maximum: 128, pattern: ServicePattern.tagKey)
        }
    }
}
