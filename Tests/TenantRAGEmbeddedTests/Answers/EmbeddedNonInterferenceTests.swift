#if Embedded
    import TenantRAGTestSupport
    import Testing
    import TenantRAG

    @testable import TenantRAGEmbedded

    @Suite("Whatever one tenant holds and does, another's answers stay the same to the bit")
    struct EmbeddedNonInterferenceTests {
        private static let questions = [
            "Who keeps the lamp of house 3?", "What about house 5?", "List the keepers of every house", "Who is he?",
            "When was house 7 built?", "What happens in house 2?", "Who finds the radio?",
            "How many lamps does house 4 have?",
        ]

        private static func document(_ generator: inout SeededGenerator) -> String {
            (1...8).map { house in
                let name = generator.pick(["Ada", "Ben", "Cy", "Dora", "Eve"])
                return """
                    ## House \(house)
                    \(name) keeps the lamp of house \(house). House \(house) was built in \(1900 + generator.below(99)).
                    House \(house) has \(1 + generator.below(9)) lamps. \(generator.text()).
                    """
            }
            .joined(separator: "\n\n")
        }

        /// All that a tenant can see of a conversation: answers, citations, scores, order, number of pages, errors.
        private func trace(
            _ client: TenantRAGClient,
            _ tenant: String,
            between: () async throws -> Void
        ) async throws -> [String] {
            let context = try SampleKnowledgeBase.tenant(tenant)
            var trace: [String] = []
            var conversation: Conversation?
            for question in Self.questions {
                try await between()
                let answer = try await client.ask(question, as: context, continuing: conversation)
                conversation = answer.conversation
                trace.append(answer.text)
                trace += answer.citations.map { String(decoding: $0.jsonBytes(), as: UTF8.self) }
                try await between()
                var page: RetrievalPage? = try await client.retrieve(question, as: context, numberOfResults: 3)
                while let current = page, !current.results.isEmpty {
                    trace += current.results.map { String(decoding: $0.jsonBytes(), as: UTF8.self) }
                    page = try await client.retrieve(after: current, as: context)
                }
            }
            return trace
        }

        private func knowledgeBase(_ folder: TenantFolder) throws -> EmbeddedKnowledgeBase {
            try EmbeddedKnowledgeBase(
                documents: folder.path,
                clock: ManualClock(),
                randomness: SeededGenerator(seed: 3)
            )
        }

        @Test("interleaved with another tenant's questions, documents and removals", arguments: [1, 2, 3] as [UInt64])
        func interleaved(seed: UInt64) async throws {
            var generator = SeededGenerator(seed: seed)
            let folder = try TenantFolder()
            try folder.write(Self.document(&generator), to: "mine.md", tenant: "a", attributes: ["kind": "own"])
            let alone = try knowledgeBase(folder)
            _ = try await alone.ingest()
            let expected = try await trace(TenantRAGClient(alone), "a") {}
            #expect(expected.contains { $0.contains("keeps the lamp of house 3") })

            let shared = try knowledgeBase(folder)
            _ = try await shared.ingest()
            let client = TenantRAGClient(shared)
            var count = 0
            let actual = try await trace(client, "a") {
                count += 1
                let name = "other\(count).md"
                try folder.write(Self.document(&generator), to: name, tenant: "b")
                if count.isMultiple(of: 3) { try folder.remove(name) }
                _ = try await shared.ingest()
                let other = try SampleKnowledgeBase.tenant("b")
                _ = try await client.ask(generator.pick(Self.questions), as: other)
                _ = try await client.retrieve(generator.text(), as: other)
            }
            #expect(actual == expected)
        }

        @Test("many tenants at once each get their own and nothing else")
        func concurrent() async throws {
            var generator = SeededGenerator(seed: 9)
            let folder = try TenantFolder()
            let tenants = (0..<8).map { "tenant\($0)" }
            for tenant in tenants {
                let text =
                    "# House\n\n\(tenant) keeps the lamp. The secret of the lamp is \(tenant).\n\n"
                    + Self.document(&generator)
                try folder.write(text, to: "\(tenant).md", tenant: tenant)
            }
            let shared = try knowledgeBase(folder)
            _ = try await shared.ingest()
            let client = TenantRAGClient(shared)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for tenant in tenants {
                    for _ in 0..<4 {
                        group.addTask {
                            let context = try SampleKnowledgeBase.tenant(tenant)
                            let answer = try await client.ask("What is the secret of the lamp?", as: context)
                            #expect(answer.text.contains("is \(tenant)."))
                            let page = try await client.retrieve("lamp secret house", as: context, numberOfResults: 100)
                            for result in page.results {
                                for other in tenants where other != tenant {
                                    #expect(result.content.text?.contains(other) != true)
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        @Test("a stolen conversation is as good as an unknown one")
        func stolenSession() async throws {
            let folder = try TenantFolder()
            try folder.write("Ada keeps the lamp of house 3.", to: "a.md", tenant: "a")
            try folder.write("Ben keeps the lamp of house 3.", to: "b.md", tenant: "b")
            let shared = try knowledgeBase(folder)
            _ = try await shared.ingest()
            func request(_ tenant: String, session: String?) throws -> ScopedRequest<RetrieveAndGenerateRequest> {
                let scope = try IsolationPolicy.standard.scope(for: SampleKnowledgeBase.tenant(tenant))
                let configuration = KnowledgeBaseRetrieveAndGenerateConfiguration(
                    knowledgeBaseId: shared.knowledgeBaseID.identifier,
                    modelArn: shared.modelARN,
                    retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                        vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(filter: scope.filter)
                    )
                )
                let request = RetrieveAndGenerateRequest(
                    input: RetrieveAndGenerateInput(text: "Who keeps the lamp of house 3?"),
                    retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration(
                        type: .knowledgeBase,
                        knowledgeBaseConfiguration: configuration
                    ),
                    sessionId: session
                )
                return ScopedRequest(request, scope: scope)
            }
            let victim = try await shared.retrieveAndGenerate(request("a", session: nil))
            #expect(victim.output.text == "Ada keeps the lamp of house 3.")
            #expect(
                try await shared.retrieveAndGenerate(request("a", session: victim.sessionId)).sessionId
                    == victim.sessionId
            )
            await #expect(throws: ValidationException.self) {
                try await shared.retrieveAndGenerate(request("b", session: victim.sessionId))
            }
            let forged = ScopedRequest(
                try request("a", session: nil).request,
                scope: try request("b", session: nil).scope
            )
            await #expect(throws: ValidationException.self) { try await shared.retrieveAndGenerate(forged) }
        }

        @Test("a file goes on where an earlier run stopped")
        func file() async throws {
            let folder = try TenantFolder()
            try folder.write("Ada keeps the lamp of house 3.", to: "a.md", tenant: "a")
            let path = folder.path + "/../index.sqlite"
            let first = try EmbeddedKnowledgeBase(documents: folder.path, storage: .file(path))
            _ = try await first.ingest()
            let second = try EmbeddedKnowledgeBase(documents: folder.path, storage: .file(path))
            let answer = try await TenantRAGClient(second).ask(
                "Who keeps the lamp?",
                as: SampleKnowledgeBase.tenant("a")
            )
            #expect(answer.text == "Ada keeps the lamp of house 3.")
            #expect(try await second.ingest().unchanged == ["a.md"])
        }
    }
#endif
