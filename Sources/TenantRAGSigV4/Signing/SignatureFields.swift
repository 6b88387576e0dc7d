public import HTTPTypes

/// The values that a signature adds to a request's header fields.
public struct SignatureFields: Sendable, Hashable {
    /// The value of `Authorization`.
    public let authorization: String

    /// The value of `X-Amz-Date`.
    public let date: String

    /// The value of `X-Amz-Content-Sha256`; nil when the request does not have the field.
    public let contentSHA256: String?

    /// Puts the values into header fields, in place of what an earlier attempt has put there.
    public func apply(to fields: inout HTTPFields) {
        fields[.amzDate] = date
        if let contentSHA256 { fields[.amzContentSHA256] = contentSHA256 }
        fields[.authorization] = authorization
    }

    /// Adds the values to header fields that have none of them, which are not searched for them.
    package func append(to fields: inout HTTPFields) {
        fields.append(HTTPField(name: .amzDate, value: date))
        if let contentSHA256 { fields.append(HTTPField(name: .amzContentSHA256, value: contentSHA256)) }
        fields.append(HTTPField(name: .authorization, value: authorization))
    }
}

extension SignatureFields: CustomStringConvertible, CustomReflectable {
    /// The date alone: the holder of the signature can replay the request.
    public var description: String { "SignatureFields(date: \(date), authorization: <redacted>)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
