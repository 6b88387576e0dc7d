import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgent

@Suite("The generated models of Bedrock Agent are the service's")
struct BedrockAgentModelTests {
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
        expect(try model.checkShapes(), atLeast: 900)
        expect(try model.checkNames(), atLeast: 1)
    }

    @Test("Every request keeps its path, its query and its body")
    func requests() throws {
        expect(try model.checkRequests(), atLeast: 400)
    }

    @Test("Every operation, and the service, says of itself what the model says")
    func traits() throws {
        expect(try model.checkTraits(), atLeast: 150)
    }

    @Test("Every enumeration knows exactly the model's values")
    func enumerations() throws {
        expect(try model.checkEnumerations(), atLeast: 46)
    }

    @Test("Unknown members are passed over and null is the same as nothing, at every level of every shape")
    func unknownMembers() throws {
        expect(try model.checkUnknownMembers(), atLeast: 150)
    }

    @Test("A missing required member is an error that names it, in every shape")
    func requiredMembers() throws {
        expect(try model.checkRequiredMembers(), atLeast: 200)
    }

    @Test("Foundation's coders have the service's JSON, a request's path and query among its members")
    func codable() throws {
        expect(try model.checkCodableShapes(), atLeast: 900)
        expect(try model.checkCodableRequests(), atLeast: 100)
    }

    @Test("Every string length, number range and list size of the model is enforced at its edges")
    func limits() throws {
        expect(try model.checkLimits(), atLeast: 150)
        expect(try model.checkLegalBodies(), atLeast: 900)
    }

    @Test("Nothing that a model holds is printed, but numbers and enumerations")
    func redaction() throws {
        expect(try model.checkRedaction(), atLeast: 900)
    }

    @Test("Every pattern of the model can be made, and its verdict is the one of Swift's own engine")
    func patterns() throws {
        expect(model.checkPatterns(), atLeast: 37)
        expect(try model.comparePatterns(seed: 20_261_201), atLeast: 1000)
    }

    @Test("Hostile texts as long as the model allows are judged at once")
    func hostileTexts() throws {
        try model.matchHostileTexts()
    }
}
