import ArgumentParser
import TenantRAG
import TenantRAGTesting

/// The tenants of a probe, as a command line or the sample documents name them.
enum ProbeTenants {
    /// The canaries in the sample documents, each in one tenant's alone.
    static let ofTheSamples = [
        "acme-studios|ACME-LOC-7731-LANTERN|What is the internal reference of this memo?",
        "radio-hawkins|synthesizers|Who composed the score?",
        "demo|Mirkwood|What do the boys call the road?",
    ]

    /// Reads `TENANT|MARKER|QUERY`.
    static func parse(_ texts: [String]) throws -> [ProbeTenant] {
        try texts.map { text in
            let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == 3 else { throw ValidationError("--canary takes TENANT|MARKER|QUERY") }
            return ProbeTenant(
                try context(parts[0]),
                canary: try Canary(marker: parts[1], query: parts[2])
            )
        }
    }

    static func context(_ tenant: String) throws -> TenantContext {
        try TenantContext(trusting: TenantID(validating: tenant), because: "isolation probe, run by an operator")
    }
}
