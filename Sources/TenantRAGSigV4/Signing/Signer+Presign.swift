import HTTPTypes
internal import TenantRAGBase

extension Signer {
    /// Seven days, the maximum that AWS accepts.
    static let maximumExpiration = 604_800

    func presign(
        _ request: HTTPRequest,
        body: Payload,
        with credentials: Credentials,
        at date: Timestamp,
        expiresIn seconds: Int,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> HTTPRequest {
        guard 1...Self.maximumExpiration ~= seconds else {
            throw SigningError(
                .invalidExpiration,
                "A presigned request is valid for 1 to 604,800 seconds (seven days)."
            )
        }
        workspace.stamp.set(date, region: region, service: service)
        var signed = request
        var found = try collect(request, credentials, in: &workspace)
        let isUnsigned = options.presignsUnsignedPayload && !found.hasContentSHA256
        try workspace.hashPayload(isUnsigned ? .unsigned : body)
        if let authority = try addHost(of: request, found, in: &workspace) { signed.authority = authority }
        let addsDigest = !isUnsigned && (options.addsContentSHA256 || found.hasContentSHA256)
        if addsDigest { workspace.addContentSHA256() }
        workspace.finishHeaders()

        try writeTarget(of: request, in: &workspace)
        writeParameters(credentials, seconds, in: &workspace)
        signed.path = workspace.output.string
        try workspace.writeCanonicalRequest(signed, options: options)
        let key = try key(credentials, date, in: &workspace)
        try workspace.sign(under: key)

        workspace.output.append("&X-Amz-Signature=")
        workspace.output.append(workspace.signature)
        if options.sessionToken == .appended { writeToken(credentials, in: &workspace) }
        signed.path = workspace.output.string
        if addsDigest {
            found.kept.append(HTTPField(name: .amzContentSHA256, value: workspace.payloadHash.string))
        }
        signed.headerFields = found.kept
        return signed
    }

    /// Writes path and query as they are, without the parameters of an earlier signature.
    private func writeTarget(of request: HTTPRequest, in workspace: inout SigningWorkspace) throws(SigningError) {
        guard let path = request.pseudoHeaderFields.path else {
            workspace.output.append("/?")
            return
        }
        try unsafe path.withUnsafeBytesOfValue { target throws(SigningError) in
            let parts = try unsafe RequestTarget(target)
            if parts.pathCount == 0 { workspace.output.append(UInt8(ascii: "/")) }
            unsafe workspace.output.append(UnsafeBufferPointer(rebasing: target[..<parts.pathCount]))
            workspace.output.append(UInt8(ascii: "?"))
            guard let start = parts.queryOffset else { return }
            let pieces = unsafe target[start...].split(separator: UInt8(ascii: "&"))
            for index in unsafe pieces.indices {
                let piece = unsafe pieces[index]
                let name = unsafe UnsafeBufferPointer(rebasing: piece.prefix { $0 != UInt8(ascii: "=") })
                // A name that cannot be decoded is no parameter of ours; the canonical query refuses it later.
                let isDecoded = unsafe workspace.parameterBytes.appendRecoded(name)
                let isEarlier = unsafe isDecoded && AuthenticationParameter(name: workspace.parameterBytes.bytes) != nil
                workspace.parameterBytes.removeAll()
                if isEarlier { continue }
                unsafe workspace.output.append(UnsafeBufferPointer(rebasing: piece))
                workspace.output.append(UInt8(ascii: "&"))
            }
        }
    }

    private func writeParameters(
        _ credentials: Credentials,
        _ seconds: Int,
        in workspace: inout SigningWorkspace
    ) {
        workspace.output.append("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=")
        workspace.parameterBytes.append(credentials.accessKeyID)
        workspace.parameterBytes.append(UInt8(ascii: "/"))
        unsafe workspace.parameterBytes.append(workspace.stamp.scope)
        unsafe workspace.output.appendEncoded(workspace.parameterBytes.bytes)
        workspace.parameterBytes.removeAll()
        workspace.output.append("&X-Amz-Date=")
        unsafe workspace.output.append(workspace.stamp.dateText)
        workspace.output.append("&X-Amz-Expires=")
        workspace.output.append(String(seconds))
        workspace.output.append("&X-Amz-SignedHeaders=")
        unsafe workspace.output.appendEncoded(workspace.signedHeaders.bytes)
        if options.sessionToken == .signed { writeToken(credentials, in: &workspace) }
    }

    private func writeToken(_ credentials: Credentials, in workspace: inout SigningWorkspace) {
        guard var token = credentials.sessionToken else { return }
        workspace.output.append("&X-Amz-Security-Token=")
        token.withUTF8 { unsafe workspace.output.appendEncoded($0) }
    }
}
