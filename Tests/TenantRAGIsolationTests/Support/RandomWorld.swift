import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import TenantRAGTestSupport

/// Random tenants that look alike, documents that almost belong to them, and filters that try to see more.
struct RandomWorld {
    typealias Document = [String: AttributeValue]

    static let sourceKey = "x-amz-bedrock-kb-source-uri"

    /// Prefixes, suffixes, cases, spaces and separators of one another.
    static let tenants = [
        "Key", "key", "KEY", "Ke", "Key1", "1Key", "Key.", ".Key", "Key-", "Key_", "Key:", "Key=", "K ey", "K  ey",
        "Key/a", "a/Key", "Key/", "/Key", "Key+a", "Key a", "Key@a", "KeyKey", "K", "a", "ab", "a/b", "a.b", "42",
    ]

    /// Values that are no tenant's id but come close: another type, or text that Swift holds to be equal.
    static let impostors: [AttributeValue] = [
        "\u{212A}ey", "Key\u{200B}", "Key ", " Key", "Key\0", "K\u{200D}ey", "", "\u{212A}", "Ke\u{79}\u{301}", 42, 1,
        true,
        ["Key"], ["Key", "a"], [], ["42"],
    ]

    /// Keys of which some differ in case, space or Unicode form alone.
    static let keys = ["tenantId", "tenantid", "tenantId2", "tenant", "caf\u{E9}", "cafe\u{301}", sourceKey]

    static let otherKeys = ["season", "title", "tags", "flag", "owner", "Owner", "team", "teams"]

    static let words: [String] = ["ana", "bob", "x", "y", "", "Ana", "re\u{301}d", "r\u{E9}d"]

    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    // MARK: Documents

    /// A document that belongs to one of the tenants, to none, or only seems to belong.
    mutating func document(near tenant: String, key: String) -> Document {
        var document: Document = [:]
        if random.chance(85) { document[key] = tenantValue(near: tenant, key: key) }
        if random.chance(25) {
            let other = random.pick(Self.keys)
            // A dictionary would take the other form of the same key for the key itself.
            if other != key || !other.utf8.elementsEqual(key.utf8) {
                document[other] = nil
                document[other] = tenantValue(near: tenant, key: other)
            }
        }
        if random.chance(70) { document["season"] = .number(JSONNumber(random.below(4))) }
        if random.chance(50) { document["title"] = .string(random.pick(Self.words)) }
        if random.chance(30) { document["tags"] = .stringList([random.pick(Self.words), random.pick(Self.words)]) }
        if random.chance(30) { document["flag"] = .boolean(random.chance(50)) }
        if random.chance(80) { document["owner"] = random.chance(70) ? "ana" : .string(random.pick(Self.words)) }
        if random.chance(80) { document["team"] = .string(random.pick(Self.words)) }
        if random.chance(80) {
            document["teams"] = random.chance(80) ? .stringList([random.pick(Self.words), "x"]) : "x"
        }
        return document
    }

    private mutating func tenantValue(near tenant: String, key: String) -> AttributeValue {
        if random.chance(20) { return random.pick(Self.impostors) }
        let owner = random.chance(60) ? tenant : random.pick(Self.tenants)
        guard key == Self.sourceKey else { return .string(owner) }
        return .string(
            random.pick(["s3://b/t/", "s3://b/", "s3://b/t/x/", "s3://b/t/"]) + owner
                + random.pick(["/x", "/", "", "x/x"])
        )
    }

    // MARK: Filters

    /// A filter of at most two levels and three members in a group, which fits the service's form.
    mutating func filter(near tenant: String, depth: Int = 2) -> MetadataFilter {
        guard depth > 0, random.chance(45) else { return leaf(near: tenant) }
        let members = (0..<random.pick([1, 2, 2, 2, 3])).map { _ in filter(near: tenant, depth: depth - 1) }
        return random.chance(50) ? .andAll(members) : .orAll(members)
    }

    private mutating func leaf(near tenant: String) -> MetadataFilter {
        let key = random.chance(45) ? random.pick(Self.keys) : random.pick(Self.otherKeys)
        let text = random.chance(30) ? random.pick(Self.words) : random.chance(50) ? tenant : random.pick(Self.tenants)
        let number = random.below(4)
        return switch random.below(16) {
        case 0: .equals(key, text)
        case 1, 2: .notEquals(key, text)
        case 3: .equals("season", number)
        case 4: .notEquals("season", number)
        case 5: .greaterThan("season", number)
        case 6: .greaterThanOrEquals("season", number)
        case 7: .lessThan(key, number)
        case 8: .lessThanOrEquals("season", number)
        case 9: .in(key, [text, random.pick(Self.words)])
        case 10: .notIn(key, [text, random.pick(Self.tenants)])
        case 11: .startsWith(key, text)
        case 12: .stringContains(key, text)
        case 13: .listContains(key, text)
        case 14: .equals("flag", random.chance(50))
        default: .notEquals("missing", text)
        }
    }
}
