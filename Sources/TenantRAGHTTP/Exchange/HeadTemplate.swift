import CTenantRAGCurl
import HTTPTypes

/// The fields of an earlier head.
///
/// Responses of one service differ in a line or two; the others, the same to the byte, need neither be checked nor be
/// built anew.
final class HeadTemplate {
    private let lines: HeadLines
    let fields: HTTPFields
    /// The fewest lines in which a later head differed.
    ///
    /// One that differs in more has drifted away.
    @safe @exclusivity(unchecked) var fewestDiffering = Int.max

    /// Heads of more lines than this are not kept.
    static let mostLines = 32

    init(lines: HeadLines, fields: HTTPFields) {
        self.lines = lines
        self.fields = fields
    }

    var count: Int { lines.places.count }

    /// Returns the meaning of a line; nil where the earlier head had another one at this index.
    func meaning(of line: UnsafeBufferPointer<UInt8>, at index: Int) -> FieldMeaning? {
        guard index < lines.places.count else { return nil }
        let place = lines.places[index]
        guard place.range.count == line.count, let start = line.baseAddress else { return nil }
        let isSame = unsafe lines.text.withUnsafeBytes { text in
            guard let known = text.baseAddress else { return false }
            return unsafe memcmp(known + place.range.lowerBound, start, line.count) == 0
        }
        return isSame ? place.meaning : nil
    }
}
