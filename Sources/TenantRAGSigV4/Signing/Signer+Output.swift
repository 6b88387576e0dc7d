import HTTPTypes

extension Signer {
    /// Puts the signature and what belongs to it into the header fields.
    func write(
        to fields: inout HTTPFields,
        found: FoundFields,
        credentials: Credentials,
        date: SigningDate,
        addsDigest: Bool,
        in workspace: inout SigningWorkspace
    ) {
        if found.hasStale { removeStale(from: &fields, credentials) }
        fields.reserveCapacity(fields.count + 4)
        workspace.output.removeAll()
        workspace.output.append(date)
        fields.append(HTTPField(name: .amzDate, value: workspace.output.string))
        if addsDigest {
            fields.append(HTTPField(name: .amzContentSHA256, value: workspace.payloadHash.string))
        }
        if let token = credentials.token { fields.append(token) }
        fields.append(HTTPField(name: .authorization, value: authorization(credentials, date, in: &workspace)))
    }

    /// The value of the `Authorization` field.
    func authorization(_ credentials: Credentials, _ date: SigningDate, in workspace: inout SigningWorkspace) -> String
    {
        workspace.output.removeAll()
        workspace.output.append("AWS4-HMAC-SHA256 Credential=")
        workspace.output.append(credentials.accessKeyID)
        workspace.output.append(UInt8(ascii: "/"))
        workspace.output.appendScope(date: date, region: region, service: service)
        workspace.output.append(", SignedHeaders=")
        unsafe workspace.output.append(workspace.signedHeaders.bytes)
        workspace.output.append(", Signature=")
        workspace.output.append(workspace.signature)
        return workspace.output.string
    }

    func removeStale(from fields: inout HTTPFields, _ credentials: Credentials) {
        fields[.authorization] = nil
        fields[.amzDate] = nil
        fields[.amzContentSHA256] = nil
        if credentials.token != nil { fields[.amzSecurityToken] = nil }
    }
}
