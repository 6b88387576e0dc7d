#if Local
/// A row of a table as one line that can be read, found and quoted alone: `No.: 1 | Title: MADMAX`.
struct TableRow {
    /// A longer heading of a column is no name for each of its values.
    private static let maximumLabelByteCount = 80

    /// Adds a row; empty cells are left out, cells beyond the header have no name.
    static func append(_ cells: [[UInt8]], header: [[UInt8]], to text: inout ParsedText) {
        text.endBlock()
        guard !text.budget.isExhausted else { return }
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            if !text.isAtStartOfBlock { text.append(" | ") }
            if column < header.count, !header[column].isEmpty, header[column].count <= maximumLabelByteCount,
                header[column] != cell
            {
                text.append(header[column])
                if header[column].last != UInt8(ascii: ":") { text.append(UInt8(ascii: ":")) }
                text.append(UInt8(ascii: " "))
            }
            text.append(cell)
        }
        text.endBlock(.line)
    }
}
#endif
