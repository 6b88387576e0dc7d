import HTTPTypes
import TenantRAGAWS
import TenantRAGEventStream
import TenantRAGJSON
import Testing

@testable import BedrockAgentRuntime

@Suite("Every shape of the service model is in the generated code")
struct CoverageTests {
    let facts: ServiceModelFacts

    init() throws {
        facts = try #require(ServiceModelFacts.shared)
    }

    @Test("every structure, union and exception comes back as it was, with all members, arms and enum values")
    func shapesRoundTrip() throws {
        let inputs = Set(facts.operations.compactMap { $0.json["input"]?["shape"]?.stringValue })
        var count = 0
        for name in try facts.structures() {
            if inputs.contains(name), try facts.members(name).contains(where: { $0.json["location"] != nil }) {
                continue
            }
            let entry = try #require(ShapeRegistry.shapes[name], "no generated type for \(name)")
            for body in try facts.bodies(name) {
                let again = try JSONValue(json: try entry.roundTrip(body.jsonBytes()))
                #expect(again == body, "\(name)")
                count += 1
            }
        }
        #expect(count > 900, "\(count) bodies")
    }

    @Test("every request keeps its path and its body")
    func requestsRoundTrip() throws {
        for (name, json) in facts.operations {
            let input = try #require(json["input"]?["shape"]?.stringValue)
            let entry = try #require(ShapeRegistry.requests[input], "no operation \(name)")
            let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: try path(json, input))
            for body in try facts.bodies(input) {
                let again = try entry.roundTrip(head, body.jsonBytes())
                #expect(try JSONValue(json: again.body) == body, "\(name)")
                #expect(again.head.path == head.path)
                #expect(again.head.method == head.method)
                #expect(again.head.headerFields[.contentType] == "application/json")
            }
        }
    }

    private func path(_ operation: JSONValue, _ input: String) throws -> String {
        var path = try #require(operation["http"]?["requestUri"]?.stringValue)
        for member in try facts.members(input) where member.json["location"] == "uri" {
            let label = try #require(member.json["locationName"]?.stringValue)
            path = path.split(separator: "{\(label)}", omittingEmptySubsequences: false).joined(separator: "ABCDEFGHIJ")
        }
        return path
    }

    @Test("every operation says of itself what the model says")
    func operationTraits() throws {
        #expect(BedrockAgentRuntimeService.operations.count == facts.operations.count)
        for (name, json) in facts.operations {
            let input = try #require(json["input"]?["shape"]?.stringValue)
            let operation = try #require(ShapeRegistry.requests[input]?.operation)
            #expect(operation.name == name)
            #expect(operation.method.rawValue == json["http"]?["method"]?.stringValue)
            #expect(operation.pathTemplate.description == json["http"]?["requestUri"]?.stringValue)
            #expect(.number(JSONNumber(operation.successStatus)) == json["http"]?["responseCode"])
            let errors = Set((json["errors"]?.arrayValue ?? []).compactMap { $0["shape"]?.stringValue })
            #expect(Set(operation.errors.map { $0.errorCode }) == errors)
            for error in operation.errors {
                let shape = try facts.shape(error.errorCode)
                #expect(shape["error"]?["httpStatusCode"] == .number(JSONNumber(error.httpStatusCode)))
                #expect((shape["error"]?["senderFault"] == true) == error.isSenderFault)
            }
        }
        #expect(BedrockAgentRuntimeService.signingName == facts.document["metadata"]?["signingName"]?.stringValue)
        #expect(BedrockAgentRuntimeService.endpointPrefix == facts.document["metadata"]?["endpointPrefix"]?.stringValue)
    }

    @Test("every enumeration knows exactly the model's values")
    func enumerations() throws {
        var names: Set<String> = []
        for name in try facts.reachable() {
            guard let values = try facts.shape(name)["enum"]?.arrayValue else { continue }
            names.insert(name)
            #expect(ShapeRegistry.enumerations[name] == values.compactMap(\.stringValue), "\(name)")
        }
        #expect(names == Set(ShapeRegistry.enumerations.keys))
    }

    @Test("every event comes back as it was, every modelled exception is thrown, unknown events are kept")
    func eventStreams() throws {
        var count = 0
        for name in try facts.reachable() where try facts.shape(name)["eventstream"] != nil {
            let entry = try #require(ShapeRegistry.events[name], "no event stream \(name)")
            for member in try facts.members(name) {
                let shape = try #require(member.json["shape"]?.stringValue)
                for body in try facts.bodies(shape) {
                    if try facts.shape(shape)["exception"] != nil {
                        let message = EventMessage(kind: .exception, name: member.name, payload: body.jsonBytes())
                        let thrown = #expect(throws: (any Error).self) { try entry.roundTrip(message) }
                        let error = try #require(thrown as? any ServiceErrorShape)
                        #expect(type(of: error).errorCode == shape)
                        #expect(error.serviceMessage == body["message"]?.stringValue)
                    } else {
                        let message = EventMessage(name: member.name, payload: body.jsonBytes())
                        let again = try entry.roundTrip(message)
                        #expect(again.name == member.name)
                        #expect(try JSONValue(json: again.payload) == body)
                    }
                    count += 1
                }
            }
            let unknown = EventMessage(name: "eventOfNextYear", payload: [1, 2, 3])
            #expect(try entry.roundTrip(unknown) == unknown)
        }
        #expect(count > 20)
    }

    @Test("the generator and the model name the same shapes")
    func nothingIsLeftOver() throws {
        let structures = Set(try facts.structures())
        let generated = Set(ShapeRegistry.shapes.keys).union(ShapeRegistry.requests.keys)
        #expect(generated == structures)
    }

    @Test("unknown members are passed over and null is the same as nothing, at every level of every shape")
    func unknownMembers() throws {
        func disturbed(_ value: JSONValue, isDocument: Bool = false) -> JSONValue {
            switch value {
            case .object(let members):
                .object(
                    members.mapValues { disturbed($0) }
                        .merging(["nullOfNextYear": nil]) { old, _ in old }
                )
            case .array(let elements): .array(elements.map { disturbed($0) })
            default: value
            }
        }
        for (name, entry) in ShapeRegistry.shapes {
            let shape = try facts.shape(name)
            let hasOpenContent = try facts.bodies(name).contains {
                $0.jsonText.contains("\"key\"") || $0.jsonText.contains("nested")
            }
            guard shape["union"] == nil, !hasOpenContent, let body = try facts.bodies(name).first else { continue }
            guard case .object(var members) = body else { continue }
            let bytes = disturbed(body).jsonBytes()
            #expect(try JSONValue(json: try entry.roundTrip(bytes)) == body, "\(name)")
            members["memberOfNextYear"] = ["a", .object(["b": nil])]
            #expect(try JSONValue(json: try entry.roundTrip(JSONValue.object(members).jsonBytes())) == body, "\(name)")
        }
    }

    @Test("a missing required member is an error that names it, in every shape")
    func requiredMembers() throws {
        var count = 0
        for (name, entry) in ShapeRegistry.shapes {
            guard case .object(let full)? = try facts.bodies(name).first else { continue }
            for required in try facts.shape(name)["required"]?.arrayValue ?? [] {
                let required = try #require(required.stringValue)
                for value in [JSONValue?.none, .some(.null)] {
                    var members = full
                    members[required] = value
                    let error = #expect(throws: JSONError.self, "\(name).\(required)") {
                        try entry.roundTrip(JSONValue.object(members).jsonBytes())
                    }
                    #expect(error?.code == .missingMember)
                    #expect(error?.message.contains(required) == true)
                    count += 1
                }
            }
        }
        #expect(count > 100)
    }
}
