import HTTPTypes
internal import TenantRAGBase

extension SignatureClaim {
    /// Finds the one signature of a request; two of them, or two of any part, are refused rather than chosen from.
    init(of request: HTTPRequest) throws(VerificationError) {
        let authorizations = request.headerFields[values: .authorization]
        let parameters = try Self.parameters(of: request)
        guard authorizations.isEmpty || parameters.isEmpty else {
            throw .malformed("The request has a signature in its header fields and parts of one in its query.")
        }
        switch authorizations.count {
        case 0:
            guard !parameters.isEmpty else {
                throw VerificationError(.missingSignature, "The request is not signed.")
            }
            try self.init(parameters: parameters)
        case 1:
            try self.init(authorization: authorizations[0], in: request)
        default:
            throw .malformed("The request has more than one Authorization field.")
        }
    }

    private init(authorization: String, in request: HTTPRequest) throws(VerificationError) {
        guard authorization.utf8.count <= 65_536 else { throw .malformed("The Authorization field is too long.") }
        let scheme = authorization.prefix { $0 != " " }
        guard scheme == Self.algorithm else {
            throw .malformed("The Authorization field does not begin with \(Self.algorithm) and a space.")
        }
        var parts: [String: String] = [:]
        for piece in authorization.dropFirst(scheme.count).split(separator: ",", omittingEmptySubsequences: false) {
            let piece = piece.drop { $0 == " " || $0 == "\t" }
            guard let mark = piece.firstIndex(of: "=") else {
                throw .malformed("A part of the Authorization field has no equals sign.")
            }
            let value = String(piece[piece.index(after: mark)...])
            guard parts.updateValue(value, forKey: String(piece[..<mark])) == nil else {
                throw .malformed("A part of the Authorization field stands there twice.")
            }
        }
        guard parts.count == 3, let credential = parts["Credential"], let names = parts["SignedHeaders"],
            let signature = parts["Signature"]
        else { throw .malformed("The Authorization field needs Credential, SignedHeaders and Signature, and no more.") }
        let dates = request.headerFields[values: .amzDate]
        guard dates.count == 1 else {
            throw .malformed("The request needs one X-Amz-Date field; it has \(dates.count).")
        }
        try self.init(credential: credential, signedHeaders: names, signature: signature, date: dates[0])
        let tokens = request.headerFields[values: .amzSecurityToken]
        guard tokens.count <= 1 else { throw .malformed("The request has more than one X-Amz-Security-Token field.") }
        sessionToken = tokens.first
    }

    private init(parameters: [AuthenticationParameter: String]) throws(VerificationError) {
        func value(_ parameter: AuthenticationParameter) throws(VerificationError) -> String {
            guard let found = parameters[parameter] else {
                throw .malformed("The query has no \(parameter.rawValue).")
            }
            return found
        }
        guard try value(.algorithm) == Self.algorithm else {
            throw .malformed("X-Amz-Algorithm is not \(Self.algorithm).")
        }
        try self.init(
            credential: value(.credential),
            signedHeaders: value(.signedHeaders),
            signature: value(.signature),
            date: value(.date)
        )
        let text = try value(.expires)
        guard text.utf8.count <= 6, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let seconds = Int(text),
            1...Signer.maximumExpiration ~= seconds
        else { throw .malformed("X-Amz-Expires is not 1 to 604,800 seconds.") }
        expires = seconds
        sessionToken = parameters[.securityToken]
    }

    /// The parts of a signature in a query, decoded.
    private static func parameters(
        of request: HTTPRequest
    ) throws(VerificationError) -> [AuthenticationParameter: String] {
        guard let path = request.path, let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [:] }
        let query = path[path.index(after: mark)...]
        guard query.utf8.count <= SigningWorkspace.maximumByteCount else {
            throw VerificationError(.malformedRequest, "The query is larger than 1 MiB.")
        }
        var found: [AuthenticationParameter: String] = [:]
        for piece in query.utf8.split(separator: UInt8(ascii: "&")) {
            let nameEnd = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
            guard let name = PercentEncoding.decode(Substring(piece[..<nameEnd])),
                let parameter = AuthenticationParameter(rawValue: name)
            else { continue }
            guard let value = PercentEncoding.decode(Substring(piece[nameEnd...].dropFirst())) else {
                throw .malformed("\(parameter.rawValue) is not percent-encoded as it should be.")
            }
            guard found.updateValue(value, forKey: parameter) == nil else {
                throw .malformed("The query has \(parameter.rawValue) twice.")
            }
        }
        return found
    }
}
