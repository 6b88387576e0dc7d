#if Local
import TenantRAG

/// The start of the next page of a search, as an opaque text that cannot be made or changed outside.
///
/// A token goes with one search: owner, query, filter and page size are sealed into it. It works as long as the
/// knowledge base object lives.
enum PageToken {
    /// The token for a place in a search.
    static func text(offset: Int, of search: [UInt8], sealedWith authenticator: MessageAuthenticator) -> String? {
        let place = bytes(offset)
        return authenticator.seal(place + search).map { seal in
            var text: [UInt8] = []
            Base64.encode(place + seal, into: &text)
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// The place that a token stands for; nil for a token that is not of this search.
    static func offset(
        in text: String,
        of search: [UInt8],
        sealedWith authenticator: MessageAuthenticator
    ) -> Int? {
        guard text.utf8.count == 48, let bytes = Base64.decode(Array(text.utf8)[...]) else { return nil }
        let place = Array(bytes.prefix(4))
        guard authenticator.isSeal(bytes.dropFirst(4), of: place + search) else { return nil }
        return place.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Returns the identity of a search, in bytes that no other search has.
    static func search(owner: SessionOwner?, query: String, filter: MetadataFilter?, pageSize: Int) -> [UInt8] {
        var identity: [UInt8] = []
        func add(_ part: [UInt8]?) {
            identity += bytes(part.map { $0.count + 1 } ?? 0) + (part ?? [])
        }
        add(owner?.tenant)
        add(owner?.user)
        add(Array(query.utf8))
        add(filter?.jsonBytes())
        add(bytes(pageSize))
        return identity
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
#endif
