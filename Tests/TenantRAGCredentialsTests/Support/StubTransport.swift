import HTTPTypes
import Synchronization
import TenantRAGHTTP
import Testing

/// Answers requests by a function, and remembers them.
final class StubTransport: HTTPTransport {
    struct Request: Sendable {
        let head: HTTPRequest
        let body: [UInt8]
        let timeouts: HTTPTimeouts?

        var url: String { "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")" }
        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }
    }

    struct Answer: Sendable, CustomTestStringConvertible {
        var status = 200
        var body: [UInt8]

        var testDescription: String { "HTTP \(status), \(body.count) bytes" }

        init(_ status: Int = 200, _ text: String) { (self.status, body) = (status, Array(text.utf8)) }
    }

    private let answer: @Sendable (Request, Int) async throws -> Answer
    private let seen = Mutex<[Request]>([])

    /// A transport whose answers depend on the request and on how many there have been before.
    init(_ answer: @escaping @Sendable (Request, Int) async throws -> Answer) { self.answer = answer }

    /// A transport that must not be used.
    static var unused: StubTransport {
        StubTransport { _, _ in
            throw HTTPTransportError(.other, mayHaveReachedServer: false, message: "not to be asked")
        }
    }

    var requests: [Request] { seen.withLock { $0 } }

    func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        let bytes: [UInt8] = if case .bytes(let bytes) = body { bytes } else { [] }
        let request = Request(head: request, body: bytes, timeouts: options.timeouts)
        let count = seen.withLock { seen in
            seen.append(request)
            return seen.count - 1
        }
        let answer = try await answer(request, count)
        return HTTPExchange(HTTPResponse(status: .init(code: answer.status)), body: .bytes(answer.body))
    }
}
