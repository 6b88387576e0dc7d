/// Checks what the presets put into an address, so that it stays the part that it is.
enum IssuerParts {
    /// The claims that only ID tokens have (OpenID Connect Core, sections 2 and 3.3.2.11).
    static let noIDToken: [ClaimRequirement] = [.absent("nonce"), .absent("at_hash"), .absent("c_hash")]

    /// A host name, in lower case as issuers write it.
    static func host(_ text: String, of what: String) throws(IdentityError) -> String {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isHost =
            labels.count > 1 && text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
            }
        guard isHost else {
            throw IdentityError(
                .invalidConfiguration,
                "the \(what) is a host name, without https:// and without a path"
            )
        }
        return text.lowercased()
    }

    /// One segment of a path that needs no percent sign.
    static func segment(_ text: String, of what: String) throws(IdentityError) -> String {
        let isSegment =
            (1...255).contains(text.utf8.count) && text != "." && text != ".."
            && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-._~".utf8.contains($0) }
        guard isSegment else {
            throw IdentityError(.invalidConfiguration, "the \(what) has letters, digits and -._~ only")
        }
        return text
    }

    /// Returns whether a text is a GUID in lower case.
    static func isGUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && text.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) }
    }
}
