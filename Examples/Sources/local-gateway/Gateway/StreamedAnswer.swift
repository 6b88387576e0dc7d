import Hummingbird

/// An answer that is passed on as it comes: metadata in JSON, eight zero bytes, and the body.
struct StreamedAnswer {
    private static let maximumPrelude = 16_384
    private static let delimiter = [UInt8](repeating: 0, count: 8)

    private let prelude: ProxyAnswer
    private let start: [UInt8]
    private let rest: AsyncThrowingStream<ByteBuffer, any Error>

    /// Reads the metadata; nil when there is none within 16 KB.
    ///
    /// - Throws: The function's error, when it fails before.
    init?(_ invocation: Invocation) async throws {
        var bytes: [UInt8] = []
        var found: Range<Int>?
        for try await piece in invocation.answer {
            bytes += piece.readableBytesView
            found = bytes.prefix(Self.maximumPrelude).firstRange(of: Self.delimiter)
            if found != nil || bytes.count >= Self.maximumPrelude { break }
        }
        try Task.checkCancellation()
        guard let found, let prelude = ProxyAnswer(prelude: Array(bytes[..<found.lowerBound])) else { return nil }
        self.prelude = prelude
        start = Array(bytes[found.upperBound...])
        rest = invocation.answer
    }

    var response: Response {
        Response(
            status: prelude.head.status,
            headers: prelude.head.headerFields,
            body: ResponseBody { [start, rest] writer in
                if !start.isEmpty { try await writer.write(ByteBuffer(bytes: start)) }
                // An error now cannot change the status any more: the connection breaks off, so that no client takes what it
                // has for the whole.
                for try await piece in rest { try await writer.write(piece) }
                try await writer.finish(nil)
            }
        )
    }
}
