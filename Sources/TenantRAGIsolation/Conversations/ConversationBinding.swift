internal import CTenantRAGCrypto
internal import TenantRAGFilters
internal import TenantRAGJSON

/// To whom and to what a conversation belongs, as a digest: tenant, user or none, what they may see, knowledge base.
///
/// Of a fixed length, so that a token's length says nothing about a user's name. Two scopes have one binding only when all
/// four are the same bytes; the order of groups does not count, because it changes nothing of what may be seen.
package struct ConversationBinding: Sendable, Hashable {
    package static let byteCount = 32

    package let bytes: [UInt8]

    /// Binds to a scope; what the caller asked for within it does not count.
    ///
    /// - Parameters:
    ///   - scope: Who asks, and what they may see.
    ///   - knowledgeBase: The knowledge base that holds the session.
    /// - Throws: ``IsolationError`` with code `cryptographyUnavailable`.
    package init(_ scope: ScopedFilter, knowledgeBase: KnowledgeBaseID) throws(IsolationError) {
        var text = CanonicalBytes()
        text.append("TenantRAG conversation 1")
        text.append(scope.tenant.rawValue)
        text.append(scope.user)
        text.append(knowledgeBase.rawValue)
        if let boundary = scope.boundary { text.append(boundary) }
        bytes = try Self.digest(text.bytes)
    }

    /// Whether bytes out of a token are this binding, in a time that says nothing about where they differ.
    func isEqual(to other: some Collection<UInt8>) -> Bool {
        let other = Array(other)
        return unsafe other.count == bytes.count && CRYPTO_memcmp(bytes, other, bytes.count) == 0
    }

    private static func digest(_ bytes: [UInt8]) throws(IsolationError) -> [UInt8] {
        guard let algorithm = unsafe SHA256.fetched.algorithm else { throw .cryptographyUnavailable }
        var digest = [UInt8](repeating: 0, count: byteCount)
        var count: UInt32 = 0
        let status = unsafe EVP_Digest(bytes, bytes.count, &digest, &count, algorithm, nil)
        guard status == 1, count == byteCount else { throw .cryptographyUnavailable }
        return digest
    }
}

/// OpenSSL's SHA-256, fetched on first use and kept for the life of the process: a look-up by name costs more than the
/// digest.
///
/// Sendable: a fetched EVP_MD is never changed, and OpenSSL documents its use from many threads at once.
@safe
private struct SHA256: @unchecked Sendable {
    static let fetched = SHA256()

    let algorithm: OpaquePointer?

    private init() {
        unsafe algorithm = EVP_MD_fetch(nil, "SHA256", nil)
    }
}

/// Bytes in which every value has one form, and in which no two sequences of values look alike: each is led by its length.
private struct CanonicalBytes {
    var bytes: [UInt8] = []

    mutating func append(_ count: Int) {
        unsafe withUnsafeBytes(of: UInt32(count).bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ text: String?) {
        append(text == nil ? 0 : 1)
        if let text { append(text) }
    }

    mutating func append(_ filter: MetadataFilter) {
        switch filter {
        case .condition(let condition):
            append(1)
            append(condition.operator.rawValue)
            append(condition.key)
            append(condition.value, isSet: condition.operator == .in)
        case .andAll(let members):
            append(2)
            append(members.count)
            for member in members { append(member) }
        case .orAll(let members):
            append(3)
            append(members.count)
            append(sorted: members.map { member in Self.bytes { $0.append(member) } })
        }
    }

    private mutating func append(_ value: AttributeValue, isSet: Bool) {
        switch value {
        case .string(let text):
            append(1)
            append(text)
        case .number(let number):
            append(2)
            // Both zeros are one number.
            append(number == 0 ? "0" : number.description)
        case .boolean(let flag):
            append(flag ? 4 : 3)
        case .stringList(let texts):
            append(5)
            append(texts.count)
            let items = texts.map { text in Self.bytes { $0.append(text) } }
            if isSet { append(sorted: items) } else { bytes.append(contentsOf: items.joined()) }
        }
    }

    private mutating func append(sorted items: [[UInt8]]) {
        bytes.append(contentsOf: items.sorted { $0.lexicographicallyPrecedes($1) }.joined())
    }

    private static func bytes(_ write: (inout Self) -> Void) -> [UInt8] {
        var item = Self()
        write(&item)
        return item.bytes
    }
}
