import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgent

@Suite("The generated models of Bedrock Agent are the service's")
struct BedrockAgentModelTests {
    /// The minimum number of cases of each property, so that a walk over the model that finds nothing is noticed.
    static let minimums: [ModelProperty: Int] = [
        .shapes: 900,
        .names: 1,
        .requests: 400,
        .traits: 150,
        .enumerations: 46,
        .unknownMembers: 150,
        .requiredMembers: 200,
        .codableShapes: 900,
        .codableRequests: 100,
        .limits: 150,
        .legalBodies: 900,
        .redaction: 900,
        .patterns: 37,
        .patternVerdicts: 1_000,
    ]

    @Test("The models have every property of generated models", arguments: ModelProperty.allCases)
    func has(property: ModelProperty) throws {
        let check = try property.check(.generated())
        #expect(check.problems == [])
        #expect(check.count >= (try #require(Self.minimums[property])))
    }

    @Test("Hostile texts as long as the model allows are judged at once")
    func hostileTexts() throws {
        try GeneratedModel.generated().matchHostileTexts()
    }
}
