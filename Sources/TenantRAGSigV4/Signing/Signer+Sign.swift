import HTTPTypes

extension Signer {
    func sign(
        _ request: HTTPRequest,
        _ body: Payload,
        _ credentials: Credentials,
        _ date: SigningDate,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> HTTPRequest {
        try workspace.hashPayload(body)
        var signed = request
        let found = try collect(request, credentials, in: &workspace) { role in
            role == .authorization || role == .date
        }
        try addHost(of: &signed, found, in: &workspace)
        workspace.addDate(date)
        let addsDigest = options.addsContentSHA256 || found.hasContentSHA256
        if addsDigest { workspace.addContentSHA256() }
        if let token = credentials.token, options.sessionToken == .signed { workspace.addToken(token) }
        workspace.finishHeaders()

        try workspace.writeCanonicalRequest(request, options: options)
        let key = try key(credentials, date, in: &workspace)
        try workspace.sign(
            date: date,
            region: region,
            service: service,
            key: key
        )
        write(
            to: &signed.headerFields,
            found: found,
            credentials: credentials,
            date: date,
            addsDigest: addsDigest,
            in: &workspace
        )
        return signed
    }

    /// The header fields that decide what else is to be done.
    struct FoundFields {
        var host: Int?
        var hasHost = false
        var hasContentSHA256 = false
        /// Whether a field has to be taken out before new ones are put in.
        var hasStale = false
    }

    /// Brings the request's own fields into canonical form.
    func collect(
        _ request: HTTPRequest,
        _ credentials: Credentials,
        in workspace: inout SigningWorkspace,
        leavingOut isReplaced: (HeaderRole) -> Bool
    ) throws(SigningError) -> FoundFields {
        var found = FoundFields()
        let replacesToken = credentials.token != nil
        for field in request.headerFields {
            let index = workspace.headers.count
            try workspace.addHeader(field) { role in
                switch role {
                case .ordinary: return false
                case .unsigned: return true
                case .host:
                    // Two of them, even if alike, are refused by servers.
                    if found.hasHost { found.host = -1 } else { found.host = index }
                    found.hasHost = true
                    return false
                case .contentSHA256:
                    found.hasContentSHA256 = true
                    found.hasStale = true
                    return true
                case .securityToken:
                    if replacesToken { found.hasStale = true }
                    return replacesToken
                case .authorization, .date:
                    let isReplaced = isReplaced(role)
                    if isReplaced { found.hasStale = true }
                    return isReplaced
                }
            }
        }
        return found
    }

    /// Signs the authority as the host, unless a `Host` field says the same already.
    func addHost(
        of request: inout HTTPRequest,
        _ found: FoundFields,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) {
        if found.host == -1 {
            throw SigningError(.conflictingHost, "The request has two Host fields; leave the one that is meant.")
        }
        guard let authority = request.pseudoHeaderFields.authority else {
            guard found.hasHost else {
                throw SigningError(.missingHost, "The request has neither an authority nor a Host field.")
            }
            return
        }
        let scheme = request.scheme
        let offset = workspace.lines.count
        workspace.lines.append("host:")
        let start = workspace.lines.count
        let isValid = unsafe authority.withUnsafeBytesOfValue { value in
            let kept = unsafe HostPort.withoutDefaultPort(value, scheme: scheme)
            return unsafe workspace.lines.appendHeaderValue(kept)
        }
        let length = workspace.lines.count - start
        guard isValid, length > 0 else {
            throw SigningError(.missingHost, "The request's authority is empty or holds a control character.")
        }
        if unsafe length < authority.withUnsafeBytesOfValue({ $0.count }) {
            request.authority = workspace.lines.string(from: start)
        }
        guard let index = found.host else {
            workspace.headers.append(offset: offset, nameCount: 4, valueCount: length, in: workspace.lines)
            return
        }
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
    }

    func key(
        _ credentials: Credentials,
        _ date: SigningDate,
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
