#if Local
/// A document's bytes as UTF-8.
enum TextDecoding {
    /// Checks UTF-8 and takes its byte order mark off, or decodes UTF-16 that starts with one.
    ///
    /// - Throws: ``IngestionRefusal`` with code `invalidEncoding` for everything else; nothing is repaired, because
    ///   a repaired word can no longer be found.
    static func utf8(_ bytes: [UInt8]) throws(IngestionRefusal) -> [UInt8] {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFE, 0xFF): return try utf16(bytes, isBigEndian: true)
        case (0xFF, 0xFE): return try utf16(bytes, isBigEndian: false)
        default:
            guard isValid(bytes) else {
                throw IngestionRefusal(.invalidEncoding, "is not valid UTF-8; save it as UTF-8")
            }
            return withoutMark(bytes)
        }
    }

    /// UTF-8 without the byte order mark that some editors put in front.
    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Returns whether bytes are UTF-8, told in pieces: no second copy of a large document is made.
    private static func isValid(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            var end = min(bytes.count, start + pieceCount)
            // A character is not cut through; four continuation bytes in a row are part of none.
            for _ in 0..<3 where end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
            guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
            start = end
        }
        return true
    }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(IngestionRefusal) -> [UInt8] {
        let (high, low) = isBigEndian ? (0, 1) : (1, 0)
        let refusal = IngestionRefusal(.invalidEncoding, "is not valid UTF-16; save it as UTF-8")
        // Two zero bytes after the mark are the mark of UTF-32.
        guard bytes.count.isMultiple(of: 2), bytes.count < 4 || bytes[2] != 0 || bytes[3] != 0 else {
            throw refusal
        }
        var text: [UInt8] = []
        var start = 2
        while start < bytes.count {
            var end = min(bytes.count, start + pieceCount)
            // Nor is a pair of surrogates cut through.
            if end < bytes.count, bytes[end + high] & 0xFC == 0xDC { end -= 2 }
            let units = stride(from: start, to: end, by: 2).map { index in
                UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
            }
            guard let piece = String(validating: units, as: UTF16.self) else { throw refusal }
            text.append(contentsOf: piece.utf8)
            start = end
        }
        return text
    }

    private static let pieceCount = 65_536
}
#endif
