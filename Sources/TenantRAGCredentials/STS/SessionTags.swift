/// The tags of a session, checked.
///
/// Limits: API reference of Security Token Service, page "Tag", and IAM User Guide, page "Pass session tags".
package struct SessionTags: Sendable {
    /// The tags in the order of their keys, so that one set is always one request.
    private let tags: [(key: String, value: String)]
    private let transitive: [String]

    /// Takes tags, or refuses them.
    ///
    /// - Parameters:
    ///   - tags: At most 50; keys of 1 to 128 characters, values of up to 256, of letters, digits, spaces and `_.:/=+-@`.
    ///     Keys that differ in case alone are one key to the service.
    ///   - transitive: Which keys go over to sessions that are made with this one.
    /// - Throws: ``CredentialsError`` with code `invalidSetting`; the message names keys, never values.
    package init(_ tags: [String: String], transitive: [String] = []) throws(CredentialsError) {
        guard tags.count <= 50 else { throw Self.invalid("there are \(tags.count) of them, and 50 are allowed") }
        self.tags = tags.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            .map { ($0.key, $0.value) }
        self.transitive = transitive
        var seen: Set<String> = []
        for (number, (key, value)) in self.tags.enumerated() {
            guard (1...128).contains(key.utf16.count), Self.isLegal(key) else {
                throw Self.invalid(
                    "key \(number + 1) in order has no 1 to 128 letters, digits, spaces and characters of _.:/=+-@"
                )
            }
            guard !key.lowercased().hasPrefix("aws:") else { throw Self.invalid("keys with aws: are AWS's own") }
            guard seen.insert(key.lowercased()).inserted else {
                throw Self.invalid("two keys differ from \(key) in case alone, and are one to the service")
            }
            guard value.utf16.count <= 256, Self.isLegal(value) else {
                throw Self.invalid(
                    "the value of \(key) has no 0 to 256 letters, digits, spaces and characters of _.:/=+-@"
                )
            }
        }
        guard Set(transitive).isSubset(of: tags.keys), Set(transitive).count == transitive.count else {
            throw Self.invalid("each transitive key must be the key of one of the tags, and be named once")
        }
    }

    /// The parameters of a request.
    var parameters: [(name: String, value: String)] {
        var parameters: [(String, String)] = []
        for (index, tag) in tags.enumerated() {
            parameters.append(("Tags.member.\(index + 1).Key", tag.key))
            parameters.append(("Tags.member.\(index + 1).Value", tag.value))
        }
        for (index, key) in transitive.enumerated() {
            parameters.append(("TransitiveTagKeys.member.\(index + 1)", key))
        }
        return parameters
    }

    /// The pattern `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
    private static func isLegal(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spaceSeparator,
                .lineSeparator, .paragraphSeparator, .decimalNumber, .letterNumber, .otherNumber:
                true
            default: "_.:/=+-@".unicodeScalars.contains(scalar)
            }
        }
    }

    private static func invalid(_ what: String) -> CredentialsError {
        CredentialsError(.invalidSetting, "these session tags are not allowed: \(what)")
    }
}
