import CTenantRAGCurl
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("The progress of an exchange, as a value")
struct ExchangeProgressTests {
    /// An event in an exchange, at a time in milliseconds.
    enum Step: Sendable {
        case started(UInt64)
        case connected(UInt64)
        case sent(UInt64)
        case sendingPaused
        case sentAll(UInt64)
        case interim(UInt64)
        case headLine(UInt64)
        case headEnded
        case body(UInt64)
        case receivingPaused
        case resumed(UInt64)
    }

    /// Time-outs in milliseconds: connect 100, first byte 200, idle 50, whole call 1,000, deadline 2,000.
    private static func progress(_ steps: [Step], inPieces: Bool = false, idempotent: Bool = true) -> ExchangeProgress {
        let schedule = ExchangeSchedule(
            HTTPTimeouts(
                connect: .milliseconds(100),
                firstByte: .milliseconds(200),
                idle: .milliseconds(50),
                call: .seconds(1)
            )
        )
        var progress = ExchangeProgress(
            schedule: schedule.beginning(at: 0, deadline: nil),
            limits: HTTPResponseLimits(),
            isIdempotent: idempotent,
            sendsInPieces: inPieces
        )
        for step in steps {
            switch step {
            case .started(let now): progress.started(at: now * 1_000_000)
            case .connected(let now): _ = progress.connected(at: now * 1_000_000)
            case .sent(let now): progress.sent(at: now * 1_000_000)
            case .sendingPaused: progress.sendingPaused()
            case .sentAll(let now): progress.sentAll(at: now * 1_000_000)
            case .interim(let now): _ = progress.receivedHead(bytes: 10, isInterim: true, at: now * 1_000_000)
            case .headLine(let now): _ = progress.receivedHead(bytes: 10, isInterim: false, at: now * 1_000_000)
            case .headEnded: _ = progress.headEnded(length: nil)
            case .body(let now): _ = progress.receivedBody(bytes: 10, at: now * 1_000_000)
            case .receivingPaused: progress.receivingPaused()
            case .resumed(let now): progress.resumed(at: now * 1_000_000)
            }
        }
        return progress
    }

    static let timeouts: [(steps: [Step], inPieces: Bool, fires: UInt64, code: HTTPTransportError.Code)] = [
        ([], false, 1000, .callTimeout),
        ([.started(5)], false, 105, .connectTimeout),
        ([.started(5), .connected(20)], false, 220, .firstByteTimeout),
        ([.started(5), .connected(20)], true, 70, .idleTimeout),
        ([.started(5), .connected(20), .sent(60)], true, 110, .idleTimeout),
        ([.started(5), .connected(20), .sendingPaused], true, 1000, .callTimeout),
        ([.started(5), .connected(20), .sendingPaused, .resumed(400)], true, 450, .idleTimeout),
        ([.started(5), .connected(20), .sentAll(60)], true, 260, .firstByteTimeout),
        ([.started(5), .connected(20), .interim(100)], false, 220, .firstByteTimeout),
        ([.started(5), .connected(20), .headLine(100)], false, 150, .idleTimeout),
        ([.started(5), .connected(20), .headLine(100), .headEnded], false, 150, .idleTimeout),
        ([.started(5), .connected(20), .headLine(100), .headEnded, .body(140)], false, 190, .idleTimeout),
        ([.started(5), .connected(20), .headLine(100), .headEnded, .receivingPaused], false, 1000, .callTimeout),
        (
            [.started(5), .connected(20), .headLine(100), .headEnded, .receivingPaused, .resumed(500)], false, 550,
            .idleTimeout
        ),
        ([.started(5), .connected(20), .headLine(100), .sent(120)], true, 150, .idleTimeout),
    ]

    @Test("Each phase has its time-out, which fires when it is due and not before", arguments: timeouts)
    func timeout(steps: [Step], inPieces: Bool, fires: UInt64, code: HTTPTransportError.Code) {
        let progress = Self.progress(steps, inPieces: inPieces)
        #expect(progress.nextDeadline == fires * 1_000_000)
        #expect(progress.expired(at: fires * 1_000_000 - 1) == nil)
        #expect(progress.expired(at: fires * 1_000_000) == code)
    }

    static let endings:
        [(steps: [Step], curl: CURLcode, message: String, code: HTTPTransportError.Code?, reached: Bool)] = {
            let connecting: [Step] = [.started(0)]
            let waiting = connecting + [.connected(1)]
            let head = waiting + [.headLine(2)]
            let body = head + [.headEnded]
            return [
                (connecting, CURLE_COULDNT_RESOLVE_HOST, "", .couldNotResolve, false),
                (connecting, CURLE_COULDNT_CONNECT, "", .couldNotConnect, false),
                (connecting, CURLE_OPERATION_TIMEDOUT, "", .connectTimeout, false),
                (connecting, CURLE_PEER_FAILED_VERIFICATION, "", .tlsPeerUnverified, false),
                (connecting, CURLE_SSL_CONNECT_ERROR, "", .tlsHandshakeFailed, false),
                (connecting, CURLE_SSL_CACERT_BADFILE, "", .invalidConfiguration, false),
                (connecting, CURLE_SSL_CERTPROBLEM, "", .invalidConfiguration, false),
                (connecting, CURLE_OUT_OF_MEMORY, "", .resourcesExhausted, false),
                (waiting, CURLE_OK, "", .connectionClosed, true),
                (waiting, CURLE_GOT_NOTHING, "", .connectionClosed, true),
                (waiting, CURLE_RECV_ERROR, "Recv failure: Connection reset by peer", .connectionReset, true),
                (waiting, CURLE_SEND_ERROR, "", .connectionReset, true),
                (waiting, CURLE_OUT_OF_MEMORY, "", .headTooLarge, true),
                (waiting, CURLE_UNSUPPORTED_PROTOCOL, "", .malformedResponse, true),
                (waiting, CURLE_HTTP2_STREAM, "", .streamReset, true),
                (head, CURLE_OK, "", .truncatedHead, true),
                (head, CURLE_WEIRD_SERVER_REPLY, "", .malformedResponse, true),
                (body, CURLE_OK, "", nil, true),
                (body, CURLE_PARTIAL_FILE, "", .truncatedBody, true),
                (body, CURLE_RECV_ERROR, "Malformed encoding found in chunked-encoding", .malformedResponse, true),
                (body, CURLE_RECV_ERROR, "Illegal or missing hexadecimal sequence", .malformedResponse, true),
                (body, CURLE_HTTP2, "", .streamReset, true),
                (body, CURLE_FTP_ACCEPT_FAILED, "", .other, true),
            ]
        }()

    @Test("What libcurl says means something else in each phase", arguments: endings)
    func ending(steps: [Step], curl: CURLcode, message: String, code: HTTPTransportError.Code?, reached: Bool) {
        var progress = Self.progress(steps)
        #expect(progress.mayHaveReachedServer == reached)
        #expect(progress.ended(TransferResult(curlCode: curl, message: message)) == code)
        #expect(progress.phase == .ended)
    }

    @Test(
        "The system's error tells one failed connection from another",
        arguments: [
            (ECONNREFUSED, HTTPTransportError.Code.connectionRefused), (ETIMEDOUT, .connectTimeout),
            (EMFILE, .resourcesExhausted), (ENFILE, .resourcesExhausted), (ENETUNREACH, .couldNotConnect),
            (0, .couldNotConnect),
        ]
    )
    func systemError(number: Int32, code: HTTPTransportError.Code) {
        let result = TransferResult(curlCode: CURLE_COULDNT_CONNECT, message: "", systemError: number)
        #expect(result.code(in: .connecting) == code)
    }

    @Test(
        "Sent a second time, because the first connection was dead, is for idempotent methods only",
        arguments: [true, false]
    )
    func secondTime(isIdempotent: Bool) {
        var progress = Self.progress([.started(0), .connected(1)], idempotent: isIdempotent)
        #expect(progress.connected(at: 2) == isIdempotent)
        #expect(progress.failure == (isIdempotent ? nil : .connectionClosed))
    }

    @Test("The first reason for which this side ends an exchange stays")
    func firstReason() {
        var progress = Self.progress([.started(0), .connected(1)])
        progress.fail(.bodyTooLarge)
        progress.fail(.idleTimeout)
        #expect(progress.ended(TransferResult(curlCode: CURLE_OK, message: "")) == .bodyTooLarge)
    }

    @Test(
        "No duration is too long or too short to count with",
        arguments: [
            (Duration.seconds(-1), UInt64(0)), (.zero, 0), (.nanoseconds(1), 1), (.seconds(3), 3_000_000_000),
            (.seconds(Int64.max), MonotonicClock.never),
        ]
    )
    func durations(duration: Duration, nanoseconds: UInt64) {
        #expect(MonotonicClock.nanoseconds(duration) == nanoseconds)
        #expect(MonotonicClock.time(MonotonicClock.nanoseconds(duration), after: 5) >= 5)
    }
}
