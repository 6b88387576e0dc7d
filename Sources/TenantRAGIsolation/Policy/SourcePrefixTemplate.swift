/// A source prefix with a placeholder for the tenant's id as one whole path segment.
struct SourcePrefixTemplate: Sendable {
    private static let placeholder = "{tenant}"

    private let head: String
    private let tail: String

    init(_ template: String) throws(IsolationError) {
        guard template.utf8.count <= 1_024 else {
            throw Self.refusal("has \(template.utf8.count) characters; 1024 are allowed")
        }
        guard template.utf8.last == UInt8(ascii: "/") else {
            throw Self.refusal("does not end in /, so one tenant's prefix could begin another's")
        }
        // Split by bytes of ASCII: a slash with a combining mark after it is a byte sequence of its own, and refused
        // below because the mark is not in the alphabet.
        let segments = template.utf8.dropLast().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String($0) ?? "\u{0}" }
        // "s3:", "", "bucket", then the path.
        guard segments.count >= 4, Self.isScheme(segments[0]), segments[1].isEmpty else {
            throw Self.refusal("does not begin with scheme://authority/ and a path")
        }
        for segment in segments[2...] where segment != Self.placeholder {
            guard !segment.utf8.isEmpty else { throw Self.refusal("has an empty segment") }
            guard Self.isSegment(segment) else {
                throw Self.refusal("has a segment of dots alone or with a character outside [a-zA-Z0-9._:=@-]")
            }
        }
        let places = segments.indices.filter { segments[$0] == Self.placeholder }
        guard places.count == 1, let place = places.first, place > 2 else {
            throw Self.refusal("needs \(Self.placeholder) once, as a whole segment of the path")
        }
        head = segments[..<place].map { $0 + "/" }.joined()
        tail = "/" + segments[(place + 1)...].map { $0 + "/" }.joined()
    }

    /// The prefix of one tenant: between slashes, and so never the start of another tenant's.
    func prefix(for tenant: TenantID) throws(IsolationError) -> SourcePrefix {
        guard Self.isSegment(tenant.rawValue) else {
            throw IsolationError(
                .tenantNotRepresentable,
                "The tenant id cannot stand as one segment of a source path: it is made of dots alone or holds a "
                    + "character outside [a-zA-Z0-9._:=@-]."
            )
        }
        return SourcePrefix(text: head + tenant.rawValue + tail)
    }

    /// Returns whether a text is one path segment whatever way a store writes URIs.
    ///
    /// `/` would make two segments; `+` and space can stand for each other in URIs, so that tenant `a+b` could
    /// match the documents of tenant `a b`; dot segments walk up.
    private static func isSegment(_ text: String) -> Bool {
        text.utf8.contains { $0 != UInt8(ascii: ".") }
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
                    UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "-"):
                    true
                default:
                    false
                }
            }
    }

    private static func isScheme(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.last == UInt8(ascii: ":"), text.utf8.count > 1 else {
            return false
        }
        let lowercase = UInt8(ascii: "a")...UInt8(ascii: "z")
        return lowercase.contains(first)
            && text.utf8.dropLast().allSatisfy {
                lowercase.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }

    private static func refusal(_ problem: String) -> IsolationError {
        IsolationError(.invalidTemplate, "The source-prefix template \(problem).")
    }
}
