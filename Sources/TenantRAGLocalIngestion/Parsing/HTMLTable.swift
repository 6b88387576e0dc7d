#if Local
/// A table under construction.
///
/// Rows of header cells name the columns; every other row becomes a line.
struct HTMLTable {
    private static let maximumColumnCount = 100
    /// A longer cell is not repeated in the further rows that it spans.
    private static let maximumRepeatedByteCount = 100

    private struct Cell {
        var text: [UInt8]
        var isHeader: Bool
        var columnSpan: Int
        var rowSpan: Int
    }

    private var header: [[UInt8]] = []
    private var hasUsedHeader = false
    private var row: [Cell] = []
    private var cell: (isHeader: Bool, columnSpan: Int, rowSpan: Int)?
    private var content = TextRun()
    /// Cells of rows above that reach into the next ones, by column.
    private var reaching: [Int: (text: [UInt8], rows: Int)] = [:]

    var isInCell: Bool { cell != nil }

    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        content.append(source, range)
    }

    mutating func handle(_ tag: HTMLTag, _ text: inout ParsedText) {
        endCell()
        switch tag.name {
        case "td", "th":
            guard !tag.isClosing else { return }
            text.budget.addCells()
            cell = (tag.name == "th", tag.columnSpan, tag.rowSpan)
        default: endRow(&text)
        }
    }

    mutating func end(_ text: inout ParsedText) {
        endCell()
        endRow(&text)
        showUnusedHeader(&text)
    }

    private mutating func endCell() {
        guard let open = cell else { return }
        cell = nil
        row.append(
            Cell(
                text: content.take(),
                isHeader: open.isHeader,
                columnSpan: open.columnSpan,
                rowSpan: open.rowSpan
            )
        )
    }

    private mutating func endRow(_ text: inout ParsedText) {
        guard !row.isEmpty else { return }
        let isHeader = row.count > 1 && row.allSatisfy(\.isHeader)
        let cells = placed()
        text.budget.releaseCells(row.count)
        row.removeAll(keepingCapacity: true)
        if isHeader {
            showUnusedHeader(&text)
            header = cells.map(\.text)
            hasUsedHeader = false
        } else {
            // A value that goes over several columns, such as a summary below a row, has no one name.
            TableRow.append(cells.map(\.text), header: cells.map { name(of: $0) }, to: &text)
        }
    }

    private mutating func name(of cell: (text: [UInt8], column: Int?)) -> [UInt8] {
        guard let column = cell.column, column < header.count, !cell.text.isEmpty else { return [] }
        hasUsedHeader = true
        return header[column]
    }

    /// Names of columns that no row has taken up would otherwise be lost.
    private mutating func showUnusedHeader(_ text: inout ParsedText) {
        if !hasUsedHeader { TableRow.append(header, header: [], to: &text) }
        header = []
    }

    /// The row's cells in their columns, those that reach into it from above among them.
    private mutating func placed() -> [(text: [UInt8], column: Int?)] {
        var cells: [(text: [UInt8], column: Int?)] = []
        func takeReaching() {
            while let above = reaching[cells.count], cells.count < Self.maximumColumnCount {
                reaching[cells.count] = above.rows > 1 ? (above.text, above.rows - 1) : nil
                cells.append((above.text, cells.count))
            }
        }
        for cell in row {
            takeReaching()
            let column = cells.count
            cells.append((cell.text, cell.columnSpan == 1 ? column : nil))
            for further in 1..<max(2, cell.columnSpan)
            where further < cell.columnSpan && cells.count < Self.maximumColumnCount {
                cells.append(([], column + further))
            }
            if cell.rowSpan > 1, column < Self.maximumColumnCount {
                let repeated = cell.text.count <= Self.maximumRepeatedByteCount ? cell.text : []
                for spanned in column..<cells.count {
                    reaching[spanned] = (spanned == column ? repeated : [], cell.rowSpan - 1)
                }
            }
        }
        takeReaching()
        return cells
    }
}
#endif
