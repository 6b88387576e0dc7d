import HTTPTypes
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

@Suite("Faults")
struct FaultTests {
    @Test(
        "A fault has its code, says whether the server may have acted, and leaves the transport usable",
        arguments: Fault.all
    )
    func fault(_ fault: Fault) async throws {
        let transport = try CurlTransport()
        let server = try ScriptedServer(fault.script)
        let error = await transportError {
            try await transport.fetch(
                .loopback(server.port, method: fault.method),
                body: fault.body,
                options: HTTPExchangeOptions(timeouts: fault.timeouts, limits: fault.limits)
            )
        }
        #expect(error?.code == fault.code, "\(error.map(\.description) ?? "no error")")
        #expect(error?.mayHaveReachedServer == fault.mayHaveReachedServer)
        #expect(error?.host == "127.0.0.1:\(server.port)")
        #expect(error?.message.isEmpty == false)
        try await expectUsable(transport)
    }
}
