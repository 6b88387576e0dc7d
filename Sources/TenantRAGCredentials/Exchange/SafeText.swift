/// Names of a response that may stand in errors and logs: short, and of characters that end no line.
package enum SafeText {
    /// An error's code or a request's id; nil when it is anything else.
    package static func name(_ text: String?) -> String? {
        guard let text, (1...128).contains(text.utf8.count), text.utf8.allSatisfy(isNameByte) else { return nil }
        return text
    }

    /// Letters, digits and `_ + = , . @ -`: what IAM's names are made of.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="),
            UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
