/// Known names that a text may have been meant as.
package enum NearMiss {
    /// The longest name that is compared, in bytes: longer ones are no slip of the pen.
    private static let maximumByteCount = 40

    /// A question to append to an error, such as `; did you mean equals?`; empty where no known name is near.
    ///
    /// It holds known names alone, never the text, so it is as safe to log as they are.
    ///
    /// - Parameters:
    ///   - name: The text that is not known.
    ///   - known: The names that are.
    /// - Returns: The question with at most two names.
    package static func question(for name: String, among known: [String]) -> String {
        let near = names(near: name, among: known)
        return near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
    }

    /// The known names nearest to a text: one or two, or none.
    ///
    /// Near is a distance (insertions, deletions, substitutions and swaps of neighbours; letters of either case are equal)
    /// of at most a third of the known name's length, and at most three. Where none is near, one or two names that begin or
    /// end with the text are.
    ///
    /// - Parameters:
    ///   - name: The text.
    ///   - known: The names that are known.
    /// - Returns: The nearest, in the order of `known`.
    package static func names(near name: String, among known: [String]) -> [String] {
        let text = folded(name)
        guard (2...maximumByteCount).contains(text.count) else { return [] }
        var nearest: [String] = []
        var least = Int.max
        for candidate in known {
            let other = folded(candidate)
            guard other.count <= maximumByteCount else { continue }
            let distance = distance(text, other)
            guard distance <= min(3, other.count / 3), distance <= least else { continue }
            if distance < least { nearest = [] }
            least = distance
            nearest.append(candidate)
        }
        if nearest.isEmpty {
            nearest = known.filter { candidate in
                let other = folded(candidate)
                return other.starts(with: text) || other.suffix(text.count).elementsEqual(text)
            }
        }
        return nearest.count <= 2 ? nearest : []
    }

    /// The bytes with ASCII letters in lower case; names of other scripts are compared as they are.
    private static func folded(_ name: String) -> [UInt8] {
        // One more than is ever compared shows that a name is too long.
        name.utf8.prefix(maximumByteCount + 1).map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
    }

    /// The restricted Damerau-Levenshtein distance ("optimal string alignment").
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1], current[column]) + 1
                cost = min(cost, last[column] + (byte == other ? 0 : 1))
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
