#if LocalServer
import HTTPTypes
import TenantRAG
import Testing

@testable import TenantRAGLocalServer

@Suite("Faults on purpose")
struct ServerFaultTests {
    static func configuration(_ faults: LocalServerFaults) -> LocalServerConfiguration {
        LocalServerConfiguration(faults: faults)
    }

    @Test("beyond the quota comes a 429, operation by operation")
    func throttled() async throws {
        let faults = LocalServerFaults(requestsPerSecond: .perOperation(1))
        try await ServerFixture.run(configuration: Self.configuration(faults)) { fixture in
            let client = try fixture.client
            let codes = try await withThrowingTaskGroup(of: AWSError.Code?.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        do {
                            _ = try await client.retrieve(.search("radio", of: "acme"))
                            return nil
                        } catch let error as AWSError {
                            #expect(error.httpStatusCode == 429)
                            return error.code
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.contains(nil))
            #expect(codes.contains(.throttling))
            _ = try await client.retrieveAndGenerate(
                RetrieveAndGenerateRequest(
                    input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                    retrieveAndGenerateConfiguration: .answers(of: "acme")
                )
            )
        }
    }

    @Test("a bucket gives a second's worth at once, and fills by the clock")
    func bucket() {
        var bucket = TokenBucket(2)
        let taken = [0.0, 0.1, 0.2, 0.5, 0.6, 60, 60, 60].map { bucket.take(at: .seconds($0)) }
        #expect(taken == [true, true, false, true, false, true, true, false])
    }

    @Test("every third request fails, and a client with retries does not notice")
    func failures() async throws {
        let faults = LocalServerFaults(failureInterval: 3)
        try await ServerFixture.run(configuration: Self.configuration(faults)) { fixture in
            var statuses: [Int] = []
            for _ in 0..<6 {
                let (head, _) = try await fixture.send(
                    SignatureTests.path,
                    SignatureTests.body,
                    signedBy: fixture.endpoint.credentials
                )
                statuses.append(head.status.code)
            }
            #expect(statuses == [200, 200, 500, 200, 200, 500])
            let patient = try BedrockAgentRuntimeClient(fixture.endpoint.configuration)
            for _ in 0..<6 { _ = try await patient.retrieve(.search("radio", of: "acme")) }
        }
    }

    @Test("a stream that is cut off is an error, and what came before it is good")
    func cutStream() async throws {
        let faults = LocalServerFaults(streamCutAfterEvents: 1)
        try await ServerFixture.run(configuration: Self.configuration(faults)) { fixture in
            let response = try await fixture.client.retrieveAndGenerateStream(
                RetrieveAndGenerateStreamRequest(
                    input: RetrieveAndGenerateInput(text: "Who finds the radio?"),
                    retrieveAndGenerateConfiguration: .answers(of: "acme")
                )
            )
            var count = 0
            await #expect(throws: (any Error).self) {
                for try await _ in response.stream { count += 1 }
            }
            #expect(count == 1)
        }
    }

    @Test("a header brings a fault only where it may", arguments: [false, true])
    func header(isAllowed: Bool) async throws {
        let faults = LocalServerFaults(allowsFaultHeader: isAllowed)
        try await ServerFixture.run(configuration: Self.configuration(faults)) { fixture in
            for (text, status) in [
                ("throttle", 429), ("error", 500), ("latency=1", 200), ("nonsense", 400), ("latency=-1", 400),
                ("latency=60000", 400),
            ] {
                let (head, _) = try await fixture.send(
                    SignatureTests.path,
                    SignatureTests.body,
                    fields: [.contentType: "application/json", .fault: text],
                    signedBy: fixture.endpoint.credentials
                )
                #expect(head.status.code == (isAllowed ? status : 200), "\(text)")
            }
        }
    }

    @Test("an answer is held back")
    func latency() async throws {
        let faults = LocalServerFaults(latency: .milliseconds(200))
        try await ServerFixture.run(configuration: Self.configuration(faults)) { fixture in
            let start = ContinuousClock.now
            _ = try await fixture.client.retrieve(.search("radio", of: "acme"))
            #expect(start.duration(to: .now) >= .milliseconds(200))
        }
    }

    @Test("a configuration that makes no sense is refused")
    func configuration() throws {
        let folder = try EmptyKnowledgeBase()
        for faults in [
            LocalServerFaults(requestsPerSecond: .perOperation(0)), LocalServerFaults(latency: .seconds(-1)),
            LocalServerFaults(failureInterval: 0), LocalServerFaults(streamCutAfterEvents: -1),
        ] {
            let error = #expect(throws: LocalServerError.self) {
                try LocalServer(folder.knowledgeBase, configuration: Self.configuration(faults))
            }
            #expect(error?.code == .invalidConfiguration)
        }
        #expect(throws: LocalServerError.self) {
            try LocalServer(
                folder.knowledgeBase,
                configuration: Self.configuration(LocalServerFaults(latency: .seconds(60)))
            )
        }
        #expect(throws: LocalServerError.self) { try LocalServer([]) }
        #expect(throws: LocalServerError.self) {
            try LocalServer([folder.knowledgeBase, folder.knowledgeBase])
        }
        #expect(throws: LocalServerError.self) {
            try LocalServer(folder.knowledgeBase, configuration: LocalServerConfiguration(port: 65_536))
        }
    }
}
#endif
