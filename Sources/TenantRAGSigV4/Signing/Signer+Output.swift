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
        writeAuthorization(credentials, in: &workspace)
        unsafe fields.append(HTTPField(name: .authorization, lenientValue: workspace.output.bytes))
    }

    /// Writes the value of the `Authorization` field.
    private func writeAuthorization(_ credentials: Credentials, in workspace: inout SigningWorkspace) {
        workspace.output.append("AWS4-HMAC-SHA256 Credential=")
        workspace.output.append(credentials.accessKeyID)
        workspace.output.append(UInt8(ascii: "/"))
        unsafe workspace.output.append(workspace.stamp.scope)
        workspace.output.append(", SignedHeaders=")
        unsafe workspace.output.append(workspace.signedHeaders.bytes)
        workspace.output.append(", Signature=")
        workspace.output.append(workspace.signature)
    }
}
