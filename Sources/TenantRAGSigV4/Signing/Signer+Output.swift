import HTTPTypes

extension Signer {
    /// Puts the signature and what belongs to it into the header fields.
    func write(
        to fields: inout HTTPFields,
        credentials: Credentials,
        addsDigest: Bool,
        in workspace: inout SigningWorkspace
    ) {
        fields.append(workspace.stamp.field)
        if addsDigest {
            fields.append(HTTPField(name: .amzContentSHA256, value: workspace.payloadHash.string))
        }
        if let token = credentials.token { fields.append(token) }
        workspace.writeAuthorization(credentials)
        unsafe fields.append(HTTPField(name: .authorization, lenientValue: workspace.output.bytes))
    }
}

extension SigningWorkspace {
    /// Writes the value of the `Authorization` field.
    mutating func writeAuthorization(_ credentials: Credentials) {
        output.append("AWS4-HMAC-SHA256 Credential=")
        output.append(credentials.accessKeyID)
        output.append(UInt8(ascii: "/"))
        unsafe output.append(stamp.scope)
        output.append(", SignedHeaders=")
        unsafe output.append(signedHeaders.bytes)
        output.append(", Signature=")
        output.append(signature)
    }
}
