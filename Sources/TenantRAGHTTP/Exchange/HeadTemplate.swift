import HTTPTypes

/// The fields of an earlier head.
///
/// Answers of one service differ in a line or two; the others, the same to the byte, need neither be checked nor be
/// built anew.
final class HeadTemplate {
    let lines: [FieldLine]
    let fields: HTTPFields
    /// The fewest lines in which a later head differed.
    ///
    /// One that differs in more has drifted away.
    var fewestDiffering = Int.max

    /// Heads of more lines than this are not kept.
    static let mostLines = 32

    init(lines: [FieldLine], fields: HTTPFields) {
        self.lines = lines
        self.fields = fields
    }
}
