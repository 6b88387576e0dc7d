#if Local
extension IngestionConfiguration {
    /// Refuses settings that are out of their range.
    func validate() throws(IngestionError) {
        if case .fixedSize(let tokens, let overlap) = chunking {
            try check("chunking.maximumTokens", tokens, 1...8_192)
            try check("chunking.overlapPercentage", overlap, 0...99)
        }
        try check("concurrency", concurrency, 1...64)
        try check("limits.fileByteCount", limits.fileByteCount, 1...Int.max)
        try check("limits.fileCount", limits.fileCount, 1...Int.max)
        try check("limits.depth", limits.depth, 0...1_000)
        try check("limits.pdfSeconds", limits.pdfSeconds, 1...86_400)
        try check("limits.textByteCount", limits.textByteCount, 1...Int.max)
        try check("limits.maximumBlockCount", limits.maximumBlockCount, 1...Int.max)
        try check("limits.maximumCellCount", limits.maximumCellCount, 1...Int.max)
        try check("limits.maximumChunkCount", limits.maximumChunkCount, 1...Int.max)
        try check("limits.maximumChunkByteCount", limits.maximumChunkByteCount, 1...Int.max)
    }

    private func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(IngestionError) {
        guard range.contains(value) else {
            throw IngestionError(
                code: .invalidConfiguration,
                message: "\(name) is \(value); it must be within \(range.lowerBound) and \(range.upperBound)."
            )
        }
    }
}
#endif
