import Synchronization

/// Keeps derived signing keys, one for each secret, day, region and service, up to a bound.
///
/// Deriving a key takes four HMACs, and it stays the same for a day. Signers and verifiers make a cache of their own unless
/// they are given one to share. The key that was used least recently makes room for a new one and is wiped.
///
/// ```swift
/// let keys = SigningKeyCache(capacity: 1_000)
/// let bedrock = try Signer(region: "eu-central-1", service: "bedrock", keys: keys)
/// ```
public final class SigningKeyCache: Sendable {
    /// How many keys are kept at most.
    public let capacity: Int

    private let state = Mutex(State())

    /// Makes an empty cache.
    ///
    /// - Parameter capacity: How many keys to keep; at least 1. The default of 64 serves a few roles in some regions.
    public init(capacity: Int = 64) {
        self.capacity = max(capacity, 1)
    }

    /// How many keys are kept now.
    public var count: Int { state.withLock { $0.entries.count } }

    /// Forgets and wipes every key that is not being used at this moment.
    public func removeAll() {
        state.withLock { $0.entries.removeAll() }
    }

    /// The key of an identity; derived outside the lock, so that nobody waits for another's key.
    func key(
        for identity: Identity,
        derive: () throws(SigningError) -> SigningKey
    ) throws(SigningError) -> SigningKey {
        if let key = state.withLock({ $0.find(identity) }) { return key }
        let key = try derive()
        state.withLock { $0.insert(key, for: identity, capacity: capacity) }
        return key
    }
}

extension SigningKeyCache {
    /// What a signing key depends on.
    struct Identity: Hashable, Sendable {
        let secret: SecretFingerprint
        let day: Int32
        let region: String
        let service: String
    }

    private struct State {
        var entries: [Identity: (key: SigningKey, lastUse: UInt64)] = [:]
        private var clock: UInt64 = 0

        mutating func find(_ identity: Identity) -> SigningKey? {
            guard let index = entries.index(forKey: identity) else { return nil }
            clock += 1
            entries.values[index].lastUse = clock
            return entries.values[index].key
        }

        mutating func insert(_ key: SigningKey, for identity: Identity, capacity: Int) {
            clock += 1
            entries[identity] = (key, clock)
            // A walk over a bounded table, once for each new key, which costs a derivation anyway.
            while entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
                entries[oldest.key] = nil
            }
        }
    }
}
