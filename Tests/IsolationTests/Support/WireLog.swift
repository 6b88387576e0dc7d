import HTTPTypes
import Synchronization
import TenantRAG

/// The bytes that came over the wire for the calls of one tenant, as lines.
final class WireLog: Sendable {
    /// The log of the calling tenant; nil for all others.
    @TaskLocal static var current: WireLog?

    private let lines = Mutex<[String]>([])

    func note(_ line: String) { lines.withLock { $0.append(line) } }

    /// An answer, byte for byte, but for the id of the request.
    ///
    /// The frames of an event stream are noted one by one, since each has a checksum.
    func note(_ response: HTTPResponse, _ body: [UInt8]) {
        let fields = response.headerFields.map { field in
            // Made for each answer, like the sessions' ids that the log's readers number.
            field.name.rawName.lowercased() == "x-amzn-requestid"
                ? "\(field.name): an id" : "\(field.name): \(field.value)"
        }
        note("\(response.status.code) \(fields.joined(separator: ", "))")
        guard response.headerFields[.contentType] == "application/vnd.amazon.eventstream" else {
            note(String(decoding: body, as: UTF8.self))
            return
        }
        do {
            var decoder = EventStreamDecoder()
            decoder.append(body)
            var again: [UInt8] = []
            while let frame = try decoder.next() {
                let message = try EventMessage(frame)
                try EventStreamEncoder().append(message, to: &again)
                note(
                    "\(message.kind) \(message.name) \(Self.withoutTime(String(decoding: message.payload, as: UTF8.self)))"
                )
            }
            try decoder.finish()
            // Nothing else is in a frame than what was noted.
            note("whole: \(again == body)")
        } catch {
            note("broken: \(error)")
        }
    }

    func take() -> [String] {
        lines.withLock { lines in
            defer { lines = [] }
            return lines
        }
    }

    /// Traces of agentic retrievals say when they were made.
    private static func withoutTime(_ text: String) -> String {
        guard let start = text.firstRange(of: #""timestamp":"#)?.upperBound else { return text }
        let digits = text[start...].prefix { $0.isNumber || $0 == "." || $0 == "E" || $0 == "e" || $0 == "+" }
        return text[..<start] + "now" + text[digits.endIndex...]
    }
}

/// Asks the local endpoint to fail, so and so many times.
final class WireFault: Sendable {
    @TaskLocal static var current: WireFault?

    private let fault: String
    private let rest: Mutex<Int>

    init(_ fault: String, count: Int = .max) {
        self.fault = fault
        rest = Mutex(count)
    }

    /// The fault for the next request, if there is to be one.
    func next() -> String? {
        rest.withLock { rest in
            guard rest > 0 else { return nil }
            rest -= 1
            return fault
        }
    }
}

/// A transport that notes what it is given for ``WireLog/current``, and asks for ``WireFault/current``.
struct WitnessTransport: HTTPTransport {
    let base: any HTTPTransport

    func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        var request = request
        if let fault = WireFault.current?.next(), let name = HTTPField.Name("x-tenantrag-fault") {
            request.headerFields[name] = fault
        }
        let exchange = try await base.send(request, body: body, options: options)
        guard let log = WireLog.current else { return exchange }
        let bytes: [UInt8]
        do {
            bytes = try await exchange.body.collect(upTo: 10_000_000)
        } catch {
            log.note("\(exchange.response.status.code) and a broken body")
            throw error
        }
        log.note(exchange.response, bytes)
        return HTTPExchange(exchange.response, body: .bytes(bytes))
    }
}
