#if LocalServer
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import TenantRAG
import TenantRAGLocal

/// Responds to one request after the other: reads it, verifies its signature, runs its operation, writes the response.
final class Responder: Sendable {
    private let limits: LocalServerLimits
    private let gate: RequestGate
    private let faults: FaultSwitches
    private let routes: OperationRoutes
    private let streams: StreamPlaces
    private let watch: RequestWatch
    private let now: @Sendable () -> Timestamp
    private let requestIDs = InvocationIDs()
    private let logger: Logger

    init(
        knowledgeBases: KnowledgeBaseRegistry,
        configuration: LocalServerConfiguration,
        credentials: [Credentials],
        watch: RequestWatch,
        logger: Logger
    ) throws {
        self.watch = watch
        limits = configuration.limits
        gate = try RequestGate(credentials, region: configuration.region, now: configuration.now)
        faults = FaultSwitches(configuration.faults, maximumLatency: configuration.limits.requestTime)
        routes = try OperationRoutes(knowledgeBases)
        streams = StreamPlaces(configuration.limits.streamCount)
        now = configuration.now
        self.logger = logger
    }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: Its head, and its body as it comes in.
    ///   - writer: The writer of the response.
    ///   - channel: The connection, which is closed when the request takes too long or its client has left.
    /// - Throws: Any error of writing, and ``ConnectionEnd``: both end the connection.
    @concurrent
    func respond(
        to request: Request,
        with writer: consuming ResponseWriter,
        on channel: any Channel
    ) async throws {
        if request.headers[.expect]?.lowercased() == "100-continue" {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        var fields: HTTPFields = [
            .requestID: requestIDs.next(),
            .date: now().httpDate,
        ]
        let work = Task { [id = fields[.requestID] ?? ""] in await self.answer(request, id: id) }
        let watched = watch.begin(channel, until: .now + limits.requestTime) { work.cancel() }
        defer { watch.end(watched) }
        let (answer, fault): (Answer, Fault) = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            work.cancel()
        }
        switch answer {
        case .body(let body, let status, let more):
            fields.append(contentsOf: more)
            fields[.contentLength] = String(body.count)
            let head = HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields)
            if request.method == .head {
                try await writer.writeResponse(head)
            } else {
                try await writer.write(response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
            }
            // The field's options are case-insensitive (RFC 9110, 7.6.1); HummingbirdCore takes the lower case alone.
            if more[.connection] == "close" || request.headers[.connection]?.lowercased() == "close" {
                throw ConnectionEnd()
            }
        case .events(let events, let more, let place):
            defer { withExtendedLifetime(place) {} }
            fields.append(contentsOf: more)
            fields[.contentType] = "application/vnd.amazon.eventstream"
            let body = try await writer.writeHead(HTTPResponse(status: .ok, headerFields: fields))
            try await write(events, to: body, cutAfter: fault.streamCutAfterEvents)
        }
    }

    private func answer(_ request: Request, id: String) async -> (Answer, Fault) {
        do {
            if let answer = try await routes.document(for: request.head, at: now()) { return (answer, Fault()) }
            let arrival = try gate.arrival(of: request.head)
            let body = try await collect(request)
            let caller = try gate.caller(of: arrival, body: body)
            let (route, pathValues) = try routes.route(of: request.head)
            let fault = try faults.fault(for: route.name, request.head.headerFields)
            if fault.latency > .zero { try await Task.sleep(for: fault.latency) }
            let call = OperationCall(
                pathValues: pathValues,
                body: body,
                caller: caller,
                authority: request.head.authority ?? "",
                date: now()
            )
            return (try await route.answer(call, streams), fault)
        } catch {
            let failure = ServiceFailure(error)
            logger.debug(
                "refused a request",
                metadata: [
                    "aws.request_id": "\(id)", "http.response.status_code": "\(failure.status)",
                    "error.type": "\(failure.code)",
                ]
            )
            if failure.isOurs { logger.error("a request failed", metadata: ["error": "\(error)"]) }
            return (failure.answer, Fault())
        }
    }

    /// Reads the body, and of one that is a little too large the rest, so that its sender gets to read the response.
    private func collect(_ request: Request) async throws -> [UInt8] {
        let limit = limits.bodyByteCount
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > 4 * limit {
            throw RequestTooLarge(limit: limit)
        }
        var body: [UInt8] = []
        var count = 0
        do {
            for try await chunk in request.body {
                count += chunk.readableBytes
                if count <= limit {
                    body.append(contentsOf: chunk.readableBytesView)
                } else {
                    body = []
                    if count > 4 * limit { break }
                }
            }
        } catch {
            throw UnreadableBody()
        }
        guard count <= limit else { throw RequestTooLarge(limit: limit) }
        return body
    }

    /// Writes each event as it is made; an error on the way becomes the stream's last message.
    @concurrent
    private func write(
        _ events: EventStream<EventMessage>,
        to body: some ResponseBodyWriter,
        cutAfter limit: Int?
    ) async throws {
        var body = body
        let encoder = EventStreamEncoder()
        var iterator = events.makeAsyncIterator()
        var count = 0
        while let (message, isLast) = await next(&iterator) {
            let frame = ByteBuffer(bytes: try encoder.bytes(of: message))
            if count == limit {
                try await body.write(frame.getSlice(at: 0, length: frame.readableBytes / 2) ?? frame)
                throw ConnectionEnd()
            }
            try await body.write(frame)
            count += 1
            if isLast { break }
        }
        try await body.finish(nil)
    }

    private func next(
        _ events: inout EventStream<EventMessage>.AsyncIterator
    ) async -> (message: EventMessage, isLast: Bool)? {
        do {
            return try await events.next().map { ($0, false) }
        } catch {
            let failure = ServiceFailure(error)
            if failure.isOurs { logger.error("a stream failed", metadata: ["error": "\(error)"]) }
            return (failure.message, true)
        }
    }
}

/// Ends a connection whose response, if there is one, is written.
struct ConnectionEnd: Error {}
#endif
