import TenantRAGFilters

@testable import TenantRAGPassages

/// 100,000 chunks of 1,000 tenants, the same in every run: ten documents of ten chunks a tenant, each tenant's documents far apart.
///
/// `--tenants N` makes it N tenants of 100 chunks each, N a multiple of 50.
struct World {
    static let tenantCount: Int = {
        let arguments = CommandLine.arguments
        guard let name = arguments.firstIndex(of: "--tenants"), name + 1 < arguments.count,
            let count = Int(arguments[name + 1]), count > 0, count.isMultiple(of: 50)
        else { return SearchBenchmark.isShort ? 50 : 1_000 }
        return count
    }()
    static let documentsPerTenant = 10
    static let chunksPerDocument = 10
    static let wordsPerChunk = 40
    static var chunkCount: Int { tenantCount * documentsPerTenant * chunksPerDocument }

    private let words: [String]
    /// For each of 65,536 draws the word's rank: a word of rank r is drawn with a probability of about 1/(r + 10).
    private let draws: [UInt16]

    init() {
        var random = SplitMix64(state: 7)
        words = (0..<20_000).map { _ in
            "w" + String((0..<random.below(7) + 3).map { _ in Character(UnicodeScalar(UInt8(97 + random.below(26)))) })
        }
        var weights: [Double] = []
        var sum = 0.0
        for rank in 0..<20_000 {
            sum += 1 / Double(rank + 10)
            weights.append(sum)
        }
        var rank = 0
        draws = (0..<65_536).map { draw in
            while weights[rank] < sum * Double(draw) / 65_536 { rank += 1 }
            return UInt16(rank)
        }
    }

    static func tenant(_ number: Int) -> String { "tenant-\(number)" }

    /// The documents in the order in which they are ingested: the first of every tenant, then the second of every tenant.
    func documents(_ range: Range<Int>) -> [IngestedDocument] {
        range.map { number in
            var random = SplitMix64(state: UInt64(number) &* 0x1234_5678_9ABC_DEF1)
            let tenant = Self.tenant(number % Self.tenantCount)
            return IngestedDocument(
                sourceURI: "s3://documents/\(tenant)/\(number).md",
                relativePath: "\(tenant)/\(number).md",
                mimeType: "text/markdown",
                fingerprint: [UInt8](repeating: UInt8(number & 0xFF), count: 32),
                attributes: [
                    "tenantId": .string(tenant), "season": .number(.init(number % 5)), "published": .boolean(true),
                    "genres": .stringList(["drama", "horror"]),
                ],
                chunks: (0..<Self.chunksPerDocument).map { ordinal in
                    IngestedChunk(text: text(&random), ordinal: ordinal)
                }
            )
        }
    }

    static var documentCount: Int { tenantCount * documentsPerTenant }

    private func text(_ random: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<Self.wordsPerChunk {
            if !text.isEmpty { text += " " }
            text += words[Int(draws[random.below(65_536)])]
        }
        return text
    }

    /// A tenant and four words that are neither the most frequent nor rare.
    func question(_ random: inout SplitMix64) -> (tenant: String, words: [String]) {
        (Self.tenant(random.below(Self.tenantCount)), (0..<4).map { _ in words[20 + random.below(380)] })
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
