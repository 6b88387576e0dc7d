import TenantRAGModelTestSupport
import Testing

@testable import S3Vectors

@Suite("The generated models of S3 Vectors are the service's")
struct S3VectorsModelTests {
    let model: GeneratedModel

    init() throws {
        model = try .generated()
    }

    private func expect(_ check: ModelCheck, atLeast count: Int) {
        #expect(check.problems == [])
        #expect(check.count >= count)
    }

    @Test("Every structure, union and exception comes back as it was, with all members, arms and enum values")
    func shapes() throws {
        expect(try model.checkShapes(), atLeast: 150)
        expect(try model.checkNames(), atLeast: 1)
    }

    @Test("Every request keeps its path, its query and its body")
    func requests() throws {
        expect(try model.checkRequests(), atLeast: 40)
    }

    @Test("Every operation, and the service, says of itself what the model says")
    func traits() throws {
        expect(try model.checkTraits(), atLeast: 80)
    }

    @Test("Every enumeration knows exactly the model's values")
    func enumerations() throws {
        expect(try model.checkEnumerations(), atLeast: 7)
    }

    @Test("Unknown members are passed over and null is the same as nothing, at every level of every shape")
    func unknownMembers() throws {
        expect(try model.checkUnknownMembers(), atLeast: 40)
    }

    @Test("A missing required member is an error that names it, in every shape")
    func requiredMembers() throws {
        expect(try model.checkRequiredMembers(), atLeast: 50)
    }

    @Test("Foundation's coders have the service's JSON, a request's path and query among its members")
    func codable() throws {
        expect(try model.checkCodableShapes(), atLeast: 150)
        expect(try model.checkCodableRequests(), atLeast: 10)
    }

    @Test("Every string length, number range and list size of the model is enforced at its edges")
    func limits() throws {
        expect(try model.checkLimits(), atLeast: 40)
        expect(try model.checkLegalBodies(), atLeast: 150)
    }

    @Test("Nothing that a model holds is printed, but numbers and enumerations")
    func redaction() throws {
        expect(try model.checkRedaction(), atLeast: 150)
    }

    @Test("Every pattern of the model can be made, and its verdict is the one of Swift's own engine")
    func patterns() throws {
        expect(model.checkPatterns(), atLeast: 4)
        expect(try model.comparePatterns(seed: 20_261_201), atLeast: 100)
    }

    @Test("Hostile texts as long as the model allows are judged at once")
    func hostileTexts() throws {
        try model.matchHostileTexts()
    }
}
