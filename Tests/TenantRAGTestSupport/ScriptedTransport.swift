package import HTTPTypes
import Synchronization
package import TenantRAGHTTP

/// A transport that answers as it is told, and notes what it was given.
package final class ScriptedTransport: HTTPTransport {
    /// A request that was sent once.
    package struct Sent: Sendable {
        package let request: HTTPRequest
        package let body: [UInt8]
        package let options: HTTPExchangeOptions
    }

    private let answer: @Sendable (Sent, Int) async throws -> HTTPExchange
    private let log = Mutex<[Sent]>([])

    /// Answers each request by a closure, which is told the number of the request, from 0.
    package init(_ answer: @escaping @Sendable (Sent, Int) async throws -> HTTPExchange) {
        self.answer = answer
    }

    /// Gives these answers one after the other, and the last of them for ever.
    package convenience init(_ answers: [HTTPExchange]) {
        self.init { _, number in answers[min(number, answers.count - 1)] }
    }

    /// Everything that was sent.
    package var sent: [Sent] { log.withLock { $0 } }

    package func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        let bytes: [UInt8]
        switch body {
        case .none: bytes = []
        case .bytes(let all): bytes = all
        case .stream(let chunks, _):
            var all: [UInt8] = []
            for try await chunk in chunks { all += chunk }
            bytes = all
        }
        let sent = Sent(request: request, body: bytes, options: options)
        let number = log.withLock { log in
            log.append(sent)
            return log.count - 1
        }
        return try await answer(sent, number)
    }
}

extension HTTPExchange {
    /// An answer with a text as its body.
    package static func answer(
        _ status: Int,
        _ body: String = "{}",
        fields: HTTPFields = [.contentType: "application/json"]
    ) -> HTTPExchange {
        HTTPExchange(
            HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields),
            body: .bytes(Array(body.utf8))
        )
    }
}
