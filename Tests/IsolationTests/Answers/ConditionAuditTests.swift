import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("A reference of the same tenant that the caller may not see")
struct ConditionAuditTests {
    @Test("is kept back as another tenant's is: by user, by group, by attribute")
    func conditions() async throws {
        let acme = try TenantContext(
            trusting: TenantID(validating: "acme"),
            because: "a test",
            user: "ana",
            groups: ["red"],
            attributes: ["region": "eu"]
        )
        let cases: [(ContextCondition, [JSONValue?])] = [
            (.user(key: "owner"), ["bob", "Ana", "an\u{E1}", ["ana"], nil, 1, .null]),
            (.groups(key: "owner", heldAs: .string), ["blue", "Red", nil, 1]),
            (.groups(key: "owner", heldAs: .stringList), [["blue"], [], "red", nil]),
            (.attribute("region", key: "owner"), ["us", "EU", nil, true]),
        ]
        for (condition, values) in cases {
            let configuration = TenantRAGConfiguration(policy: try .metadata(also: [condition]))
            for value in values {
                var reference = RetrievedReference.of("acme", text: "SECRET")
                reference.metadata?["owner"] = value
                let client = TenantRAGClient(
                    try ScriptedKnowledgeBase(references: [reference]),
                    configuration: configuration
                )
                for attempt in 0..<2 {
                    let violation = await #expect(throws: IsolationViolation.self) {
                        if attempt == 0 {
                            _ = try await client.ask("what", as: acme)
                        } else {
                            _ = try await client.retrieve("what", as: acme)
                        }
                    }
                    #expect(violation?.reason == .conditionNotMet, "\(String(describing: value))")
                }
            }
        }
    }
}
