import HTTPTypes
import TenantRAGAWS
import TenantRAGEventStream
import TenantRAGJSON

extension GeneratedModel {
    /// Checks that every structure, union and exception comes back as it was, with all members, arms and enum values.
    package func checkShapes() throws -> ModelCheck {
        let inputs = Set(facts.operations.compactMap { $0.json["input"]?["shape"]?.stringValue })
        var check = ModelCheck()
        for name in try facts.structures() {
            if inputs.contains(name), try facts.members(name).contains(where: { $0.json["location"] != nil }) {
                continue
            }
            let entry = try required(shapes[name], "no generated type for \(name)")
            for body in try facts.bodies(name) {
                check.attempt(name) { check in
                    let again = try JSONValue(json: try entry.roundTrip(body.jsonBytes()))
                    check.expect(again == body, "\(name): \(again) in place of \(body)")
                }
            }
        }
        return check
    }

    /// Checks that every request keeps its path, its query and its body.
    package func checkRequests() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, json) in facts.operations {
            let input = try required(json["input"]?["shape"]?.stringValue, name)
            let entry = try required(requests[input], "no operation \(name)")
            let method = HTTPRequest.Method(json["http"]?["method"]?.stringValue ?? "") ?? .post
            let path = try path(json, input)
            let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: path)
            let hasBody = try facts.members(input).contains { $0.json["location"] == nil }
            for body in try facts.bodies(input) {
                check.attempt(name) { check in
                    let again = try entry.roundTrip(head, hasBody ? body.jsonBytes() : [])
                    check.expect(
                        try hasBody ? JSONValue(json: again.body) == body : again.body.isEmpty,
                        "\(name): another body"
                    )
                    check.expect(again.head.path == path, "\(name): \(again.head.path ?? "no path") for \(path)")
                    check.expect(again.head.method == method, "\(name): method \(again.head.method)")
                    check.expect(
                        again.head.headerFields[.contentType] == (hasBody ? "application/json" : nil),
                        "\(name): content type"
                    )
                }
            }
        }
        return check
    }

    private func path(_ operation: JSONValue, _ input: String) throws -> String {
        var path = try required(operation["http"]?["requestUri"]?.stringValue, input)
        var query: [String] = []
        for member in try facts.members(input) {
            let label = member.json["locationName"]?.stringValue ?? member.name
            switch member.json["location"]?.stringValue {
            case "uri":
                path = path.split(separator: "{\(label)}", omittingEmptySubsequences: false)
                    .joined(separator: "ABCDEFGHIJ")
            case "querystring":
                let isList = try facts.shape(facts.memberShape(member.json))["type"] == "list"
                query += (isList ? ["a%20b", "c"] : ["a%20b"]).map { "\(label)=\($0)" }
            default: continue
            }
        }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    /// Checks that every operation says of itself what the model says, and the service too.
    package func checkTraits() throws -> ModelCheck {
        var check = ModelCheck()
        check.expect(service.operations.count == facts.operations.count, "\(service.operations.count) operations")
        for (name, json) in facts.operations {
            let input = try required(json["input"]?["shape"]?.stringValue, name)
            let operation = try required(requests[input]?.operation, "no operation \(name)")
            check.expect(operation.name == name, "\(name): name \(operation.name)")
            check.expect(operation.method.rawValue == json["http"]?["method"]?.stringValue, "\(name): method")
            check.expect(
                operation.pathTemplate.description == json["http"]?["requestUri"]?.stringValue,
                "\(name): path \(operation.pathTemplate)"
            )
            check.expect(
                .number(JSONNumber(operation.successStatus)) == json["http"]?["responseCode"],
                "\(name): status \(operation.successStatus)"
            )
            let errors = Set((json["errors"]?.arrayValue ?? []).compactMap { $0["shape"]?.stringValue })
            check.expect(Set(operation.errors.map { $0.errorCode }) == errors, "\(name): errors")
            for error in operation.errors {
                let shape = try facts.shape(error.errorCode)
                // An exception without a status of its own has that of its side.
                let isFault = shape["fault"] == true
                let status = shape["error"]?["httpStatusCode"] ?? (isFault ? 500 : 400)
                check.expect(status == .number(JSONNumber(error.httpStatusCode)), "\(name): \(error)")
                let isSenderFault = shape["error"].map { $0["senderFault"] == true } ?? !isFault
                check.expect(isSenderFault == error.isSenderFault, "\(name): \(error) is whose fault?")
            }
        }
        let metadata = facts.document["metadata"]
        check.expect(service.signingName == metadata?["signingName"]?.stringValue, "signing name")
        check.expect(service.endpointPrefix == metadata?["endpointPrefix"]?.stringValue, "endpoint prefix")
        check.expect(service.serviceID == metadata?["serviceId"]?.stringValue, "service id")
        check.expect(service.apiVersion == metadata?["apiVersion"]?.stringValue, "version")
        return check
    }

    /// Checks that every enumeration knows exactly the model's values, and that there is no other.
    package func checkEnumerations() throws -> ModelCheck {
        var check = ModelCheck()
        var names: Set<String> = []
        for name in try facts.reachable() {
            guard let values = try facts.shape(name)["enum"]?.arrayValue else { continue }
            names.insert(name)
            check.expect(enumerations[name] == values.compactMap(\.stringValue), "\(name): other values")
        }
        check.expect(names == Set(enumerations.keys), "other enumerations than the model's")
        return check
    }

    /// Checks that every event comes back as it was, that every modelled exception is thrown, and that unknown events are
    /// kept.
    package func checkEvents() throws -> ModelCheck {
        var check = ModelCheck()
        for name in try facts.reachable() where try facts.shape(name)["eventstream"] != nil {
            let entry = try required(events[name], "no event stream \(name)")
            for member in try facts.members(name) {
                let shape = try facts.memberShape(member.json)
                let isException = try facts.shape(shape)["exception"] != nil
                for body in try facts.bodies(shape) {
                    if isException {
                        let message = EventMessage(kind: .exception, name: member.name, payload: body.jsonBytes())
                        let thrown = check.expectError((any ServiceErrorShape).self, "\(name).\(member.name)") {
                            _ = try entry.roundTrip(message)
                        }
                        guard let thrown else { continue }
                        check.expect(type(of: thrown).errorCode == shape, "\(name).\(member.name): another error")
                        check.expect(
                            thrown.serviceMessage == body["message"]?.stringValue,
                            "\(name).\(member.name): message"
                        )
                    } else {
                        check.attempt("\(name).\(member.name)") { check in
                            let again = try entry.roundTrip(EventMessage(name: member.name, payload: body.jsonBytes()))
                            let isSame = try again.name == member.name && JSONValue(json: again.payload) == body
                            check.expect(isSame, "\(name).\(member.name): another event")
                        }
                    }
                }
            }
            check.attempt(name) { check in
                let unknown = EventMessage(name: "eventOfNextYear", payload: [1, 2, 3])
                check.expect(try entry.roundTrip(unknown) == unknown, "\(name): an unknown event is not kept")
            }
        }
        return check
    }

    /// Checks that the generator and the model name the same shapes.
    package func checkNames() throws -> ModelCheck {
        var check = ModelCheck()
        let generated = Set(shapes.keys).union(requests.keys)
        let others = generated.symmetricDifference(try facts.structures())
        check.expect(others.isEmpty, "on one side only: \(others.sorted())")
        return check
    }

    /// Checks that unknown members are passed over and null is the same as nothing, at every level of every shape.
    package func checkUnknownMembers() throws -> ModelCheck {
        func disturbed(_ value: JSONValue) -> JSONValue {
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
        var check = ModelCheck()
        for (name, entry) in sortedShapes {
            let shape = try facts.shape(name)
            let hasOpenContent = try facts.bodies(name).contains {
                $0.jsonText.contains("\"key\"") || $0.jsonText.contains("nested")
            }
            guard shape["union"] == nil, !hasOpenContent, let body = try facts.bodies(name).first else { continue }
            guard case .object(var members) = body else { continue }
            members["memberOfNextYear"] = ["a", .object(["b": nil])]
            for changed in [disturbed(body), .object(members)] {
                check.attempt(name) { check in
                    let again = try JSONValue(json: try entry.roundTrip(changed.jsonBytes()))
                    check.expect(again == body, "\(name): \(again)")
                }
            }
        }
        return check
    }

    /// Checks that a missing required member is an error that names it, in every shape that is read.
    package func checkRequiredMembers() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, entry) in sortedShapes {
            // An exception is read whatever it lacks: that the service failed, and of what, is in its code.
            let shape = try facts.shape(name)
            guard shape["exception"] == nil, case .object(let full)? = try facts.bodies(name).first else { continue }
            for member in shape["required"]?.arrayValue ?? [] {
                let member = try required(member.stringValue, name)
                for value in [JSONValue?.none, .some(.null)] {
                    var members = full
                    members[member] = value
                    let error = check.expectError(JSONError.self, "\(name).\(member)") {
                        _ = try entry.roundTrip(JSONValue.object(members).jsonBytes())
                    }
                    guard let error else { continue }
                    check.expect(
                        error.code == .missingMember && error.message.contains(member),
                        "\(name).\(member): \(error)"
                    )
                }
            }
        }
        return check
    }
}
