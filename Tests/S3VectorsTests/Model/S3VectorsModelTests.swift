import TenantRAGModelTestSupport
import Testing

@testable import S3Vectors

@Suite("The generated models of S3 Vectors are the service's")
struct S3VectorsModelTests {
    /// The minimum number of cases of each property, so that a walk over the model that finds nothing is noticed.
    static let minimums: [ModelProperty: Int] = [
        .shapes: 150,
        .names: 1,
        .requests: 40,
        .traits: 80,
        .enumerations: 7,
        .unknownMembers: 40,
        .requiredMembers: 50,
        .codableShapes: 150,
        .codableRequests: 10,
        .limits: 40,
        .legalBodies: 150,
        .redaction: 150,
        .patterns: 4,
        .patternVerdicts: 100,
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
