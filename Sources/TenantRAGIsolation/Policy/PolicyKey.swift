/// A metadata key that a policy may rely on.
enum PolicyKey {
    /// Refuses a key that documents cannot carry or that a reader could mistake for another.
    ///
    /// The service takes 1 to 100 characters (model member `FilterKey`) and keeps the prefix `x-amz-bedrock` for
    /// itself, in any case of letters to be safe.
    static func check(_ key: String) throws(IsolationError) {
        if let problem = PlainText.problem(in: key, maximumCount: 100) {
            throw IsolationError(.invalidKey, "A metadata key of the isolation policy \(problem).")
        }
        let reserved = "x-amz-bedrock".utf8
        let start = key.utf8.prefix(reserved.count).map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        guard !start.elementsEqual(reserved) else {
            throw IsolationError(
                .invalidKey,
                "A metadata key of the isolation policy begins with x-amz-bedrock, which the service keeps for itself."
            )
        }
    }

    /// Refuses keys that stand twice, look-alikes in another Unicode normal form included.
    static func checkDistinct(_ keys: [String]) throws(IsolationError) {
        // Swift's own string equality is wanted here: it takes é and e with an accent for one.
        guard Set(keys).count == keys.count else {
            throw IsolationError(
                .duplicateKey,
                "The isolation policy names a metadata key twice; the tenant's key and each condition need their own."
            )
        }
    }
}
