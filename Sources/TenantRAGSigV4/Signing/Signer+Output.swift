import HTTPTypes

extension Signer {
    /// Puts the signature and what belongs to it into the header fields.
    func write(
        to fields: inout HTTPFields,
        found: FoundFields,
        credentials: Credentials,
        addsDigest: Bool,
        in workspace: inout SigningWorkspace
    ) {
        if found.hasStale { removeStale(from: &fields, credentials) }
        fields.reserveCapacity(fields.count + 4)
        fields.append(workspace.stamp.field)
        if addsDigest {
            fields.append(HTTPField(name: .amzContentSHA256, value: workspace.payloadHash.string))
        }
        if let token = credentials.token { fields.append(token) }
        writeAuthorization(credentials, in: &workspace)
        fields.append(HTTPField(name: .authorization, value: workspace.output.string))
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

    func removeStale(from fields: inout HTTPFields, _ credentials: Credentials) {
        fields[.authorization] = nil
        fields[.amzDate] = nil
        fields[.amzContentSHA256] = nil
        if credentials.token != nil { fields[.amzSecurityToken] = nil }
    }
}
