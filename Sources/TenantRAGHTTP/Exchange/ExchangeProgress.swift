/// The progress of one exchange, as a value.
///
/// It decides which time-outs run, what counts as a response, and whether the server may have acted. It does no I/O and
/// reads no clock; the loop tells it what happened and when.
struct ExchangeProgress {
    enum Phase: Equatable {
        /// Waits for its turn.
        case queued
        /// Looks the name up, connects, shakes hands.
        case connecting
        /// Has a connection and a body that is not out yet.
        case sending
        /// Everything is sent, and no final response has begun.
        case waiting
        /// The final response's head is arriving.
        case receivingHead
        /// The final response's body is arriving.
        case receivingBody
        case ended
    }

    private(set) var phase = Phase.queued
    /// The code for which this side decided to end the exchange while libcurl still worked on it.
    private(set) var failure: HTTPTransportError.Code?
    /// A Boolean value that indicates whether a byte of the request may have reached the server.
    private(set) var mayHaveReachedServer = false
    private var phaseEnds = MonotonicClock.never
    private let schedule: ExchangeSchedule
    private let limits: HTTPResponseLimits
    /// A Boolean value that indicates whether the request may be sent again if its connection proves dead (RFC 9110,
    /// 9.2.2).
    private let isIdempotent: Bool
    /// A Boolean value that indicates whether the body is sent in pieces, so that its end can be observed.
    private let sendsInPieces: Bool
    private var headBytes = 0
    /// The number of bytes of the body that have arrived.
    private(set) var bodyBytes = 0

    init(schedule: ExchangeSchedule, limits: HTTPResponseLimits, isIdempotent: Bool, sendsInPieces: Bool) {
        self.schedule = schedule
        self.limits = limits
        self.isIdempotent = isIdempotent
        self.sendsInPieces = sendsInPieces
    }

    /// The time of the next time-out, unless something happens before.
    var nextDeadline: UInt64 { min(phaseEnds, schedule.ends) }

    /// The exchange leaves the queue.
    mutating func started(at now: UInt64) {
        phase = .connecting
        phaseEnds = MonotonicClock.time(schedule.connect, after: now)
    }

    /// There is a connection, and the request goes out next.
    ///
    /// A second call means that the first connection was dead.
    ///
    /// - Returns: True if the exchange goes on.
    mutating func connected(at now: UInt64) -> Bool {
        if mayHaveReachedServer && !isIdempotent {
            fail(.connectionClosed)
            return false
        }
        mayHaveReachedServer = true
        phase = sendsInPieces ? .sending : .waiting
        phaseEnds = MonotonicClock.time(sendsInPieces ? schedule.idle : schedule.firstByte, after: now)
        return true
    }

    /// A piece of the request's body is on its way.
    mutating func sent(at now: UInt64) {
        if phase == .sending { phaseEnds = MonotonicClock.time(schedule.idle, after: now) }
    }

    /// The caller's stream has no byte to send for now: only the caller is late.
    mutating func sendingPaused() {
        if phase == .sending { phaseEnds = MonotonicClock.never }
    }

    /// The last piece of the request's body is on its way.
    mutating func sentAll(at now: UInt64) {
        guard phase == .sending else { return }
        phase = .waiting
        phaseEnds = MonotonicClock.time(schedule.firstByte, after: now)
    }

    /// Some bytes of a head, interim or final, or of trailers.
    ///
    /// An interim response does not end the waiting.
    ///
    /// - Returns: True if the exchange goes on.
    mutating func receivedHead(bytes: Int, isInterim: Bool, at now: UInt64) -> Bool {
        headBytes += bytes
        if headBytes > limits.headBytes {
            fail(.headTooLarge)
            return false
        }
        if isInterim { return true }
        if phase != .receivingBody { phase = .receivingHead }
        phaseEnds = MonotonicClock.time(schedule.idle, after: now)
        return true
    }

    /// The final head is complete.
    ///
    /// `length` is what `Content-Length` says, unless the body is encoded.
    ///
    /// - Returns: True if the exchange goes on.
    mutating func headEnded(length: Int?) -> Bool {
        phase = .receivingBody
        if let most = limits.bodyBytes, let length, length > most {
            fail(.bodyTooLarge)
            return false
        }
        return true
    }

    /// Some bytes of the body.
    ///
    /// - Returns: True if the exchange goes on.
    mutating func receivedBody(bytes: Int, at now: UInt64) -> Bool {
        bodyBytes += bytes
        if let most = limits.bodyBytes, bodyBytes > most {
            fail(.bodyTooLarge)
            return false
        }
        phaseEnds = MonotonicClock.time(schedule.idle, after: now)
        return true
    }

    /// The number of bytes of the body that may still arrive.
    var bodyRoom: Int { (limits.bodyBytes ?? Int.max) - bodyBytes }

    /// The reader is behind: only the reader is late.
    mutating func receivingPaused() { phaseEnds = MonotonicClock.never }

    /// The reader or the caller's stream has caught up.
    mutating func resumed(at now: UInt64) {
        switch phase {
        case .sending, .receivingHead, .receivingBody: phaseEnds = MonotonicClock.time(schedule.idle, after: now)
        case .queued, .connecting, .waiting, .ended: break
        }
    }

    /// Returns the time-out that has expired by now, if any; the tightest first.
    func expired(at now: UInt64) -> HTTPTransportError.Code? {
        if now >= schedule.deadline { return .deadlineExceeded }
        if now >= schedule.callEnds { return .callTimeout }
        guard now >= phaseEnds else { return nil }
        switch phase {
        case .connecting: return .connectTimeout
        case .waiting: return .firstByteTimeout
        case .sending, .receivingHead, .receivingBody: return .idleTimeout
        case .queued, .ended: return nil
        }
    }

    /// This side ends the exchange; the first reason stays.
    mutating func fail(_ code: HTTPTransportError.Code) {
        if failure == nil { failure = code }
    }

    /// libcurl is done with the exchange.
    ///
    /// - Returns: Nil where the response is whole, else what is wrong with it.
    mutating func ended(_ result: TransferResult) -> HTTPTransportError.Code? {
        defer { phase = .ended }
        return failure ?? result.code(in: phase)
    }
}
