import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGTestSupport
import Testing

@Suite("The binding of a conversation")
struct ConversationBindingTests {
    /// Everything that decides who may go on with a conversation, with values that look alike.
    private struct Place {
        var tenant: String
        var user: String?
        var groups: [String]
        var region: AttributeValue
        var knowledgeBase: String

        static let users = [nil, "a", "A", "ab", "Ren\u{E9}", "Rene\u{301}", "acme", "0"]
        static let groups = ["x", "y", "xy", "\u{E9}", "e\u{301}", "x,y"]
        static let regions: [AttributeValue] = ["x", 1, 1.0, 1.5, true, false, ["x"], ["x", "y"], ["y", "x"], 0, "1"]

        init(_ random: inout SeededGenerator) {
            tenant = random.pick(["acme", "acm", "ACME", "acme/x", "e"])
            user = random.pick(Self.users)
            groups = (0...random.below(3)).map { _ in random.pick(Self.groups) }
            region = random.pick(Self.regions)
            knowledgeBase = random.pick([
                "KB12345678", "KB12345679", "arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/KB12345678",
            ])
        }

        /// Changes one thing, so that near misses are as frequent as strangers.
        func neighbour(_ random: inout SeededGenerator) -> Place {
            let other = Place(&random)
            var place = self
            switch random.below(6) {
            case 0: place.tenant = other.tenant
            case 1: place.user = other.user
            case 2: place.groups = other.groups
            case 3: place.region = other.region
            case 4: place.groups.shuffle(using: &random)
            default: place.knowledgeBase = other.knowledgeBase
            }
            return place
        }

        func binding(_ policy: IsolationPolicy) throws -> ConversationBinding {
            let context = try context(tenant, user: user, groups: groups, attributes: ["region": region])
            return try ConversationBinding(
                policy.scope(for: context),
                knowledgeBase: KnowledgeBaseID(validating: knowledgeBase)
            )
        }

        /// The same by the words of the promise: bytes, groups as a set.
        func isSame(as other: Place, asksGroups: Bool) -> Bool {
            func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
            func set(_ texts: [String]) -> Set<[UInt8]> { Set(texts.map { Array($0.utf8) }) }
            let sameRegion =
                switch (region, other.region) {
                case (.stringList(let mine), .stringList(let theirs)): set(mine) == set(theirs)
                default: region == other.region
                }
            return bytes(tenant) == bytes(other.tenant) && bytes(user) == bytes(other.user)
                && bytes(knowledgeBase) == bytes(other.knowledgeBase)
                && (!asksGroups || set(groups) == set(other.groups) && sameRegion)
        }
    }

    @Test("two scopes have one binding exactly when tenant, user, what they see and knowledge base are the same")
    func property() throws {
        let groups = ContextCondition.attribute("region", key: "region")
        let policies: [(IsolationPolicy, Bool)] = [
            (.standard, false),
            (try .metadata(also: [.groups(key: "team", heldAs: .string), groups]), true),
            (try .metadata(also: [.groups(key: "team", heldAs: .stringList), groups]), true),
        ]
        var random = SeededGenerator(seed: 20_261_126)
        var same = 0
        for round in 0..<6_000 {
            let (policy, asksGroups) = policies[round % policies.count]
            let place = Place(&random)
            let other = place.neighbour(&random)
            let expected = place.isSame(as: other, asksGroups: asksGroups)
            same += expected ? 1 : 0
            #expect(try (place.binding(policy) == other.binding(policy)) == expected, "\(place) \(other)")
        }
        #expect(same > 1_000 && same < 5_000)
    }

    @Test("groups that make one text when put together are told apart")
    func lengths() throws {
        for holding in [ContextCondition.Holding.string, .stringList] {
            let policy = try IsolationPolicy.metadata(also: [.groups(key: "team", heldAs: holding)])
            let bindings = try [["x", "yy"], ["xy", "y"], ["xyy"], ["x", "y", "yy"], ["xy"], ["x", "y"]].map { groups in
                try ConversationBinding(
                    policy.scope(for: context("acme", groups: groups)),
                    knowledgeBase: KnowledgeBaseID(validating: "KB12345678")
                )
            }
            #expect(Set(bindings).count == bindings.count)
        }
    }

    @Test("what the caller asks for within the boundary does not count")
    func filter() throws {
        let (context, knowledgeBase) = (try context("acme"), try KnowledgeBaseID(validating: "KB12345678"))
        let all = try ConversationBinding(IsolationPolicy.standard.scope(for: context), knowledgeBase: knowledgeBase)
        let some = try ConversationBinding(
            IsolationPolicy.standard.scope(.equals("season", 1), for: context),
            knowledgeBase: knowledgeBase
        )
        #expect(all == some && all.bytes.count == 32)
    }

    @Test("another policy over the same tenant is another binding")
    func policies() throws {
        let policies: [IsolationPolicy] = [
            .standard, try .metadata(key: "tenant"), try .sourcePrefix("s3://documents/{tenant}/"),
            try .dedicatedKnowledgeBase([
                TenantID(validating: "acme"): KnowledgeBaseID(validating: "KB12345678")
            ]),
            try .metadata(also: [.user(key: "owner")]), try .metadata(also: [.user(key: "reader")]),
        ]
        let bindings = try policies.map { policy in
            try ConversationBinding(
                policy.scope(for: context("acme", user: "ada")),
                knowledgeBase: KnowledgeBaseID(validating: "KB12345678")
            )
        }
        #expect(Set(bindings).count == policies.count)
    }
}
