import Synchronization
import TenantRAGJSON
import TenantRAGTestSupport

@testable import TenantRAGLambdaRuntime

/// Lambda's side of the Runtime API on loopback: gives what a script says to each `next`, then lets the runtime wait, and keeps what it
/// is sent.
final class RuntimeAPIServer: Sendable {
    /// The response to one `next`.
    enum Step: Sendable {
        /// An invocation: the fields of its head, and the event.
        case invocation([(String, String)], [UInt8])
        /// These bytes, then the end of the connection.
        case raw(String)
        case status(Int)
        /// The end of the connection, in place of an answer.
        case close
    }

    /// The response to one POST.
    enum Answer: Sendable {
        case status(Int)
        /// The end of the connection once the request is there.
        case close
        /// A status as soon as the head is there, and the end of the connection.
        case early(Int)
    }

    struct Post: Sendable {
        let path: String
        let fields: [(String, String)]
        let body: [UInt8]
        let trailers: [(String, String)]

        subscript(name: String) -> String? { fields.first { $0.0 == name.lowercased() }?.1 }
        func trailer(_ name: String) -> String? { trailers.first { $0.0 == name.lowercased() }?.1 }
        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSONValue? { try? JSONValue(json: body) }
    }

    private final class State: Sendable {
        let steps: Mutex<[Step]>
        let answers: Mutex<[Answer]>
        let nexts = Mutex(0)
        let posts: AsyncStream<Post>
        let continuation: AsyncStream<Post>.Continuation

        init(_ steps: [Step], _ answers: [Answer]) {
            self.steps = Mutex(steps)
            self.answers = Mutex(answers)
            (posts, continuation) = AsyncStream.makeStream()
        }
    }

    private let state: State
    private let server: ScriptedServer

    /// Begins to listen; POSTs beyond `answers` are answered with 202.
    init(_ steps: [Step], answers: [Answer] = []) throws {
        let state = State(steps, answers)
        self.state = state
        server = try ScriptedServer { connection in
            while let head = try connection.request() { try Self.serve(head, connection, state) }
        }
    }

    var address: String { "127.0.0.1:\(server.port)" }
    var connections: Int { server.accepted }
    /// The number of requests for an invocation.
    var nexts: Int { state.nexts.withLock { $0 } }

    /// The next POSTs, once they are there.
    func posts(_ count: Int) async -> [Post] {
        var posts: [Post] = []
        for await post in state.posts {
            posts.append(post)
            if posts.count == count { break }
        }
        return posts
    }

    private struct Ended: Error {}

    private static func serve(_ head: String, _ connection: Connection, _ state: State) throws {
        let lines = head.split(separator: "\r\n")
        let words = lines[0].split(separator: " ")
        if words[0] == "GET" {
            guard words[1] == "/2018-06-01/runtime/invocation/next" else {
                return try connection.answer("", status: "404 No")
            }
            return try serveNext(connection, state)
        }
        let fields = lines.dropFirst().map(field)
        let answer = state.answers.withLock { $0.isEmpty ? .status(202) : $0.removeFirst() }
        if case .early(let status) = answer {
            try connection.answer("{}", status: "\(status) Early", fields: "Connection: close\r\n")
            state.continuation.yield(Post(path: String(words[1]), fields: fields, body: [], trailers: []))
            try connection.waitForEnd()
            throw Ended()
        }
        let (body, trailers) = try readBody(fields, connection)
        state.continuation.yield(Post(path: String(words[1]), fields: fields, body: body, trailers: trailers))
        guard case .status(let status) = answer else { throw Ended() }
        let closes = fields.contains { $0.0 == "connection" && $0.1 == "close" }
        try connection.answer("{}", status: "\(status) Status", fields: closes ? "Connection: close\r\n" : "")
        if closes { throw Ended() }
    }

    private static func serveNext(_ connection: Connection, _ state: State) throws {
        state.nexts.withLock { $0 += 1 }
        let step = state.steps.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        switch step {
        case .invocation(let fields, let event):
            let head = fields.map { "\($0): \($1)\r\n" }.joined()
            try connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(event.count)\r\n\(head)\r\n")
            try connection.send(event)
        case .raw(let text):
            try connection.send(text)
            throw Ended()
        case .status(let status): try connection.answer("{}", status: "\(status) Status")
        case .close: throw Ended()
        case nil: connection.waitUnread()
        }
    }

    private static func readBody(
        _ fields: [(String, String)],
        _ connection: Connection
    ) throws -> (body: [UInt8], trailers: [(String, String)]) {
        if let length = fields.first(where: { $0.0 == "content-length" }).flatMap({ Int($0.1) }) {
            return (try connection.receive(exactly: length), [])
        }
        var body: [UInt8] = []
        while let count = Int(try line(connection), radix: 16), count > 0 {
            body += try connection.receive(exactly: count)
            _ = try connection.receive(exactly: 2)
        }
        var trailers: [(String, String)] = []
        while case let text = try line(connection), !text.isEmpty { trailers.append(field(text[...])) }
        return (body, trailers)
    }

    private static func line(_ connection: Connection) throws -> String {
        var line: [UInt8] = []
        while !line.suffix(2).elementsEqual([13, 10]) { line += try connection.receive(exactly: 1) }
        return String(decoding: line.dropLast(2), as: UTF8.self)
    }

    private static func field(_ line: Substring) -> (String, String) {
        let parts = line.split(separator: ":", maxSplits: 1)
        return (parts[0].lowercased(), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    }
}

extension RuntimeAPIServer.Step {
    /// An invocation with a head as Lambda sends it.
    static func event(
        _ event: String = "{}",
        id: String = "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
        within time: Duration = .seconds(60),
        fields: [(String, String)] = []
    ) -> Self {
        let milliseconds =
            Moment.wallClockMilliseconds() + time.components.seconds * 1_000
            + time.components.attoseconds / 1_000_000_000_000_000
        let head = [("Lambda-Runtime-Aws-Request-Id", id), ("Lambda-Runtime-Deadline-Ms", "\(milliseconds)")]
        return .invocation(head + fields, Array(event.utf8))
    }
}
