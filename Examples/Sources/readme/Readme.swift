// Shows: the snippets of README.md, compiled and run as they stand there, and those of the guides Asking and
//        BuildingBlocks.
// Run:   swift run --package-path Examples readme
//        swift run --package-path Examples readme online     (also the snippet that goes to the network)
//        swift run --package-path Examples readme bedrock    (also those that go to Amazon Bedrock)
//        swift run --package-path Examples readme lambda     (also the one that runs in AWS Lambda alone)

import HTTPTypes
import TenantRAG
import TenantRAGHTTP
import TenantRAGLambda
import TenantRAGLocal
import TenantRAGSigV4

@main
struct Readme {
    static func main() async throws {
        let folder =
            #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
            + "/Documents"
        let knowledgeBase = try LocalKnowledgeBase(documents: folder)
        let report = try await knowledgeBase.ingest()
        for problem in report.skipped { print("visible to no tenant:", problem) }
        let rag = TenantRAGClient(knowledgeBase)

        let tenant = try TenantContext(
            trusting: TenantID(validating: "demo"),
            because: "this tool is run by one person for one customer"
        )
        let answer = try await rag.ask(
            "What happens in the first episode?",
            as: tenant,
            where: .attribute("season") == 1
        )
        print(answer.text)
        for citation in answer.citations {
            print(citation.text ?? "", "—", citation.source ?? "", citation.retrievedReferences?.first?.page ?? 0)
        }

        let followUp = try await rag.ask("And who directed it?", as: tenant, continuing: answer.conversation)
        print(followUp.text)

        for try await event in try await rag.stream("What happens in the first episode?", as: tenant) {
            switch event {
            case .text(let piece): print(piece, terminator: "")
            case .citation(let citation): print(" [\(citation.source ?? "")]", terminator: "")
            case .guardrail: break
            @unknown default: break  // a later version may have more events
            }
        }

        var next: RetrievalPage? = try await rag.retrieve("the Upside Down", as: tenant, numberOfResults: 10)
        while let page = next {
            for passage in page.results { print(passage.score ?? 0, passage.excerpt() ?? "") }
            next = page.hasMore ? try await rag.retrieve(after: page, as: tenant) : nil
        }
        try signatures()
        try filters(hidesSpoilers: true)
        if CommandLine.arguments.contains("online") { try await fetch() }
        if CommandLine.arguments.contains("lambda") { try await answerInLambda() }
        if CommandLine.arguments.contains("bedrock") {
            let question = KnowledgeBaseQuery(text: "Who finds the radio?")
            try await askBedrock(RetrieveRequest(knowledgeBaseId: "KB12345678", retrievalQuery: question), as: tenant)
        }
        try prompts()
    }

    private static func signatures() throws {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: SecretBytes("an example"))
        let body = Array(#"{"retrievalQuery":{"text":"Who finds the radio?"}}"#.utf8)
        let request = HTTPRequest(
            method: .post,
            scheme: "https",
            authority: "bedrock-agent-runtime.us-east-1.amazonaws.com",
            path: "/knowledgebases/KB12345678/retrieve"
        )

        let signer = try Signer(region: "us-east-1", service: "bedrock")
        let signed = try signer.sign(request, body: .bytes(body), with: credentials)

        let verifier = try Verifier(service: "bedrock")
        let sender = try verifier.verify(signed, body: .bytes(body)) { accessKeyID in
            accessKeyID == credentials.accessKeyID ? credentials : nil
        }
        print("signed by", sender.accessKeyID)
    }

    /// The one snippet that leaves the machine.
    private static func fetch() async throws {
        let transport = try CurlTransport()
        let request = HTTPRequest(method: .get, scheme: "https", authority: "example.com", path: "/")
        let exchange = try await transport.send(request)
        print(exchange.response.status, try await exchange.body.collect(upTo: 1_000_000).count)
    }

    private static func askBedrock(_ retrieveRequest: RetrieveRequest, as tenant: TenantContext) async throws {
        let bedrock = try TenantRAGClient(.fromEnvironment())
        print(try await bedrock.ask("Who finds the radio?", as: tenant).text)

        let service = try BedrockAgentRuntimeClient()
        for try await page in service.pages(of: retrieveRequest) {
            for result in page.retrievalResults { print(result.score ?? 0, result.content.text ?? "") }
        }
    }

    private static func answerInLambda() async throws {
        try await LambdaRuntime.run {
            let rag = try TenantRAGClient(.fromEnvironment())
            return ChatHandler(rag, configuration: ChatConfiguration(proof: .isolationAndAuthorizer))
        }
    }

    private static func filters(hidesSpoilers: Bool) throws {
        let season = AttributeKey<Double>("season")
        let topics = AttributeKey<[String]>("topics")
        let filter = season <= 2 && topics.contains("characters") && .attribute("category") != "music"

        let chosen: MetadataFilter = .andAll {
            Attribute("category").isIn(["plot", "cast"])
            if hidesSpoilers { Attribute("spoilers") == false }
            season <= 2
        }

        try filter.validate(for: .s3Vectors)
        let document: [String: AttributeValue] = ["season": 1, "topics": ["characters"], "category": "plot"]
        print(filter.evaluate(against: document), chosen.evaluate(against: document))
    }

    private static func prompts() throws {
        let policy = try IsolationPolicy.metadata(
            key: "customer",
            also: [.user(key: "owner"), .groups(key: "team", heldAs: .string)]
        )
        var configuration = TenantRAGConfiguration(policy: policy, numberOfResults: 10)
        configuration.generationPrompt = { context in
            try GenerationPrompt {
                "Answer from these results alone, in one sentence."
                context
                "\(.searchResults)"
                "\(.outputFormatInstructions)"
            }
        }
        print(try configuration.generationPrompt(nil).characterCount)
    }
}
