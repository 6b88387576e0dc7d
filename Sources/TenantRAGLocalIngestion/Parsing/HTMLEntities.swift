#if Local
/// The named character references of HTML 4 and the numeric ones; others stay as they are written.
enum HTMLEntities {
    /// Decodes a reference that starts at an ampersand.
    ///
    /// - Returns: the characters as UTF-8 and where the reference ends; nil when there is none.
    static func decode(_ bytes: [UInt8], at ampersand: Int, before end: Int) -> (text: [UInt8], end: Int)? {
        var position = ampersand + 1
        guard position < end else { return nil }
        if bytes[position] == UInt8(ascii: "#") {
            return number(bytes, from: position + 1, before: end)
        }
        let start = position
        while position < end, position - start < 10, isLetterOrDigit(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if position < end, bytes[position] == UInt8(ascii: ";"), let scalar = named[name] {
            return (utf8(scalar), position + 1)
        }
        // Old pages leave the semicolon off these.
        for legacy in ["amp", "lt", "gt", "quot", "nbsp"] where name.hasPrefix(legacy) {
            if let scalar = named[legacy] { return (utf8(scalar), start + legacy.utf8.count) }
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], from start: Int, before end: Int) -> (text: [UInt8], end: Int)? {
        var position = start
        let isHexadecimal = position < end && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let digits = position
        var value: UInt32 = 0
        while position < end, let digit = digit(bytes[position], isHexadecimal) {
            // Beyond Unicode it stays beyond.
            value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
            position += 1
        }
        guard position > digits else { return nil }
        if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
        if let remapped = windows1252[value] { value = remapped }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (utf8(scalar ?? "\u{FFFD}"), position)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
        default: nil
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// A space that does not break is a space, and a hyphen that does not show is nothing: words must be found.
    private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        case "\u{A0}": [0x20]
        case "\u{AD}": []
        default: Array(String(scalar).utf8)
        }
    }

    /// The characters that pages mean by the numbers 128 to 159.
    private static let windows1252: [UInt32: UInt32] = [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
        0x88: 0x02C6,
        0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019,
        0x93: 0x201C,
        0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161,
        0x9B: 0x203A,
        0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
    ]

    private static let named: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
            "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": " ", "emsp": " ",
            "thinsp": " ",
            "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—",
            "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
            "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹",
            "rsaquo": "›", "oline": "‾", "frasl": "⁄", "euro": "€", "trade": "™", "larr": "←", "uarr": "↑",
            "rarr": "→",
            "darr": "↓", "harr": "↔", "forall": "∀", "part": "∂", "exist": "∃", "empty": "∅", "isin": "∈",
            "sum": "∑",
            "minus": "−", "radic": "√", "infin": "∞", "cap": "∩", "cup": "∪", "int": "∫", "asymp": "≈", "ne": "≠",
            "equiv": "≡", "le": "≤", "ge": "≥", "sub": "⊂", "sup": "⊃", "loz": "◊", "spades": "♠", "clubs": "♣",
            "hearts": "♥", "diams": "♦",
        ]
        // The upper half of Latin-1 in its order, from 160 on.
        let latin1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
            ugrave uacute ucirc uuml yacute thorn yuml
            """
        let greek = """
            Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon
            Phi Chi Psi Omega
            """
        for (value, name) in zip(UInt16(160)..., latin1.split(whereSeparator: \.isWhitespace)) {
            names[String(name)] = Unicode.Scalar(value)
        }
        for (value, name) in zip(UInt16(0x391)..., greek.split(whereSeparator: \.isWhitespace)) {
            names[String(name)] = Unicode.Scalar(value)
            names[name.lowercased()] = Unicode.Scalar(value + 0x20)
        }
        return names
    }()
}
#endif
