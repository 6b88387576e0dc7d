#if Local
/// The units of the chunk under construction: those that it repeats from the chunk before it, then new ones.
///
/// Holds no more units than a chunk has tokens, however long the document is.
struct ChunkWindow {
    private let maximumTokens: Int
    private let overlapTokens: Int
    private var units: [ChunkUnit] = []
    private var tokens = 0
    private var newCount = 0

    init(maximumTokens: Int, overlapTokens: Int) {
        self.maximumTokens = maximumTokens
        self.overlapTokens = overlapTokens
    }

    /// Adds a unit.
    ///
    /// - Returns: The range of the chunk that is complete because the unit no longer fits; nil while it fits.
    mutating func add(_ unit: ChunkUnit) -> Range<Int>? {
        var complete: Range<Int>?
        if tokens + unit.tokens > maximumTokens, newCount > 0 {
            complete = range
            keepOverlap()
        }
        // What is repeated gives way to what is new.
        var dropped = 0
        while dropped < units.count, tokens + unit.tokens > maximumTokens {
            tokens -= units[dropped].tokens
            dropped += 1
        }
        units.removeFirst(dropped)
        units.append(unit)
        tokens += unit.tokens
        newCount += 1
        return complete
    }

    /// The range of the last chunk; nil when there is nothing new in it.
    var rest: Range<Int>? { newCount > 0 ? range : nil }

    private var range: Range<Int>? {
        guard let first = units.first, let last = units.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Keeps the last units that the next chunk repeats, never all of them.
    private mutating func keepOverlap() {
        var first = units.count
        var repeated = 0
        while first > 1, repeated + units[first - 1].tokens <= overlapTokens {
            first -= 1
            repeated += units[first].tokens
        }
        units.removeFirst(first)
        tokens = repeated
        newCount = 0
    }
}
#endif
