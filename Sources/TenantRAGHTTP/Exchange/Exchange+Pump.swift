extension Exchange {
    /// Moves a streamed body to the loop, chunk by chunk, in a task of its own.
    ///
    /// The response may begin before the request has ended. What the stream throws ends the exchange.
    func pump(_ chunks: any AsyncSequence<[UInt8], any Error> & Sendable) {
        guard case .stream(let upload, _) = request.body else { return }
        let pump = Task {
            do {
                var iterator: any AsyncIteratorProtocol<[UInt8], any Error> = chunks.makeAsyncIterator()
                while let chunk = try await iterator.next(isolation: nil) {
                    switch await upload.push(chunk) {
                    case .taken(let loopWaits): if loopWaits { mailbox.post(.resumeUpload(self)) }
                    case .unwanted: return
                    case .tooLong:
                        let code = HTTPTransportError.Code.bodyLengthMismatch
                        return fail(makeError(code, code.explanation))
                    }
                }
                guard let trailers = request.trailers.map(TrailerLines.lines) ?? [] else {
                    return fail(
                        makeError(
                            .invalidRequest,
                            "a trailer was not announced, has a line end or NUL in it, or is too long"
                        )
                    )
                }
                if upload.finish(trailers: trailers) { mailbox.post(.resumeUpload(self)) }
            } catch {
                fail(error)
            }
        }
        upload.isFilled(by: pump)
    }
}
