#if Embedded
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
                guard String(validating: bytes, as: UTF8.self) != nil else {
                    throw IngestionRefusal(.invalidEncoding, "is not valid UTF-8; save it as UTF-8")
                }
                return withoutMark(bytes)
            }
        }

        /// UTF-8 without the byte order mark that some editors put in front.
        static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        }

        private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(IngestionRefusal) -> [UInt8] {
            let (high, low) = isBigEndian ? (0, 1) : (1, 0)
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
            }
            // Two zero bytes after the mark are the mark of UTF-32.
            guard bytes.count.isMultiple(of: 2), units.first != 0, let text = String(validating: units, as: UTF16.self)
            else {
                throw IngestionRefusal(.invalidEncoding, "is not valid UTF-16; save it as UTF-8")
            }
            return Array(text.utf8)
        }
    }
#endif
