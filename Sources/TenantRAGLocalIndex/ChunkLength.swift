#if Local
/// A chunk's length as scoring counts it: words, found by a rule that needs no tokenizer.
enum ChunkLength {
    /// Counts runs of ASCII letters and digits and of anything outside ASCII.
    static func words(in text: String) -> Int64 {
        var text = text
        return text.withUTF8 { bytes in
            var count: Int64 = 0
            var isInside = false
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                let isPart =
                    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)
                    || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
                if isPart && !isInside { count += 1 }
                isInside = isPart
            }
            return count
        }
    }
}
#endif
