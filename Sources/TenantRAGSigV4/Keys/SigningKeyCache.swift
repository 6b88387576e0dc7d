import Synchronization

/// Keeps derived signing keys, one for each secret, day, region and service, up to a bound.
///
/// Deriving a key takes four HMACs, and it stays the same for a day. Signers and verifiers make a cache of their own unless
/// they are given one to share. The least recently used keys are evicted and wiped.
///
/// ```swift
/// let keys = SigningKeyCache(capacity: 1_000)
/// let bedrock = try Signer(region: "eu-central-1", service: "bedrock", keys: keys)
/// ```
public final class SigningKeyCache: Sendable {
    /// The maximum number of keys that are kept.
    public let capacity: Int

    private let state = Mutex(State())

    /// Creates an empty cache.
    ///
    /// - Parameter capacity: The number of keys to keep; at least 2. The default of 64 serves a few roles in some
    ///   regions.
    public init(capacity: Int = 64) {
        self.capacity = max(capacity, 2)
    }

    /// The number of keys that are kept now.
    public var count: Int { state.withLock { $0.recent.count + $0.older.count } }

    /// Removes every key; each is wiped when no signer holds it for its next signature any more.
    public func removeAll() {
        state.withLock { $0 = State() }
    }

    /// The key of an identity; derived outside the lock, so that no call waits for another's key.
    func key(
        for identity: Identity,
        derive: () throws(SigningError) -> SigningKey
    ) throws(SigningError) -> SigningKey {
        if let key = state.withLock({ $0.find(identity, capacity: capacity) }) { return key }
        let key = try derive()
        state.withLock { $0.insert(key, for: identity, capacity: capacity) }
        return key
    }
}

extension SigningKeyCache {
    /// The inputs that a signing key depends on.
    struct Identity: Hashable, Sendable {
        let secret: SecretFingerprint
        let day: Int32
        let region: String
        let service: String
    }

    /// Two generations: when the recent one is full it becomes the older one, and what is still there of that is wiped.
    ///
    /// An entry that is used moves to the recent one, so it stays. Unlike a list in order of use this costs the same at
    /// any size.
    private struct State {
        private(set) var recent: [Identity: SigningKey] = [:]
        private(set) var older: [Identity: SigningKey] = [:]

        mutating func find(_ identity: Identity, capacity: Int) -> SigningKey? {
            if let key = recent[identity] { return key }
            guard let key = older.removeValue(forKey: identity) else { return nil }
            insert(key, for: identity, capacity: capacity)
            return key
        }

        mutating func insert(_ key: SigningKey, for identity: Identity, capacity: Int) {
            if recent.count >= capacity / 2 {
                older = recent
                recent = [:]
            }
            recent[identity] = key
        }
    }
}
