import HTTPTypes
import Synchronization

/// One exchange, as the caller and the loop share it.
///
/// At the end of each turn the loop delivers here all that arrived in it, under one lock; the caller reads from here.
final class Exchange: Sendable {
    /// The data that the loop hands over at once.
    struct Delivery {
        var head: HTTPResponse?
        var bytes: [UInt8]
        var end: Result<HTTPTimings, any Error>?
        /// A Boolean value that indicates whether the loop must be told when bytes are consumed.
        var isPaused: Bool
    }

    @safe
    private struct State {
        var head: HTTPResponse?
        var bytes: [UInt8] = []
        var end: Result<HTTPTimings, any Error>?
        var isPaused = false
        /// The caller, who waits for the head or for the next bytes.
        var waiter: UnsafeContinuation<Void, Never>?
        var hasReader = false

        mutating func takeBytes() -> [UInt8] {
            var taken: [UInt8] = []
            swap(&taken, &bytes)
            return taken
        }
    }

    let request: ExchangeRequest
    let schedule: ExchangeSchedule
    let limits: HTTPResponseLimits
    /// The party that it is made for.
    let partition: String?
    /// The time at which the caller made the request.
    let created: UInt64
    let mailbox: LoopMailbox
    private let state = Guarded(State())
    private let reachedServer = Atomic(false)
    /// The loop's own side of the exchange while it runs.
    ///
    /// Set by `Transfer` and read by `CurlLoop`, both of which live on the loop's thread and nowhere else: no two threads ever
    /// touch it, and no access spans a call that could touch it again. So neither Swift's isolation nor its check of
    /// exclusive access has anything to find here.
    @exclusivity(unchecked) nonisolated(unsafe) var transfer: Transfer?

    init(
        _ request: consuming ExchangeRequest,
        schedule: ExchangeSchedule,
        limits: HTTPResponseLimits,
        partition: String? = nil,
        created: UInt64,
        mailbox: LoopMailbox
    ) {
        self.request = request
        self.schedule = schedule
        self.limits = limits
        self.partition = partition
        self.created = created
        self.mailbox = mailbox
    }

    /// A Boolean value that indicates whether nothing more will be delivered: the exchange is complete, failed or
    /// abandoned.
    var hasEnded: Bool { state.withLock { $0.end != nil } }

    var timings: HTTPTimings? {
        state.withLock { state in
            if case .success(let timings) = state.end { timings } else { nil }
        }
    }

    func makeError(_ code: HTTPTransportError.Code, _ detail: String) -> HTTPTransportError {
        HTTPTransportError(
            code,
            mayHaveReachedServer: reachedServer.load(ordering: .relaxed),
            host: request.destination.host,
            message: detail
        )
    }
}

// MARK: - The caller's side

extension Exchange {
    /// The next part of the body, if any.
    enum Piece {
        case bytes([UInt8], isLast: Bool)
        case nothingYet
    }

    /// The head of the response, once it is there; asked for once.
    func head() async throws -> HTTPResponse {
        while true {
            await wait()
            let head: HTTPResponse? = try state.withLock { state throws(any Error) in
                if let head = state.head.take() { return head }
                if case .failure(let error) = state.end { throw error }
                return nil
            }
            if let head { return head }
        }
    }

    /// The next bytes of the body, none at its end, and whether these are the last.
    func nextBytes() async throws -> (bytes: [UInt8], isLast: Bool) {
        while true {
            if case .bytes(let bytes, let isLast) = try takeBytes() { return (bytes, isLast) }
            await wait()
        }
    }

    /// The bytes of the body that are there, none at its end.
    func takeBytes() throws -> Piece {
        var resumes = false
        let piece: Piece = try state.withLock { state throws(any Error) in
            if !state.bytes.isEmpty {
                resumes = state.isPaused
                state.isPaused = false
                let isLast = if case .success = state.end { true } else { false }
                return .bytes(state.takeBytes(), isLast: isLast)
            }
            switch state.end {
            case .success: return .bytes([], isLast: true)
            case .failure(let error): throw error
            case nil: return .nothingYet
            }
        }
        if resumes { mailbox.post(.resume(self)) }
        return piece
    }

    /// Returns whether this is the first call to read the body.
    func beginReading() -> Bool {
        state.withLock { state in
            defer { state.hasReader = true }
            return !state.hasReader
        }
    }

    /// The caller's task was cancelled: it goes on at once, and the loop ends the transfer.
    func cancel() {
        // Most often there is nothing left to end: a body that was read to its end is released.
        if hasEnded { return }
        fail(makeError(.cancelled, "the task was cancelled"))
    }

    /// Ends the exchange from the caller's side, unless it has ended.
    func fail(_ error: any Error) {
        let (isFirst, waiter) = unsafe state.withLock { state -> (Bool, UnsafeContinuation<Void, Never>?) in
            guard state.end == nil else { return (false, nil) }
            state.end = .failure(error)
            state.bytes = []
            return unsafe (true, state.waiter.take())
        }
        guard isFirst else { return }
        closeUpload()
        mailbox.post(.cancel(self))
        unsafe waiter?.resume()
    }

    /// Waits until there is a head, some bytes or the end.
    func wait() async {
        await withTaskCancellationHandler {
            await unsafe withUnsafeContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.end != nil || !state.bytes.isEmpty || state.head != nil { return true }
                    unsafe state.waiter = continuation
                    return false
                }
                if isReady { unsafe continuation.resume() }
            }
        } onCancel: {
            cancel()
        }
    }

    private func closeUpload() {
        if case .stream(let buffer, _) = request.body { buffer.close() }
    }
}

// MARK: - The loop's side

extension Exchange {
    /// Hands over what a turn of the loop has brought.
    ///
    /// - Returns: The number of bytes that the caller has not consumed yet, whether the exchange goes on, and the
    ///   caller where one waits, to be resumed.
    func deliver(
        _ delivery: consuming Delivery
    ) -> (unread: Int, isWanted: Bool, waiter: UnsafeContinuation<Void, Never>?) {
        let ends = delivery.end != nil
        defer { if ends { closeUpload() } }
        return unsafe state.withLock { state in
            // Given up by the caller in the meantime.
            guard state.end == nil else { return (0, false, nil) }
            if let head = delivery.head { state.head = head }
            if state.bytes.isEmpty {
                state.bytes = delivery.bytes
            } else {
                state.bytes += delivery.bytes
            }
            state.end = delivery.end
            // A reader who has caught up is not waited for.
            state.isPaused = delivery.isPaused && !state.bytes.isEmpty
            return unsafe (state.bytes.count, true, state.waiter.take())
        }
    }

    func noteReachedServer() { reachedServer.store(true, ordering: .relaxed) }
}

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
