#if Local
import TenantRAG
import TenantRAGTestSupport

@testable import TenantRAGLocal

/// A tenant with documents and calls of its own, and neighbours that may be there or not: all from one seed.
///
/// The tenant's documents and actions are drawn first, so they are the same with neighbours and without.
struct World: Sendable {
    /// The policy that keeps the tenant apart.
    ///
    /// With `user` and `group`, others of the same tenant are neighbours, too.
    enum Barrier: Int, CaseIterable, Sendable {
        case attribute, accentedAttribute, source, user, group
    }

    let seed: UInt64
    let barrier: Barrier
    let configuration: TenantRAGConfiguration
    let tenant: TenantContext
    /// The tenant's documents, as they are when its calls begin.
    let own: [IngestedDocument]
    let steps: [Step]
    /// Draws what neighbours hold and do.
    private(set) var random: SeededGenerator

    init(seed: UInt64) throws {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        let barrier = random.pick(Barrier.allCases)
        self.barrier = barrier
        let id = random.pick(["acme", "a", "acme.eu", "A-1", "Kraft"])
        tenant = try TenantContext(
            trusting: TenantID(validating: id),
            because: "a test",
            user: "ana",
            groups: ["red", "r\u{E9}d"]
        )
        configuration = TenantRAGConfiguration(policy: try barrier.policy)
        var texts = Texts(random: random)
        let documents = (0..<(2 + texts.random.below(3))).map { number in
            Self.document(number, of: id, barrier, &texts)
        }
        own = documents
        steps = (0..<(6 + texts.random.below(4))).map { _ in
            Step.draw(&texts, documents: documents) { Self.document($0, of: id, barrier, &$1) }
        }
        self.random = texts.random
    }

    private static func document(
        _ number: Int,
        of id: String,
        _ barrier: Barrier,
        _ texts: inout Texts
    ) -> IngestedDocument {
        let name = texts.random.chance(20) ? "caf\u{E9}\(number).md" : "d\(number).md"
        var document = texts.document(at: "s3://documents/\(id)/\(name)")
        switch barrier {
        case .attribute: document.attributes["tenantId"] = .string(id)
        case .accentedAttribute: document.attributes["mandant\u{E9}"] = .string(id)
        case .source: break
        case .user:
            document.attributes["tenantId"] = .string(id)
            document.attributes["owner"] = "ana"
        case .group:
            document.attributes["tenantId"] = .string(id)
            document.attributes["team"] = .string(texts.random.pick(["red", "r\u{E9}d"]))
        }
        return document
    }
}

extension World.Barrier {
    var policy: IsolationPolicy {
        get throws {
            switch self {
            case .attribute: .standard
            case .accentedAttribute: try .metadata(key: "mandant\u{E9}")
            case .source: try .sourcePrefix("s3://documents/{tenant}/")
            case .user: try .metadata(also: [.user(key: "owner")])
            case .group: try .metadata(also: [.groups(key: "team", heldAs: .string)])
            }
        }
    }

    /// The key that callers try to widen by.
    var key: String {
        switch self {
        case .attribute, .user, .group: "tenantId"
        case .accentedAttribute: "mandant\u{E9}"
        case .source: "x-amz-bedrock-kb-source-uri"
        }
    }
}
#endif
