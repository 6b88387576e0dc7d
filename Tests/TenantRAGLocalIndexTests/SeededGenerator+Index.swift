#if Local
import TenantRAGLocalIndex
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGPassages
import TenantRAGTestSupport

/// The values that the index tests draw: the same seed gives the same documents and filters everywhere.
extension SeededGenerator {
    static let words = [
        "radio", "upside", "gate", "lights", "forest", "police", "chief", "mother", "wall", "arcade", "tunnel",
        "mall",
        "winter", "dance", "compass", "bicycle", "walkie", "demogorgon", "laboratory", "season",
    ]

    mutating func text() -> String {
        (0..<(1 + below(12))).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    static let keys = [
        "season", "title", "tags", "published", "e\u{301}", "\u{E9}", "owner", "tenantId", "quote\"key",
    ]

    static let strings = [
        "", "a", "A", "ab", "abc", "b", "2", "true", "caf\u{E9}", "cafe\u{301}", "a\u{0}b", "a\u{0}c", "x'y",
        "\"q\"",
        "qx1", "s3://b/", String(repeating: "long", count: 80), String(repeating: "long", count: 80) + "!",
    ]

    static let numbers: [AttributeValue] = [
        0, 1, 2, -1, 2.5, -0.0, 9_007_199_254_740_993, 9_007_199_254_740_992.0, 1e300, -1e300, 0.1,
        .number(JSONNumber(Int64.max)), .number(JSONNumber(Int64.min)), 9_223_372_036_854_775_808.0,
    ]

    mutating func value() -> AttributeValue {
        switch below(4) {
        case 0: .string(pick(Self.strings))
        case 1: pick(Self.numbers)
        case 2: .boolean(chance(50))
        default: .stringList((0..<below(4)).map { _ in pick(Self.strings) })
        }
    }

    mutating func attributes(atMost count: Int = 5) -> [String: AttributeValue] {
        var attributes: [String: AttributeValue] = [:]
        for _ in 0..<below(count + 1) { attributes[pick(Self.keys)] = value() }
        return attributes
    }

    mutating func condition() -> MetadataFilter {
        let builtIn: [(String, AttributeValue)] = [
            ("x-amz-bedrock-kb-source-uri", .string("s3://bucket/t\(below(4))/")),
            ("x-amz-bedrock-kb-source-uri", .string("s3://bucket/t\(below(4))/d\(below(6)).md")),
            (
                "x-amz-bedrock-kb-source-uri",
                .string(pick(["s3://", "s3:/", "s3://bucket/t", "s3://bucket//", ""]))
            ),
            ("x-amz-bedrock-kb-document-page-number", .number(JSONNumber(below(4)))),
            ("x-amz-bedrock-kb-source-file-modality", "TEXT"),
            ("x-amz-bedrock-kb-source-file-mime-type", "text/markdown"),
            ("x-amz-bedrock-kb-data-source-id", "LOCAL00000"),
        ]
        let (key, other) = chance(20) ? pick(builtIn) : (pick(Self.keys), value())
        let `operator` = pick(MetadataFilter.Operator.allCases)
        // Mostly of a type that the operator takes, so that conditions are met at all.
        let value: AttributeValue =
            if `operator`.accepts(other) || chance(5) {
                other
            } else {
                switch `operator` {
                case .in, .notIn: .stringList((0..<below(4)).map { _ in pick(Self.strings) })
                case .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals: pick(Self.numbers)
                default: .string(pick(Self.strings))
                }
            }
        return .condition(.init(key: key, operator: `operator`, value: value))
    }

    mutating func filter(depth: Int = 0) -> MetadataFilter {
        guard depth < 4, chance(depth == 0 ? 60 : 35) else { return condition() }
        let members = (0..<(chance(4) ? 0 : 1 + below(4))).map { _ in filter(depth: depth + 1) }
        return chance(50) ? .andAll(members) : .orAll(members)
    }

    /// A document in one of four folders; `records` gives chunks attributes and pages of their own.
    mutating func document(_ number: Int, records: Bool) -> IngestedDocument {
        let attributes = attributes()
        let own = Self.keys.filter { attributes[$0] == nil }
        return IngestedDocument(
            sourceURI: "s3://bucket/t\(number % 4)/d\(number).md",
            relativePath: "t\(number % 4)/d\(number).md",
            mimeType: chance(50) ? "text/markdown" : "text/html",
            fingerprint: [UInt8(truncatingIfNeeded: number)],
            attributes: attributes,
            chunks: (0..<(1 + below(4))).map { ordinal in
                var record: [String: AttributeValue] = [:]
                if records, !own.isEmpty, chance(70) { record[pick(own)] = value() }
                return IngestedChunk(
                    text: "common " + text(),
                    page: records && chance(50) ? 1 + below(3) : nil,
                    ordinal: ordinal,
                    attributes: record
                )
            }
        )
    }
}
#endif
