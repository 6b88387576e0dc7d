/// A text that stands in one tenant's documents and nowhere else: a caller that sees it has seen that tenant's document.
///
/// ```swift
/// let canary = try Canary(marker: "ACME-LOC-7731-LANTERN", query: "What is the internal reference of the memo?")
/// ```
public struct Canary: Sendable, Hashable, CustomStringConvertible {
    /// The text to look for: 8 to 64 ASCII letters, digits and `-`; case does not count.
    public let marker: String

    /// The question by which its tenant finds it; without the marker, which an answer could repeat from the question.
    public let query: String

    /// The marker.
    public var description: String { marker }

    /// Names a canary.
    ///
    /// - Parameters:
    ///   - marker: The text to look for: 8 to 64 ASCII letters, digits and `-`. Choose one that cannot occur by
    ///     coincidence.
    ///   - query: The question by which its tenant finds it: 1 to 900 characters, without the marker.
    /// - Throws: ``ProbeError`` with code `invalidCanary`.
    public init(marker: String, query: String) throws(ProbeError) {
        let isPlain = marker.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, (8...64).contains(marker.utf8.count) else {
            throw ProbeError(.invalidCanary, "a canary's marker is 8 to 64 ASCII letters, digits and hyphens")
        }
        guard (1...900).contains(query.unicodeScalars.count), !query.lowercased().contains(marker.lowercased()) else {
            throw ProbeError(.invalidCanary, "a canary's query has 1 to 900 characters, and not the marker")
        }
        self.marker = marker
        self.query = query
    }

    /// Returns whether a text shows the canary.
    func isIn(_ text: String) -> Bool {
        // Models like to change the case of what they repeat.
        text.lowercased().contains(marker.lowercased())
    }
}
