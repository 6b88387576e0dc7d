import TenantRAGBase
import TenantRAGHTTP
import Testing

@testable import TenantRAGLambdaRuntime

@Suite("What follows from an answer of the Runtime API")
struct DecisionTests {
    typealias Decision = RuntimeAPIDecision

    @Test("Waits double, and have an end")
    func waits() {
        let waits = [1, 2, 3, 4, 7, 8, 1_000_000].map { Decision.wait(after: $0, first: .milliseconds(100)) }
        #expect(waits == [100, 200, 400, 800, 6_400, 6_400, 6_400].map { .milliseconds($0) })
    }

    static let failures: [HTTPTransportError.Code] = [
        .connectionRefused, .connectionClosed, .connectionReset, .truncatedHead, .malformedResponse, .couldNotConnect,
        .resourcesExhausted, .headTooLarge, .other, HTTPTransportError.Code(rawValue: "new"),
    ]

    @Test("A broken connection is tried again as often as there are attempts", arguments: failures)
    func transient(code: HTTPTransportError.Code) {
        let error = HTTPTransportError(code, mayHaveReachedServer: false)
        #expect(Decision.next(failure: error, attempt: 1, of: 2) == .tryAgain)
        #expect(Decision.next(failure: error, attempt: 2, of: 2) != .tryAgain)
        #expect(Decision.post(failure: error, attempt: 1, of: 2, canRepeat: true) == .tryAgain)
        #expect(Decision.post(failure: error, attempt: 2, of: 2, canRepeat: true) != .tryAgain)
        #expect(Decision.post(failure: error, attempt: 1, of: 2, canRepeat: false) != .tryAgain)
    }

    @Test("What Lambda may have is asked for again, and never sent again", arguments: failures)
    func reached(code: HTTPTransportError.Code) {
        let error = HTTPTransportError(code, mayHaveReachedServer: true)
        #expect(Decision.next(failure: error, attempt: 1, of: 2) == .tryAgain)
        #expect(Decision.post(failure: error, attempt: 1, of: 9, canRepeat: true) != .tryAgain)
    }

    @Test("A process that cannot start ends with the status of what is missing")
    func startStatus() throws {
        func error(_ environment: ProcessEnvironment) -> LambdaRuntimeError? {
            #expect(throws: LambdaRuntimeError.self) { try LambdaRuntimeConfiguration.fromEnvironment(environment) }
        }
        for value in [nil, "", " "] {
            let environment = ProcessEnvironment(value.map { ["AWS_LAMBDA_RUNTIME_API": $0] } ?? [:])
            #expect(error(environment)?.startStatus(in: environment) == 64)
        }
        for value in ["localhost", "http://127.0.0.1:9001", "a b:1", "u@h:1"] {
            let environment = ProcessEnvironment(["AWS_LAMBDA_RUNTIME_API": value])
            #expect(error(environment)?.startStatus(in: environment) == 78)
        }
        let lacking = LambdaRuntimeError(.invalidConfiguration, "no transport", CancellationError())
        #expect(lacking.startStatus(in: ProcessEnvironment(["AWS_LAMBDA_RUNTIME_API": "127.0.0.1:9001"])) == 69)
    }

    @Test(
        "What no second attempt can change is not tried again",
        arguments: [HTTPTransportError.Code.cancelled, .transportClosed, .invalidRequest, .invalidConfiguration]
    )
    func lasting(code: HTTPTransportError.Code) {
        let error = HTTPTransportError(code, mayHaveReachedServer: false)
        #expect(Decision.next(failure: error, attempt: 1, of: 9) != .tryAgain)
        #expect(Decision.post(failure: error, attempt: 1, of: 9, canRepeat: true) != .tryAgain)
    }

    static let deadlines: [(milliseconds: Int64, margin: Duration, left: Duration, ahead: Duration)] = [
        (1_060_000, .milliseconds(100), .seconds(60), .milliseconds(100)),
        (1_000_400, .milliseconds(100), .milliseconds(400), .milliseconds(40)),
        (1_060_000, .seconds(600), .seconds(60), .seconds(6)),
        (1_060_000, .seconds(-5), .seconds(60), .zero),
        (1_000_000, .milliseconds(100), .zero, .zero),
        (0, .milliseconds(100), .zero, .zero),
        (999_999_999_999_999, .milliseconds(100), .seconds(86_400), .milliseconds(100)),
        (.max, .milliseconds(100), .seconds(86_400), .milliseconds(100)),
    ]

    @Test("A moment of the wall clock becomes one of the continuous clock, whatever it is", arguments: deadlines)
    func deadline(milliseconds: Int64, margin: Duration, left: Duration, ahead: Duration) {
        let received = Moment(wallMilliseconds: 1_000_000, instant: .now)
        let deadline = InvocationDeadline(milliseconds: milliseconds, received: received, margin: margin)
        #expect(received.instant.duration(to: deadline.instant) == left)
        #expect(deadline.cutoff.duration(to: deadline.instant) == ahead)
    }
}
