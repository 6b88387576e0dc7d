import HTTPTypes
internal import TenantRAGCrypto

extension Verifier {
    /// Brings the request into canonical form, as the claim says it was signed, and compares the signatures.
    func compare(
        _ claim: SignatureClaim,
        of request: HTTPRequest,
        body: Payload,
        against credentials: Credentials,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> Result<VerifiedRequest, VerificationError> {
        try collect(claim, request, in: &workspace)
        if let missing = workspace.missingHeader(of: claim) {
            return .failure(VerificationError(.missingSignedHeader, "The signed header field \(missing) is not there."))
        }
        let candidates: [Payload]
        switch try payloads(claim, of: request, body, in: &workspace) {
        case .success(let payloads): candidates = payloads
        case .failure(let error): return .failure(error)
        }
        let key = try workspace.key(
            secret: credentials.secretAccessKey,
            fingerprint: credentials.fingerprint,
            date: claim.date,
            region: claim.region,
            service: claim.service,
            cache: keys
        )
        workspace.stamp.set(claim.date, region: claim.region, service: claim.service)
        for payload in candidates {
            for leftOut in Self.unsignedParameters(of: claim) {
                workspace.beginAnew()
                try workspace.hashPayload(payload)
                try workspace.writeCanonicalRequest(request, options: options, leavingOut: leftOut)
                try workspace.sign(under: key)
                if workspace.signature.isEqualInConstantTime(to: claim.signature) {
                    return .success(VerifiedRequest(claim, isPayloadSigned: !payload.isUnsigned))
                }
            }
        }
        return .failure(
            VerificationError(.signatureMismatch, "Secret, request or body is another than the one that was signed.")
        )
    }

    /// The parameters that are no part of what was signed, as far as a service may choose: never more than the signature
    /// itself and the session token.
    ///
    /// A token may be added after signing (AWS IoT), and the query's order says nothing about it: AWS's own signer puts such a
    /// token before the signature (aws-c-auth, test case `post-sts-header-after`), others behind it. That it is unsigned opens
    /// nothing: `check` compares it with the credentials' own before.
    private static func unsignedParameters(of claim: SignatureClaim) -> [[AuthenticationParameter]] {
        let hasTokenParameter = claim.expires != nil && claim.sessionToken != nil
        return hasTokenParameter ? [[.signature], [.signature, .securityToken]] : [[.signature]]
    }

    /// Adds the fields that the claim names, and the authority as the host.
    private func collect(
        _ claim: SignatureClaim,
        _ request: HTTPRequest,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) {
        let names = Set(claim.signedHeaders)
        var hosts = 0
        for field in request.headerFields where names.contains(field.name.canonicalName) {
            if field.name.canonicalName == "host" { hosts += 1 }
            try workspace.addHeader(field)
        }
        if let authority = request.authority {
            let fields = request.headerFields.filter { $0.name.canonicalName == "host" }
            guard fields.allSatisfy({ $0.value.utf8.elementsEqual(authority.utf8) }) else {
                throw SigningError(.conflictingHost, "The request's authority and its Host field differ.")
            }
            if hosts == 0, let host = HTTPField.Name("host") {
                try workspace.addHeader(HTTPField(name: host, value: authority))
                hosts = 1
            }
        }
        guard hosts <= 1 else { throw SigningError(.conflictingHost, "The request has more than one Host field.") }
        workspace.finishHeaders()
    }

    /// Returns the texts that may stand for the payload in the signed request.
    private func payloads(
        _ claim: SignatureClaim,
        of request: HTTPRequest,
        _ body: Payload,
        in workspace: inout SigningWorkspace
    ) throws(SigningError) -> Result<[Payload], VerificationError> {
        var actual: PayloadDigest?
        switch body {
        case .bytes(let bytes): actual = try workspace.digest(of: bytes)
        case .digest(let digest): actual = digest
        case .unsigned: break
        }
        let stated = request.headerFields[values: .amzContentSHA256]
        func refusal(_ message: String) -> Result<[Payload], VerificationError> {
            .failure(VerificationError(.payloadMismatch, message))
        }
        switch stated.count {
        case 0 where claim.expires != nil && options.presignsUnsignedPayload:
            guard allowsUnsignedPayload else { return refusal("A presigned request leaves the body unsigned here.") }
            return .success([.unsigned])
        case 0:
            let candidates = (actual.map { [.digest($0)] } ?? []) + (allowsUnsignedPayload ? [Payload.unsigned] : [])
            return candidates.isEmpty
                ? refusal("The body has to be read, for it has to be signed.") : .success(candidates)
        case 1 where stated[0] == "UNSIGNED-PAYLOAD":
            return allowsUnsignedPayload ? .success([.unsigned]) : refusal("The body has to be signed.")
        case 1:
            guard let actual else { return refusal("The body has to be read, for it is signed.") }
            guard PayloadDigest(hexadecimal: Array(stated[0].utf8), isLowercaseOnly: true) == actual else {
                return refusal(
                    "X-Amz-Content-Sha256 is not the SHA-256 digest of the body; chunked signing is not known."
                )
            }
            return .success([.digest(actual)])
        default:
            return refusal("The request has more than one X-Amz-Content-Sha256 field.")
        }
    }
}

extension SigningWorkspace {
    /// The first signed field that the request does not have.
    func missingHeader(of claim: SignatureClaim) -> String? {
        var index = 0
        for name in claim.signedHeaders {
            let first = index
            while index < headers.count {
                let entry = headers[index]
                guard unsafe lines.slice(entry.offset, entry.nameCount).elementsEqual(name.utf8) else { break }
                index += 1
            }
            if index == first { return name }
        }
        return nil
    }

    /// Discards the canonical request and keeps the header fields.
    mutating func beginAnew() {
        canonical.removeAll()
        stringToSign.removeAll()
        payloadHash.removeAll()
        parameterBytes.removeAll()
        parameters.removeAll()
    }

    func digest(of bytes: [UInt8]) throws(SigningError) -> PayloadDigest {
        var digest = PayloadDigest()
        try unsafe digest.write { target throws(SigningError) in
            try unsafe bytes.withUnsafeBufferPointer { bytes throws(SigningError) in
                try unsafe context.hash(UnsafeRawBufferPointer(bytes), into: target)
            }
        }
        return digest
    }
}

extension PayloadDigest {
    func isEqualInConstantTime(to other: PayloadDigest) -> Bool {
        unsafe withBytes { mine in
            unsafe other.withBytes { theirs in
                unsafe ConstantTime.areEqual(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
            }
        }
    }
}

extension VerifiedRequest {
    init(_ claim: SignatureClaim, isPayloadSigned: Bool) {
        self.init(
            accessKeyID: claim.accessKeyID,
            date: claim.date,
            region: claim.region,
            service: claim.service,
            signedHeaders: claim.signedHeaders,
            isPresigned: claim.expires != nil,
            isPayloadSigned: isPayloadSigned
        )
    }
}
