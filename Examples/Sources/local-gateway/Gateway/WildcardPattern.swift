/// A pattern of IAM: `*` stands for any characters, `?` for one.
struct WildcardPattern: Sendable {
    private let pattern: [UInt8]

    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Returns whether a whole text fits.
    func matches(_ text: String) -> Bool {
        let text = Array(text.utf8)
        var (place, position) = (0, 0)
        // Where the latest star stands, and how much of the text it has taken so far.
        var star: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") || pattern[place] == text[position] {
                place += 1
                position += 1
            } else if let latest = star {
                star = (latest.place, latest.position + 1)
                (place, position) = (latest.place + 1, latest.position + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
