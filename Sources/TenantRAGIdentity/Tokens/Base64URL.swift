#if Identity
    internal import TenantRAG

    /// Base64 for addresses, without padding (RFC 4648, section 5): the form of a token's parts and a key's numbers.
    enum Base64URL {
        /// Decodes strictly: no padding, no white space, no spare bits set; nil otherwise.
        ///
        /// So each value has one form.
        static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
            var standard: [UInt8] = []
            standard.reserveCapacity(text.count + 3)
            for byte in text {
                switch byte {
                case UInt8(ascii: "-"): standard.append(UInt8(ascii: "+"))
                case UInt8(ascii: "_"): standard.append(UInt8(ascii: "/"))
                case _ where byte.isASCIILetterOrDigit: standard.append(byte)
                default: return nil
                }
            }
            while standard.count % 4 != 0 { standard.append(UInt8(ascii: "=")) }
            return Base64.decode(standard[...])
        }
    }
#endif
