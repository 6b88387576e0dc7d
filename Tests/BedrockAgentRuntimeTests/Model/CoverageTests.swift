import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Every shape of the service model is in the generated code")
struct CoverageTests {
    let model: GeneratedModel

    init() throws {
        model = try .generated()
    }

    private func expect(_ check: ModelCheck, atLeast count: Int) {
        #expect(check.problems == [])
        #expect(check.count >= count)
    }

    @Test("every structure, union and exception comes back as it was, with all members, arms and enum values")
    func shapesRoundTrip() throws {
        expect(try model.checkShapes(), atLeast: 900)
    }

    @Test("every request keeps its path, its query and its body")
    func requestsRoundTrip() throws {
        expect(try model.checkRequests(), atLeast: 100)
    }

    @Test("every operation says of itself what the model says")
    func operationTraits() throws {
        expect(try model.checkTraits(), atLeast: 100)
    }

    @Test("every enumeration knows exactly the model's values")
    func enumerations() throws {
        expect(try model.checkEnumerations(), atLeast: 20)
    }

    @Test("every event comes back as it was, every modelled exception is thrown, unknown events are kept")
    func eventStreams() throws {
        expect(try model.checkEvents(), atLeast: 20)
    }

    @Test("the generator and the model name the same shapes")
    func nothingIsLeftOver() throws {
        expect(try model.checkNames(), atLeast: 1)
    }

    @Test("unknown members are passed over and null is the same as nothing, at every level of every shape")
    func unknownMembers() throws {
        expect(try model.checkUnknownMembers(), atLeast: 100)
    }

    @Test("a missing required member is an error that names it, in every shape")
    func requiredMembers() throws {
        expect(try model.checkRequiredMembers(), atLeast: 100)
    }
}
