#if Local
/// Cuts text into ``Term``s.
///
/// Pure and the same on every platform: no locale, no dictionary, no regular expression.
enum Tokenizer {
    /// The terms of a text in their order.
    static func terms(of text: String) -> [Term] {
        var scanner = TermScanner()
        for scalar in text.unicodeScalars { scanner.take(scalar) }
        return scanner.finish()
    }

    /// Lower case, without the accents of Latin letters and without apostrophes.
    static func folded(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case 0x00...0x7F: if scalar != "'" { folded.append(scalar) }
            case 0x2019, 0x02BC, 0x300...0x36F: continue
            default:
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    if let plain = unaccented[lower] { folded.append(plain) } else { folded.append(lower) }
                }
            }
        }
        return String(folded)
    }

    /// Letters that differ from a Latin letter by an accent only.
    ///
    /// Composed forms; combining marks are dropped above.
    private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ď"), ("e", "èéêëēėęě"), ("g", "ğ"), ("i", "ìíîïīį"),
            ("l", "ł"),
            ("n", "ñńň"), ("o", "òóôõöøōő"), ("r", "ř"), ("s", "śšş"), ("t", "ť"), ("u", "ùúûüūůű"), ("y", "ýÿ"),
            ("z", "źžż"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, accented) in rows { for scalar in accented.unicodeScalars { table[scalar] = plain } }
        return table
    }()
}
#endif
