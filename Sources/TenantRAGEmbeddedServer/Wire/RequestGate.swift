#if EmbeddedServer
    import HTTPTypes
    import TenantRAG

    /// Lets in what is signed with a known access key.
    struct RequestGate: Sendable {
        /// How many seconds a client's clock may be off: five minutes, as for AWS's services.
        static let allowedClockSkew = 300

        private let verifier: Verifier
        private let credentials: [String: Credentials]
        private let now: @Sendable () -> SigningDate

        init(_ credentials: [Credentials], region: String?, now: @escaping @Sendable () -> SigningDate) throws {
            verifier = try Verifier(
                region: region,
                service: BedrockAgentRuntimeService.signingName,
                allowedClockSkew: Self.allowedClockSkew
            )
            self.credentials = Dictionary(uniqueKeysWithValues: credentials.map { ($0.accessKeyID, $0) })
            self.now = now
        }

        /// Turns away what cannot be let in whatever its body is, so that no stranger's body takes up memory.
        ///
        /// - Parameter head: The request's head as it came.
        /// - Throws: `VerificationError`.
        func checkHead(_ head: HTTPRequest) throws(VerificationError) {
            let id = try verifier.claimedAccessKeyID(of: head, at: now())
            guard credentials[id] != nil else { throw VerificationError(.unknownKey, "Nobody knows the access key.") }
        }

        /// The access key id of whoever sent a request.
        ///
        /// - Parameters:
        ///   - head: The request's head as it came.
        ///   - body: Its whole body.
        /// - Returns: The id that the request was signed with.
        /// - Throws: `VerificationError`.
        func caller(of head: HTTPRequest, body: [UInt8]) throws -> String {
            try verifier.verify(head, body: .bytes(body), at: now()) { credentials[$0] }.accessKeyID
        }
    }
#endif
