import CoreMetrics
import HTTPTypes
import Logging
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Measurements")
struct MeasurementTests {
    @Test("What was measured of an exchange is there when it has ended, and what did not happen is nil")
    func timings() async throws {
        let server = try ScriptedServer { connection in
            while try connection.request() != nil {
                try connection.pause(.milliseconds(20))
                try connection.answer("12345")
            }
        }
        let transport = try CurlTransport()
        let first = try await transport.send(.loopback(server.port))
        _ = try await first.body.collect(upTo: 10)
        let timings = try #require(first.timings)
        #expect(timings.connect != nil)
        #expect(timings.tls == nil)
        #expect(!timings.isConnectionReused)
        #expect(timings.bytesReceived == 5)
        #expect(timings.bytesSent == 0)
        #expect(try #require(timings.firstByte) >= .milliseconds(20))
        #expect(timings.total >= (timings.firstByte ?? .zero))
        let second = try await transport.send(.loopback(server.port, method: .put), body: .none)
        #expect(second.timings == nil || second.timings?.bytesReceived == 5)
        _ = try await second.body.collect(upTo: 10)
        let reused = try #require(second.timings)
        #expect(reused.isConnectionReused)
        #expect(reused.connect == nil && reused.nameLookup == nil)
        #expect(HTTPExchange(HTTPResponse(status: .ok)).timings == nil)
    }

    @Test("Waiting for a connection is measured")
    func queued() async throws {
        var configuration = CurlTransport.Configuration()
        configuration.connections.perHost = 1
        let transport = try CurlTransport(configuration)
        let server = try ScriptedServer { connection in
            while try connection.request() != nil {
                try connection.pause(.milliseconds(40))
                try connection.answer("ok")
            }
        }
        async let one = Self.queued(transport, server.port)
        async let two = Self.queued(transport, server.port)
        let waits = try await [one, two].sorted()
        #expect(waits[0] < .milliseconds(30))
        #expect(waits[1] >= .milliseconds(30))
    }

    private static func queued(_ transport: CurlTransport, _ port: UInt16) async throws -> Duration {
        let exchange = try await transport.send(.loopback(port))
        _ = try await exchange.body.collect(upTo: 10)
        return try #require(exchange.timings).queued
    }

    @Test("A line of the log says where, how and how long, and nothing of what was sent or answered")
    func log() async throws {
        let log = RecordingLog()
        var configuration = CurlTransport.Configuration()
        configuration.logger = Logger(label: "test") { _ in log }
        configuration.logger?.logLevel = .debug
        let transport = try CurlTransport(configuration)
        let server = try ScriptedServer { connection in
            while try connection.request() != nil {
                try connection.answer("hidden answer", fields: "X-Secret: hidden\r\n")
            }
        }
        var request = HTTPRequest.loopback(server.port, "/hidden?hidden=1")
        request.headerFields[.authorization] = "hidden"
        _ = try await transport.fetch(request)
        let text = log.text
        #expect(text.contains("127.0.0.1:\(server.port)"))
        #expect(text.contains("answered"))
        #expect(!text.contains("hidden"))
    }

    @Test("An error names no path, no field and no byte of a body")
    func errorText() async throws {
        let server = try ScriptedServer { connection in
            try connection.request()
            try connection.send("HTTP/1.1 200 OK\r\nX-Secret: hidden\r\nhidden without a colon\r\n\r\nhidden")
        }
        var request = HTTPRequest.loopback(server.port, "/hidden")
        request.headerFields[.authorization] = "hidden"
        let error = await transportError {
            try await CurlTransport().fetch(request, body: .bytes(Array("hidden".utf8)))
        }
        #expect(error?.code == .malformedResponse)
        #expect(!String(reflecting: error).contains("hidden"))
    }
}
