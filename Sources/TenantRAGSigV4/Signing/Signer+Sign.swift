import HTTPTypes
internal import TenantRAGBase

extension Signer {
    func sign(
        _ request: HTTPRequest,
        body: Payload,
        with credentials: Credentials,
        at date: Timestamp,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> HTTPRequest {
        workspace.stamp.set(date, region: region, service: service)
        try workspace.hashPayload(body)
        var found = try collect(request, credentials, in: &workspace)
        let authority = try addHost(of: request, found, in: &workspace)
        workspace.addDate()
        let addsDigest = options.addsContentSHA256 || found.hasContentSHA256
        if addsDigest { workspace.addContentSHA256() }
        if let token = credentials.sessionToken, options.sessionToken == .signed { workspace.addToken(token) }
        workspace.finishHeaders()

        try workspace.writeCanonicalRequest(request, options: options)
        let key = try key(credentials, date, in: &workspace)
        try workspace.sign(under: key)
        var signed = request
        if let authority { signed.authority = authority }
        write(to: &found.kept, credentials: credentials, addsDigest: addsDigest, in: &workspace)
        signed.headerFields = found.kept
        return signed
    }

    /// The findings about a request's own header fields that decide what else is to be done.
    struct FoundFields {
        /// The fields that stay, with room for the fields that signing adds.
        ///
        /// Each is put there once it has been read: references that are counted up and down again are most of what a
        /// signature costs beside its hashes.
        var kept = HTTPFields()
        var host: Int?
        var hasHost = false
        var hasContentSHA256 = false
    }

    /// Brings the request's own fields into canonical form, without those that signing replaces.
    func collect(
        _ request: HTTPRequest,
        _ credentials: Credentials,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> FoundFields {
        var found = FoundFields()
        // By index: an iterator's optional would copy each field, and count each of its references, once more.
        let fields = request.headerFields
        let replacesToken = credentials.hasSessionToken
        found.kept.reserveCapacity(fields.count + 4)
        for position in 0..<fields.count {
            let index = workspace.headers.count
            let field = fields[position]
            let role = try workspace.addHeader(field, replacingToken: replacesToken)
            switch role {
            case .ordinary, .unsigned: break
            case .host:
                // Two of them, even if alike, are refused by servers.
                found.host = found.hasHost ? -1 : index
                found.hasHost = true
            case .securityToken:
                if replacesToken { continue }
            case .contentSHA256:
                found.hasContentSHA256 = true
                continue
            case .authorization, .date:
                continue
            }
            found.kept.append(field)
        }
        return found
    }

    /// Signs the authority as the host, unless a `Host` field says the same already.
    ///
    /// The result is the authority without its scheme's default port, where it has it.
    func addHost(
        of request: HTTPRequest,
        _ found: FoundFields,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> String? {
        if found.host == -1 {
            throw SigningError(.conflictingHost, "The request has two Host fields; leave the one that is meant.")
        }
        guard var authority = request.authority else {
            guard found.hasHost else {
                throw SigningError(.missingHost, "The request has neither an authority nor a Host field.")
            }
            return nil
        }
        let offset = workspace.lines.count
        workspace.lines.append("host:")
        let start = workspace.lines.count
        var isShorter = false
        let isValid = authority.withUTF8 { value in
            let kept = unsafe HostPort.withoutDefaultPort(value, of: request)
            isShorter = kept.count < value.count
            return unsafe workspace.lines.appendHeaderValue(kept)
        }
        let length = workspace.lines.count - start
        guard isValid, length > 0 else {
            throw SigningError(.missingHost, "The request's authority is empty or holds a control character.")
        }
        if let index = found.host {
            let field = workspace.headers[index]
            let values = unsafe (
                workspace.lines.slice(start, length), workspace.lines.slice(field.valueOffset, field.valueCount)
            )
            guard unsafe SortedEntries.compare(values.0, values.1) == 0 else {
                throw SigningError(
                    .conflictingHost,
                    "The request's authority and its Host field differ; only one of them can be sent."
                )
            }
        } else {
            workspace.headers.append(offset: offset, nameCount: 4, valueCount: length, in: workspace.lines)
        }
        return isShorter ? workspace.lines.string(from: start) : nil
    }

    func key(
        _ credentials: Credentials,
        _ date: Timestamp,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> SigningKey {
        if let last = workspace.lastKey, last.day == date.day, last.secret == credentials.fingerprint {
            return last.key
        }
        let key = try workspace.key(
            secret: credentials.secretAccessKey,
            fingerprint: credentials.fingerprint,
            date: date,
            region: region,
            service: service,
            cache: keys
        )
        workspace.lastKey = (credentials.fingerprint, date.day, key)
        return key
    }
}
