public import TenantRAG

/// A probe that tries every attack path between tenants, on the knowledge base that your service uses.
///
/// Each tenant tries to see every other's canary: by questions, by filters that try to widen, as a tenant of a like name, by
/// conversations, pages, instructions and ids of documents. Whatever comes back is searched for the canaries, the text
/// of answers above all, since no audit can tell whose knowledge a model's sentence is. An answer that the client's own audit
/// keeps back is a finding, too: the barrier held, but the store did not.
///
/// ```swift
/// let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "isolation probe")
/// let globex = try TenantContext(trusting: TenantID(validating: "globex"), because: "isolation probe")
/// let report = try await IsolationProbe(rag).report(on: [
///     ProbeTenant(acme, canary: Canary(marker: "ACME-LOC-7731-LANTERN", query: "What is the memo's reference?")),
///     ProbeTenant(globex, canary: Canary(marker: "GLOBEX-4417-TULIP", query: "What is the code of the safe?")),
/// ])
/// print(report)
/// print(report.isSound)
/// ```
///
/// It may run against production: it only reads, no faster than ``pace`` says, and a report holds nothing of documents. Its
/// calls cost what calls cost: some 70 for each pair of tenants in each direction, of which half are answers of a model.
public struct IsolationProbe: Sendable {
    /// The client that your service uses, with its policy.
    public let client: TenantRAGClient

    /// The time between two calls; by default a quarter of a second, a fifth of the quota of an account.
    public var pace: Duration

    /// The operations that are called; all by default.
    ///
    /// With ``IsolationReport/Operation/retrieve`` alone it costs no model's time.
    public var operations: Set<IsolationReport.Operation>

    /// The maximum number of pages that are read; 10 by default.
    public var maximumPageCount = 10

    let sleep: @Sendable (Duration) async throws -> Void

    /// Creates a probe.
    ///
    /// - Parameters:
    ///   - client: The client that your service uses, with its policy.
    ///   - pace: The time between two calls.
    ///   - operations: The operations that are called; all by default.
    ///   - clock: The clock by which the pace is measured.
    public init(
        _ client: TenantRAGClient,
        pace: Duration = .milliseconds(250),
        operations: Set<IsolationReport.Operation> = Set(IsolationReport.Operation.allCases),
        clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.client = client
        self.pace = pace
        self.operations = operations
        sleep = { try await clock.sleep(for: $0) }
    }

    /// Tries every attack path between tenants whose canaries are there already.
    ///
    /// - Parameter tenants: Two or more, each with a canary of its own.
    /// - Returns: The attempts and their outcomes; leaks are in the report, and throw nothing.
    /// - Throws: ``ProbeError`` with code `invalidTenants`, and `CancellationError`.
    public func report(on tenants: [ProbeTenant]) async throws -> IsolationReport {
        try Self.check(tenants)
        let run = ProbeRun(self, tenants)
        try await run.run()
        return IsolationReport(attempts: run.attempts, notes: notes)
    }

    /// Plants a canary for each tenant, tries every attack path, and removes the canaries.
    ///
    /// Two documents are planted for each: one with the canary, and one with instructions to a model to give away what it
    /// was told to keep.
    ///
    /// - Parameters:
    ///   - tenants: Two or more.
    ///   - randomness: The source of randomness for the canaries' markers.
    ///   - patience: The time that a planted document may take until it is found; a minute by default.
    ///   - plant: Puts a document where the knowledge base reads, with a sidecar for its attributes, and has it ingested.
    ///   - remove: Takes the document away; called for each that was planted, whatever happens.
    /// - Returns: The attempts and their outcomes.
    /// - Throws: ``ProbeError`` with code `invalidTenants`, `CancellationError`, and what the closures throw.
    public func report(
        on tenants: [TenantContext],
        randomness: some RandomNumberGenerator = SystemRandomNumberGenerator(),
        patience: Duration = .seconds(60),
        plant: (PlantedDocument) async throws -> Void,
        remove: (PlantedDocument) async throws -> Void
    ) async throws -> IsolationReport {
        var randomness = randomness
        var probed: [ProbeTenant] = []
        var documents: [PlantedDocument] = []
        for context in tenants {
            let planting = try Planting(context, policy: client.configuration.policy, &randomness)
            probed.append(ProbeTenant(context, canary: planting.canary))
            documents += planting.documents
        }
        try Self.check(probed)
        var planted: [PlantedDocument] = []
        var result: Result<IsolationReport, any Error>
        do {
            for document in documents {
                planted.append(document)
                try await plant(document)
            }
            let run = ProbeRun(self, probed)
            run.isPlanted = true
            try await run.wait(upTo: patience)
            try await run.run()
            result = .success(IsolationReport(attempts: run.attempts, notes: notes))
        } catch {
            result = .failure(error)
        }
        for document in planted {
            do {
                try await remove(document)
            } catch {
                if case .success = result { result = .failure(error) }
            }
        }
        return try result.get()
    }

    private var notes: [String] {
        var notes: [String] = []
        if client.vectorStore == .s3VectorsClassic {
            notes.append(
                "the store's index is in mode CLASSIC: under a filter that few vectors match, as a tenant's is, it may find fewer "
                    + "passages than there are, so that a canary can be missed; mode ENHANCED filters before it searches"
            )
        }
        if let minimumScore = client.configuration.minimumScore {
            notes.append(
                "passages that score below \(minimumScore) are not seen by tenants, nor by this probe, once they are audited"
            )
        }
        return notes
    }

    private static func check(_ tenants: [ProbeTenant]) throws(ProbeError) {
        guard tenants.count >= 2 else {
            throw ProbeError(.invalidTenants, "a probe needs two tenants or more; there are \(tenants.count)")
        }
        guard Set(tenants.map { $0.canary.marker.lowercased() }).count == tenants.count else {
            throw ProbeError(.invalidTenants, "two tenants have one canary; nothing could be told from seeing it")
        }
        guard Set(tenants.map(\.context)).count == tenants.count else {
            throw ProbeError(.invalidTenants, "one tenant is named twice")
        }
    }
}
