import BenchmarkDriver
import Foundation
import Synchronization
import TenantRAG
import TenantRAGLocal

/// 1,000 tenants (20 in short mode) with ten documents of ten chunks each, the same in every run.
struct World: Sendable {
    static let tenantCount = isShort ? 20 : 1_000
    static let documentsPerTenant = 10
    static let chunksPerDocument = 10
    static let wordsPerChunk = 40
    /// As large as a paragraph here, so that each becomes one chunk.
    static let chunking = ChunkingConfiguration.fixedSize(maximumTokens: 85, overlapPercentage: 0)

    struct Question: Sendable {
        var tenant: TenantContext
        var text: String
    }

    private let words: [String]

    init() {
        var random = SplitMix64(state: 7)
        words = (0..<20_000).map { number in
            "w\(number)" + String((0..<3).map { _ in Character(UnicodeScalar(UInt8(97 + random.below(26)))) })
        }
    }

    /// Writes the documents with their sidecars.
    func write(to folder: URL) throws {
        var random = SplitMix64(state: 11)
        for tenant in 0..<Self.tenantCount {
            let own = folder.appending(path: "tenant-\(tenant)")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            for number in 0..<Self.documentsPerTenant {
                let file = own.appending(path: "\(number).md")
                let paragraphs = (0..<Self.chunksPerDocument).map { _ in
                    (0..<Self.wordsPerChunk).map { _ in word(&random) }.joined(separator: " ") + ".\n"
                }
                try Data(paragraphs.joined(separator: "\n").utf8).write(to: file)
                let sidecar = #"{"metadataAttributes": {"tenantId": "tenant-\#(tenant)", "season": \#(number % 5)}}"#
                try Data(sidecar.utf8).write(to: file.appendingPathExtension("metadata.json"))
            }
        }
    }

    /// Questions of four words, each of some tenant.
    func questions(_ count: Int) throws -> [Question] {
        var random = SplitMix64(state: 13)
        return try (0..<count).map { _ in
            let id = try TenantID(validating: "tenant-\(random.below(Self.tenantCount))")
            return Question(
                tenant: try TenantContext(trusting: id, because: "a benchmark"),
                text: (0..<4).map { _ in words[20 + random.below(380)] }.joined(separator: " ")
            )
        }
    }

    /// A word of rank r with a probability of about 1/(r + 10).
    private func word(_ random: inout SplitMix64) -> String {
        let draw = Double(random.below(1 << 20)) / Double(1 << 20)
        let rank = 10 * (pow(Double(words.count + 10) / 10, draw) - 1)
        return words[min(Int(rank), words.count - 1)]
    }
}

struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

/// Counts up with each call.
final class Counter: Sendable {
    private let value = Atomic(0)

    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
