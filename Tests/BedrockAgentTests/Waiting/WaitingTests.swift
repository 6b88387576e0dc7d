import BedrockAgent
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("Waiting for what the service does")
struct WaitingTests {
    private static let job = IngestionJobTarget(
        ingestionJobID: "JB12345678",
        dataSourceID: "DS12345678",
        knowledgeBaseID: "KB12345678"
    )

    @Test(
        "Every final status of a job ends the wait with what it means",
        arguments: [
            (.job("COMPLETE", failed: 0), .completed(IngestionJobStatistics(numberOfDocumentsFailed: 0))),
            (.job("COMPLETE"), .completed(IngestionJobStatistics())),
            (
                .job("COMPLETE", failed: 2),
                .completedWithFailures(IngestionJobStatistics(numberOfDocumentsFailed: 2), reasons: [])
            ),
            (
                .job("COMPLETE", failed: 0, reasons: ["ignored 1"]),
                .completedWithFailures(IngestionJobStatistics(numberOfDocumentsFailed: 0), reasons: ["ignored 1"])
            ),
            (.job("FAILED", reasons: ["no role"]), .failed(IngestionJobStatistics(), reasons: ["no role"])),
            (.job("STOPPED"), .stopped(IngestionJobStatistics())),
        ] as [(HTTPExchange, IngestionOutcome)]
    )
    func jobs(last: HTTPExchange, expected: IngestionOutcome) async throws {
        let fixture = try AgentFixture(.job("STARTING"), .job("IN_PROGRESS"), .job("A_STATUS_OF_NEXT_YEAR"), last)
        #expect(try await fixture.client().wait(for: Self.job, until: nil) == expected)
        #expect(fixture.transport.sent.count == 4)
        #expect(fixture.clock.waits.map { $0.rounded() } == [2, 4, 8])
        #expect(
            fixture.transport.sent.first?.request.path
                == "/knowledgebases/KB12345678/datasources/DS12345678/ingestionjobs/JB12345678"
        )
    }

    @Test("The states of a wait come as they are, the final one last")
    func states() async throws {
        let fixture = try AgentFixture(.job("STARTING"), .job("IN_PROGRESS"), .job("COMPLETE"), .job("STARTING"))
        var statuses: [IngestionJobStatus] = []
        for try await state in try fixture.client().states(of: Self.job) { statuses.append(state.status) }
        #expect(statuses == [.starting, .inProgress, .complete])
        #expect(fixture.transport.sent.count == 3)
    }

    @Test(
        "A knowledge base is active, has failed, or is gone",
        arguments: [
            ("ACTIVE", true), ("FAILED", false), ("UPDATE_UNSUCCESSFUL", false), ("DELETE_UNSUCCESSFUL", false),
        ]
    )
    func knowledgeBases(status: String, isActive: Bool) async throws {
        let fixture = try AgentFixture(.knowledgeBase("CREATING"), .knowledgeBase(status, reasons: ["r"]))
        switch try await fixture.client().wait(for: .knowledgeBase("KB12345678"), until: nil) {
        case .active: #expect(isActive)
        case .failed(let detail):
            #expect(!isActive)
            #expect(detail.status.rawValue == status)
            #expect(detail.failureReasons == ["r"])
        default: Issue.record("neither")
        }
        let gone = try AgentFixture(.knowledgeBase("DELETING"), .error(404, "ResourceNotFoundException"))
        #expect(try await gone.client().wait(for: .knowledgeBase("KB12345678"), until: nil) == .notFound)
    }

    @Test(
        "A data source is available, has failed, or is gone",
        arguments: [("AVAILABLE", true), ("FAILED", false), ("DELETE_UNSUCCESSFUL", false)]
    )
    func dataSources(status: String, isAvailable: Bool) async throws {
        let fixture = try AgentFixture(.dataSource("UPDATING"), .dataSource(status))
        switch try await fixture.client().wait(for: .dataSource("DS12345678", of: "KB12345678"), until: nil) {
        case .available: #expect(isAvailable)
        case .failed(let source):
            #expect(!isAvailable)
            #expect(source.status.rawValue == status)
        default: Issue.record("neither")
        }
        let gone = try AgentFixture(.dataSource("DELETING"), .error(404, "ResourceNotFoundException"))
        #expect(try await gone.client().wait(for: .dataSource("DS12345678", of: "KB12345678"), until: nil) == .notFound)
    }

    @Test("Documents are asked for in tens, and only as long as their status is not final")
    func documents() async throws {
        let identifiers = (0..<23).map {
            DocumentIdentifier(dataSourceType: .custom, custom: CustomDocumentIdentifier(id: "d\($0)"))
        }
        // Document d7 is indexed at its third poll, and the status of d11 is one of next year at its first.
        let transport = ScriptedTransport { sent, number in
            let body = try JSONValue(json: sent.body)
            let details = (body["documentIdentifiers"]?.arrayValue ?? []).map { identifier -> JSONValue in
                let status =
                    switch identifier["custom"]?["id"]?.stringValue {
                    case "d7" where number < 4: "IN_PROGRESS"
                    case "d11" where number < 3: "NEXT_YEAR"
                    case "d12": "FAILED"
                    default: "INDEXED"
                    }
                return .object([
                    "knowledgeBaseId": "KB12345678", "dataSourceId": "DS12345678", "status": .string(status),
                    "identifier": identifier,
                ])
            }
            return .answer(200, JSONValue.object(["documentDetails": .array(details)]).jsonText)
        }
        let fixture = try AgentFixture(transport)
        let states = try await fixture.client().wait(
            for: .documents(identifiers + identifiers, of: "DS12345678", in: "KB12345678"),
            until: nil
        )
        #expect(states.identifiers == identifiers)
        #expect(states.known.map(\.identifier) == identifiers)
        #expect(states.unindexed == [identifiers[12]])
        #expect(!states.areAllIndexed)
        #expect(states[identifiers[12]]?.status == .failed)
        #expect(try fixture.bodies().map { $0["documentIdentifiers"]?.arrayValue?.count } == [10, 10, 3, 2, 1])

        let none = try AgentFixture(.answer(500))
        #expect(
            try await none.client().wait(for: .documents([], of: "DS12345678", in: "KB12345678"), until: nil)
                .areAllIndexed
        )
        #expect(none.transport.sent.isEmpty)
    }

    @Test("A deadline ends the wait with an error of its own, and the last poll comes close to it")
    func deadline() async throws {
        let fixture = try AgentFixture(.job("IN_PROGRESS"))
        let deadline = fixture.clock.now.advanced(by: .seconds(60))
        let error = await #expect(throws: AWSError.self) {
            try await fixture.client().wait(for: Self.job, until: deadline)
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.operation == "GetIngestionJob")
        #expect(error?.isRetryable == true)
        let left = fixture.clock.now.duration(to: deadline)
        #expect(left > .zero && left <= .seconds(1))
        #expect(fixture.transport.sent.allSatisfy { $0.options.deadline == deadline })
    }

    @Test("Throttled polls are borne for a while, and what cannot pass ends the wait at once")
    func failures() async throws {
        let passing = try AgentFixture(
            .error(429, "ThrottlingException"),
            .error(429, "ThrottlingException"),
            .error(429, "ThrottlingException"),
            .job("COMPLETE")
        )
        #expect(try await passing.client().wait(for: Self.job, until: nil) == .completed(IngestionJobStatistics()))

        let throttled = try AgentFixture(.error(429, "ThrottlingException"))
        let first = await #expect(throws: AWSError.self) {
            try await throttled.client().wait(for: Self.job, until: nil)
        }
        #expect(first?.code == .throttling)
        #expect(throttled.transport.sent.count == 18)

        let denied = try AgentFixture(.error(403, "AccessDeniedException"))
        let second = await #expect(throws: AWSError.self) { try await denied.client().wait(for: Self.job, until: nil) }
        #expect(second?.code == .accessDenied)
        #expect(denied.transport.sent.count == 1)
    }

    @Test("A cancelled task ends the wait at its next step")
    func cancellation() async throws {
        let transport = ScriptedTransport { _, number in
            if number == 2 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
            return .job("IN_PROGRESS")
        }
        let fixture = try AgentFixture(transport)
        let client = try fixture.client()
        let result = await Task { try await client.wait(for: Self.job, until: nil) }.result
        #expect(throws: CancellationError.self) { try result.get() }
        #expect(transport.sent.count == 3)
    }
}
