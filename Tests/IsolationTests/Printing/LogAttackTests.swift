import HTTPTypes
import Logging
import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("Nothing that is logged, printed or thrown holds a secret or a text")
struct LogAttackTests {
    /// Makes a call, and gives everything that its failure prints.
    private static func printed(_ call: () async throws -> Void) async -> String {
        do {
            try await call()
            return ""
        } catch {
            var text = "\(error) \(String(reflecting: error)) \([error]) "
            dump(error, to: &text)
            return text
        }
    }

    /// One of everything that a tenant can do, with a marker in every text.
    private static func everything(_ client: TenantRAGClient) async throws -> String {
        let tenant = try TenantContext(
            trusting: TenantID(validating: "acme"),
            because: "a test",
            user: "MARKER-USER",
            groups: ["MARKER-GROUP"],
            attributes: ["region": "MARKER-REGION"]
        )
        let stranger = try TenantContext.test("globex")
        let filters: [MetadataFilter?] = [
            nil, .equals("MARKER-KEY", "MARKER-VALUE"), .startsWith("MARKER-KEY", "MARKER-VALUE"), .andAll([]),
            .equals(String(repeating: "MARKER-KEY", count: 30), "MARKER-VALUE"),
        ]
        var text = ""
        for filter in filters {
            text += await printed {
                var page = try await client.retrieve("MARKER-QUESTION", as: tenant, where: filter)
                while page.hasMore { page = try await client.retrieve(after: page, as: tenant) }
            }
            text += await printed {
                let page = try await client.retrieve("MARKER-QUESTION", as: tenant, where: filter)
                _ = try await client.retrieve(after: page, as: stranger)
            }
            text += await printed {
                let context = AdditionalContext("MARKER-CONTEXT")
                let answer = try await client.ask("MARKER-QUESTION", as: tenant, where: filter, context: context)
                _ = try await client.ask("MARKER-QUESTION", as: stranger, continuing: answer.conversation)
            }
            text += await printed {
                for try await _ in try await client.stream("MARKER-QUESTION", as: tenant, where: filter) {}
            }
            text += await printed { _ = try await client.agenticRetrieve("MARKER-QUESTION", as: tenant, where: filter) }
        }
        for question in ["", String(repeating: "MARKER-QUESTION", count: 100)] {
            text += await printed { _ = try await client.ask(question, as: tenant) }
            text += await printed { _ = try await client.retrieve(question, as: tenant) }
        }
        text += await printed {
            let context = AdditionalContext(String(repeating: "MARKER-CONTEXT", count: 1_000))
            _ = try await client.ask("MARKER-QUESTION", as: tenant, context: context)
        }
        text += await printed {
            _ = try await client.documentContent(
                of: KnowledgeBaseRetrievalResult(
                    content: RetrievalResultContent(text: "MARKER-PASSAGE"),
                    documentId: "MARKER-DOCUMENT",
                    metadata: ["x-amz-bedrock-kb-source-uri": "MARKER-SOURCE"]
                ),
                as: tenant
            )
        }
        return text
    }

    private static func configuration(_ policy: IsolationPolicy) -> TenantRAGConfiguration {
        TenantRAGConfiguration(policy: policy)
    }

    @Test("with any knowledge base, sound or not", arguments: [nil] + HostileKnowledgeBase.Flaw.allCases)
    func hostile(flaw: HostileKnowledgeBase.Flaw?) async throws {
        let documents = ["acme", "globex"].map { tenant in
            TestDocument(
                "MARKER-TEXT question of \(tenant)",
                source: "s3://MARKER-SOURCE/\(tenant).md",
                attributes: ["tenantId": .string(tenant), "MARKER-KEY": "MARKER-VALUE"]
            )
        }
        for policy in [
            IsolationPolicy.standard, try .metadata(also: [.user(key: "owner")]), try .sourcePrefix("s3://b/{tenant}/"),
            try .metadata(also: [.attribute("missing", key: "x")]),
        ] {
            let log = RecordingLog()
            var logger = Logger(label: "test") { _ in log }
            logger.logLevel = .trace
            let client = TenantRAGClient(
                try HostileKnowledgeBase(documents, flaws: flaw.map { [$0] } ?? []),
                configuration: Self.configuration(policy),
                logger: logger
            )
            let text = try await Self.everything(client) + log.text
            #expect(!text.contains("MARKER"), "\(Self.around(text))")
            #expect(!text.contains("globex"), "\(Self.around(text, "globex"))")
            #expect(text.contains("foreignPage") || text.contains("missing") || text.contains("Violation"))
        }
    }

    @Test("on Amazon Bedrock, whatever it answers", arguments: [200, 400, 403, 404, 429, 500])
    func bedrock(status: Int) async throws {
        let log = RecordingLog()
        let body = status == 200 ? Wire.results("globex") : #"{"message":"MARKER-SERVICE said globex"}"#
        let transport = ScriptedTransport { sent, number in
            // What the service says may quote the request.
            number.isMultiple(of: 5)
                ? .answer(200, "MARKER-NOISE")
                : .answer(
                    status,
                    sent.request.path?.contains("retrieveAndGenerate") == true ? "{\"x\":\"MARKER\"}" : body
                )
        }
        var fixture = BedrockFixture(
            transport,
            environment: [
                "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "MARKER-SECRET",
                "AWS_SESSION_TOKEN": "MARKER-TOKEN",
            ]
        )
        var logger = Logger(label: "test") { _ in log }
        logger.logLevel = .trace
        fixture.configuration.logger = logger
        var configuration = TenantRAGConfiguration()
        configuration.limiter = .unlimited
        let client = TenantRAGClient(
            try .fromEnvironment(fixture.configuration),
            configuration: configuration,
            logger: logger
        )
        let text = try await Self.everything(client) + log.text
        #expect(!text.contains("MARKER"), "\(Self.around(text))")
        #expect(transport.sent.count > 10)
        #expect(transport.sent.contains { String(decoding: $0.body, as: UTF8.self).contains("MARKER-QUESTION") })
    }

    /// Some of a text around a word, for a failure to show.
    private static func around(_ text: String, _ word: String = "MARKER") -> String {
        guard let range = text.firstRange(of: word) else { return "" }
        let start = text.index(range.lowerBound, offsetBy: -300, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(range.upperBound, offsetBy: 100, limitedBy: text.endIndex) ?? text.endIndex
        return String(text[start..<end])
    }
}
