#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocal

/// The HTTP route of an operation, and its handler.
struct OperationRoute: Sendable {
    let name: String
    let answer: @Sendable (OperationCall, StreamPlaces) async throws -> Answer
    private let method: HTTPRequest.Method
    private let path: PathTemplate

    /// A route to an operation with one response.
    init<Operation: UnaryOperation>(
        _ operation: Operation.Type,
        _ body: @escaping @Sendable (Operation, OperationCall) async throws -> Operation.Output
    ) {
        self.init(operation) { call, _ in
            .json(try await body(call.request(operation), call).jsonBytes())
        }
    }

    /// A route to an operation that streams.
    init<Operation: StreamingOperation>(
        _ operation: Operation.Type,
        _ body:
            @escaping @Sendable (Operation, OperationCall) async throws -> (
                EventStream<Operation.Event>, HTTPFields
            )
    ) {
        self.init(operation) { call, streams in
            let request = try call.request(operation)
            let place = try streams.enter()
            let (events, fields) = try await body(request, call)
            return .events(EventStream(events.map(\.message)), fields, place)
        }
    }

    private init<Operation: AWSOperation>(
        _ operation: Operation.Type,
        answer: @escaping @Sendable (OperationCall, StreamPlaces) async throws -> Answer
    ) {
        name = operation.name
        method = operation.method
        path = operation.pathTemplate
        self.answer = answer
    }

    /// The path's members, when method and path are this operation's.
    func pathValues(in head: HTTPRequest) -> [String]? {
        guard head.method == method, let path = head.path else { return nil }
        return self.path.values(in: path.withoutQuery)
    }
}
#endif
