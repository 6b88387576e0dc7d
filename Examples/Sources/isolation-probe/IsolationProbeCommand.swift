// Shows: whether tenants are kept apart, by trying every attack path between them. Exit status 0: nothing
//        found; 1: a way was found; 2: nothing was found, and not everything could be tried.
// Run:   swift run --package-path Examples isolation-probe
//        swift run --package-path Examples isolation-probe --plant
//        swift run --package-path Examples isolation-probe --flaw ignoresFilter      (a backend that leaks on purpose)
//        TENANTRAG_KNOWLEDGE_BASE_ID=... TENANTRAG_MODEL_ARN=... TENANTRAG_VECTOR_STORE=s3Vectors AWS_REGION=... \
//            swift run --package-path Examples isolation-probe --bedrock \
//                --canary "acme|ACME-LOC-7731-LANTERN|What is the reference of the memo?" \
//                --canary "globex|GLOBEX-4417-TULIP|What is the code of the safe?"

import ArgumentParser
import ExampleSupport
import TenantRAG
import TenantRAGLocal
import TenantRAGTesting

@main
struct IsolationProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "isolation-probe",
        abstract: "Tries every attack path between the tenants of a knowledge base.",
        discussion: "It reads, no faster than --pace says, and prints nothing of what documents say."
    )

    @Option(help: "A tenant and a text that stands in its documents alone: TENANT|MARKER|QUERY. At least two.")
    var canary: [String] = []

    @Flag(help: "Ask Amazon Bedrock, as the environment names it, in place of a folder.")
    var bedrock = false

    @Option(help: "The folder that is asked without --bedrock.")
    var documents = KnowledgeBaseOptions.defaultDocuments

    @Flag(help: "Plant canaries in a copy of the folder, and documents with instructions beside them.")
    var plant = false

    @Option(help: "Ask a small knowledge base with a flaw in place of a folder.")
    var flaw: [String] = []

    @Option(help: "The metadata key that names the tenant.")
    var key = "tenantId"

    @Option(help: "Milliseconds between two calls; 250 on Amazon Bedrock by default, else 0.")
    var pace: Int?

    @Flag(help: "Look for passages only: nothing that a model has to write.")
    var retrieveOnly = false

    func run() async throws {
        let report: IsolationReport
        if plant {
            report = try await PlantedFolder(copying: documents).report(on: tenants().map(\.context), probe)
        } else {
            report = try await probe(client()).report(on: tenants())
        }
        print(report)
        throw ExitCode(report.exitStatus)
    }

    private func tenants() throws -> [ProbeTenant] {
        guard canary.isEmpty else { return try ProbeTenants.parse(canary) }
        guard !bedrock else { throw ValidationError("--bedrock needs two or more of --canary") }
        return try ProbeTenants.parse(ProbeTenants.ofTheSamples)
    }

    private func client() async throws -> TenantRAGClient {
        let configuration = TenantRAGConfiguration(policy: try .metadata(key: key))
        if bedrock { return TenantRAGClient(try .fromEnvironment(), configuration: configuration) }
        guard flaw.isEmpty else { return TenantRAGClient(try flawed(), configuration: configuration) }
        let knowledgeBase = try LocalKnowledgeBase(documents: documents)
        _ = try await knowledgeBase.ingest()
        return TenantRAGClient(knowledgeBase, configuration: configuration)
    }

    /// A knowledge base that holds each tenant's canary, and fails as it is told.
    private func flawed() throws -> HostileKnowledgeBase {
        let flaws = try flaw.map { name in
            guard let flaw = HostileKnowledgeBase.Flaw.allCases.first(where: { $0.rawValue == name }) else {
                let names = HostileKnowledgeBase.Flaw.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--flaw is one of \(names)")
            }
            return flaw
        }
        let documents = try tenants().map { tenant in
            TestDocument(
                "\(tenant.canary.query) \(tenant.canary.marker).",
                source: "s3://documents/\(tenant.context.tenant).md",
                attributes: [key: .string(tenant.context.tenant.rawValue)]
            )
        }
        return try HostileKnowledgeBase(documents, flaws: Set(flaws))
    }

    private func probe(_ client: TenantRAGClient) -> IsolationProbe {
        IsolationProbe(
            client,
            pace: .milliseconds(pace ?? (bedrock ? 250 : 0)),
            operations: retrieveOnly ? [.retrieve] : Set(IsolationReport.Operation.allCases)
        )
    }
}
