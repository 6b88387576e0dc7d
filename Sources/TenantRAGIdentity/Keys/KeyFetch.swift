internal import HTTPTypes
internal import TenantRAG

/// Asks an issuer for its keys, with limits on time and size.
///
/// No redirect is followed.
struct KeyFetch: Sendable {
    let issuer: TokenIssuer
    let configuration: KeyCacheConfiguration
    let transport: any HTTPTransport
    let allowsLoopbackHTTP: Bool

    /// Checks the addresses and keys that the configuration names, before anything is sent.
    func check() throws(IdentityError) {
        switch issuer.keys.kind {
        case .url(let text): _ = try address(text, "the address of its keys")
        case .inline(let text):
            guard text.utf8.count <= configuration.maximumBytes else {
                throw refuse("its keys have more than \(configuration.maximumBytes) bytes")
            }
            do throws(KeySetProblem) {
                guard try !keys(in: Array(text.utf8)).isEmpty else {
                    throw KeySetProblem("no key of its set can verify a token")
                }
            } catch {
                throw refuse(error.what)
            }
        case .discovery:
            guard try !address(discovery, "its name").hasQuery else {
                throw refuse("its name has a query, so that there is no discovery")
            }
        }
    }

    /// The issuer's keys, those that verify none of its tokens left out.
    func keys() async throws -> [PublicKey] {
        let deadline = ContinuousClock.now + configuration.timeout
        let address: KeyAddress
        switch issuer.keys.kind {
        case .url(let text): address = try self.address(text, "the address of its keys")
        case .inline(let text):
            do throws(KeySetProblem) { return try keys(in: Array(text.utf8)) } catch {
                throw unavailable(error.what)
            }
        case .discovery:
            let document = try await document(at: self.address(discovery, "its name"), by: deadline)
            guard let name = document.value(ofExactly: "issuer")?.stringValue, name.hasSameBytes(as: issuer.identifier)
            else { throw unavailable("its discovery document is another issuer's") }
            guard let text = document.value(ofExactly: "jwks_uri")?.stringValue,
                let found = KeyAddress(text, allowsLoopbackHTTP: allowsLoopbackHTTP)
            else { throw unavailable("its discovery document names no https address of keys") }
            address = found
        }
        let bytes = try await bytes(at: address, by: deadline)
        do throws(KeySetProblem) { return try keys(in: bytes) } catch {
            throw unavailable("\(address.authority): \(error.what)")
        }
    }

    /// The keys of a published document that can verify tokens of the issuer.
    private func keys(in bytes: [UInt8]) throws(KeySetProblem) -> [PublicKey] {
        let elements: [[String: JSONValue]]?
        do throws(JSONError) {
            elements = try KeySetDocument.elements(of: bytes)
        } catch {
            throw KeySetProblem("its key set is no JSON object (\(error.code.rawValue))")
        }
        guard let elements else { throw KeySetProblem("there is no key set") }
        guard elements.count <= configuration.maximumKeys else {
            throw KeySetProblem(
                "its key set has \(elements.count) keys; \(configuration.maximumKeys) are accepted"
            )
        }
        return PublicKey.usable(in: elements, of: issuer)
    }

    private struct KeySetProblem: Error {
        let what: String

        init(_ what: String) { self.what = what }
    }

    private var discovery: String {
        let name = issuer.identifier
        return (name.hasSuffix("/") ? String(name.dropLast()) : name) + "/.well-known/openid-configuration"
    }

    private func bytes(at address: KeyAddress, by deadline: ContinuousClock.Instant) async throws -> [UInt8] {
        do {
            let exchange = try await transport.send(
                address.request,
                body: .none,
                options: HTTPExchangeOptions(
                    deadline: deadline,
                    limits: HTTPResponseLimits(bodyBytes: configuration.maximumBytes)
                )
            )
            guard exchange.response.status == .ok else {
                throw unavailable("\(address.authority) answered with HTTP \(exchange.response.status.code)")
            }
            return try await exchange.body.collect(upTo: configuration.maximumBytes)
        } catch let error as IdentityError {
            throw error
        } catch {
            throw unavailable("\(address.authority) gave no answer", underlying: error)
        }
    }

    private func document(
        at address: KeyAddress,
        by deadline: ContinuousClock.Instant
    ) async throws -> [String: JSONValue] {
        let bytes = try await bytes(at: address, by: deadline)
        do throws(JSONError) {
            var reader = try JSONReader(bytes, limits: JSONLimits(maximumDepth: 16))
            let value = try reader.readDistinctValue()
            try reader.finish()
            if case .object(let members) = value { return members }
        } catch {
            throw unavailable("\(address.authority) answered with no JSON object (\(error.code.rawValue))")
        }
        throw unavailable("\(address.authority) answered with no JSON object")
    }

    private func address(_ text: String, _ what: String) throws(IdentityError) -> KeyAddress {
        guard let address = KeyAddress(text, allowsLoopbackHTTP: allowsLoopbackHTTP) else {
            throw refuse("\(what) is no https address without user and fragment")
        }
        return address
    }

    private func refuse(_ what: String) -> IdentityError {
        IdentityError(.invalidConfiguration, "the issuer \(issuer.identifier): \(what)")
    }

    private func unavailable(_ what: String, underlying: (any Error)? = nil) -> IdentityError {
        IdentityError(
            .keysUnavailable,
            "the keys of \(issuer.identifier) cannot be had: \(what)",
            underlying: underlying
        )
    }
}
