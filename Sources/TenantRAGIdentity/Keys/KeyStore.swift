internal import Logging
internal import TenantRAG

/// Keeps an issuer's keys, and fetches them once for all callers.
///
/// ``KeySetState`` decides when; ``SingleFlight`` fetches.
final class KeyStore: Sendable {
    private let fetch: KeyFetch
    private let clock: TimeSource
    private let logger: Logger
    private let flight: SingleFlight<KeySetState>

    init(_ fetch: KeyFetch, _ configuration: TokenVerifierConfiguration) {
        self.fetch = fetch
        clock = configuration.clock
        var logger = configuration.logger
        logger[metadataKey: "identity.issuer"] = "\(fetch.issuer.identifier)"
        self.logger = logger
        flight = SingleFlight(KeySetState(fetch.configuration), now: configuration.clock.now)
    }

    /// Returns the verifier of a token with this header; an unknown key may be new, and the issuer is asked for it,
    /// within limits.
    func verifier(for header: TokenHeader) async throws -> SignatureVerifier {
        let began = clock.now()
        if let keys = try await keys(.any) {
            if let verifier = keys.verifier(for: header) { return verifier }
            if let newer = try await self.keys(.notIn(keys, callBegan: began)),
                let verifier = newer.verifier(for: header)
            {
                return verifier
            }
        }
        throw IdentityError(
            .unknownKey,
            header.keyID == nil
                ? "the token names no key, and the issuer has not exactly one of the algorithm"
                : "the issuer has no key of the token's key id and algorithm"
        )
    }

    /// Fetches the keys unless they are there.
    func load() async throws { _ = try await keys(.any) }

    private func keys(_ need: KeySetState.Need) async throws -> KeySet? {
        try await flight.value(need) { [self] in try await fetchKeys() }
    }

    /// Fetches the keys, after a pause where the last fetch has just failed.
    private func fetchKeys() async throws -> KeySet {
        let pause = flight.withState { $0.pause(at: clock.now()) }
        if pause > .zero { try? await clock.sleep(pause) }
        let began = clock.now()
        do {
            let keys = KeySet(try await fetch.keys(), began: began)
            logger.debug("keys fetched", metadata: ["identity.keys": "\(keys.count)"])
            return keys
        } catch {
            let time = clock.now()
            let (isFirst, oldKeysServe) = flight.withState { (!$0.isFailing, $0.usable(at: time) != nil) }
            logger.log(
                level: isFirst ? .warning : .debug,
                "keys cannot be fetched",
                metadata: ["identity.error": "\(error)", "identity.oldKeysServe": "\(oldKeysServe)"]
            )
            throw error
        }
    }
}
