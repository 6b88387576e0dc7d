#if Embedded
    import TenantRAG

    /// Where the next page of a search begins, as a text that says nothing and cannot be made or changed outside.
    ///
    /// A token goes with one search: owner, query, filter and page size are sealed into it. It works as long as the
    /// knowledge base object lives.
    enum PageToken {
        /// The token for a place in a search.
        static func text(offset: Int, of search: [UInt8], sealedWith authenticator: MessageAuthenticator) -> String? {
            let place = bytes(offset)
            return authenticator.seal(place + search).map { Base64URL.text(place + $0) }
        }

        /// The place that a token stands for; nil for a token that is not of this search.
        static func offset(
            in text: String,
            of search: [UInt8],
            sealedWith authenticator: MessageAuthenticator
        ) -> Int? {
            guard let bytes = Base64URL.bytes(text), bytes.count == 36 else { return nil }
            let place = Array(bytes.prefix(4))
            guard authenticator.isSeal(bytes.dropFirst(4), of: place + search) else { return nil }
            return place.reduce(0) { $0 << 8 | Int($1) }
        }

        /// What makes one search differ from another, in bytes that no other search has.
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

    /// Base64 with the alphabet for addresses and without padding; only the one way of writing bytes is read.
    enum Base64URL {
        private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

        static func text(_ bytes: [UInt8]) -> String {
            var text: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let group = bytes[start..<min(start + 3, bytes.count)]
                let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
                for place in 0...group.count { text.append(alphabet[bits >> (18 - 6 * place) & 63]) }
            }
            return String(decoding: text, as: UTF8.self)
        }

        static func bytes(_ text: String) -> [UInt8]? {
            guard text.utf8.count % 4 != 1, text.utf8.count <= 2_048 else { return nil }
            var bytes: [UInt8] = []
            var bits = 0
            var bitCount = 0
            for character in text.utf8 {
                guard let value = alphabet.firstIndex(of: character) else { return nil }
                bits = (bits << 6 | value) & 0xFFFF
                bitCount += 6
                if bitCount >= 8 {
                    bitCount -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
                }
            }
            return self.text(bytes) == text ? bytes : nil
        }
    }
#endif
