import HTTPTypes
import Synchronization
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Load", .serialized)
struct LoadTests {
    @Test("10,000 requests at once from one task group all get their own response, over no more connections than set")
    func many() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections = .init(total: 40, perHost: 16)
        let transport = try CurlTransport(configuration)
        let server = try ScriptedServer { connection in
            while let head = try connection.requestHead() {
                try connection.answer(String(head.split(separator: " ")[1]))
            }
        }
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<10_000 {
                group.addTask { try await transport.fetch(.loopback(server.port, "/\(number)")).text == "/\(number)" }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(right == 10_000)
        #expect(server.accepted <= 16)
    }

    @Test("One host's long queue does not hold up another host's request")
    func fairness() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections = .init(total: 2, perHost: 2)
        let transport = try CurlTransport(configuration)
        let slow = try ScriptedServer { connection in
            while try connection.request() != nil {
                try connection.pause(.milliseconds(20))
                try connection.answer("slow")
            }
        }
        let finished = Counted()
        let crowd = (0..<40).map { _ in
            Task {
                _ = try await transport.fetch(.loopback(slow.port))
                finished.increment()
            }
        }
        #expect(try await eventually { finished.value >= 1 })
        let other = try ScriptedServer { try $0.answerAll("other") }
        #expect(try await transport.fetch(.loopback(other.port)).text == "other")
        #expect(finished.value < 20)
        for task in crowd { try await task.value }
    }
}

extension Connection {
    /// The head of the next request, where nothing follows it before the response.
    func requestHead() throws -> String? {
        var head = try receive(upTo: 4096)
        if head.isEmpty { return nil }
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let more = try receive(upTo: 4096)
            if more.isEmpty { return nil }
            head += more
        }
        return String(decoding: head, as: UTF8.self)
    }
}
