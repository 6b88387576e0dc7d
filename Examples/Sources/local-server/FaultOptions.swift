import ArgumentParser
import TenantRAGLocalServer

/// The faults to inject on purpose.
struct FaultOptions: ParsableArguments {
    @Option(
        help: "'real' for the account's quotas (Retrieve 20 a second, and so on), or a number of requests a second."
    )
    var quotas: String?

    @Option(help: "Milliseconds that every answer is held back.")
    var latency = 0

    @Option(help: "Every so many requests one gets a 500.")
    var failEvery: Int?

    @Option(help: "After so many events a stream is cut off within a frame.")
    var cutStreamAfter: Int?

    @Flag(help: "Let a request bring its own fault in the header field x-tenantrag-fault.")
    var allowFaultHeader = false

    func faults() throws -> LocalServerFaults {
        var faults = LocalServerFaults(
            latency: .milliseconds(latency),
            failureInterval: failEvery,
            streamCutAfterEvents: cutStreamAfter,
            allowsFaultHeader: allowFaultHeader
        )
        if let quotas {
            guard quotas == "real" || Int(quotas) != nil else {
                throw ValidationError("--quotas is 'real' or a number of requests a second")
            }
            faults.requestsPerSecond = Int(quotas).map { .perOperation($0) } ?? .accountQuotas
        }
        return faults
    }
}
