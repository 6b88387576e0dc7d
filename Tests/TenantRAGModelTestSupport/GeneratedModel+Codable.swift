import TenantRAGAWS
import TenantRAGJSON

extension GeneratedModel {
    /// Checks that every structure, union and exception has the service's JSON with Foundation's coders.
    package func checkCodableShapes() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, entry) in sortedShapes {
            for body in try facts.bodies(name) {
                check.attempt(name) { check in
                    let again = try JSONValue(json: entry.coded(body.jsonBytes()))
                    check.expect(again == body, "\(name): \(again) in place of \(body)")
                }
            }
        }
        return check
    }

    /// Checks that every request is one object, with the members of its path and lists of its query among the others.
    package func checkCodableRequests() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, json) in facts.operations {
            let input = try required(json["input"]?["shape"]?.stringValue, name)
            let entry = try required(requests[input], "no operation \(name)")
            var path: [String: JSONValue] = [:]
            var query: [String: JSONValue] = [:]
            for member in try facts.members(input) {
                if member.json["location"] == "uri" { path[member.name] = "a/b" }
                let isList = try facts.shape(facts.memberShape(member.json))["type"] == "list"
                if member.json["location"] == "querystring", isList { query[member.name] = ["a b", "c"] }
            }
            for body in try facts.bodies(input) {
                check.attempt(name) { check in
                    let members = (body.objectValue ?? [:]).merging(path) { $1 }.merging(query) { $1 }
                    let whole = JSONValue.object(members)
                    check.expect(
                        try JSONValue(json: entry.coded(whole.jsonBytes())) == whole,
                        "\(name): another object"
                    )
                }
            }
            guard !path.isEmpty else { continue }
            let body = try required(try facts.bodies(input).first, name)
            for value: JSONValue? in [nil, 1] {
                var members = (body.objectValue ?? [:]).merging(query) { $1 }
                for name in path.keys { members[name] = value }
                _ = check.expectError(DecodingError.self, name) {
                    _ = try entry.coded(JSONValue.object(members).jsonBytes())
                }
            }
        }
        return check
    }

    /// Checks that every event is an object with one member, its name.
    package func checkCodableEvents() throws -> ModelCheck {
        var check = ModelCheck()
        for name in try facts.reachable() where try facts.shape(name)["eventstream"] != nil {
            let entry = try required(events[name], "no event stream \(name)")
            for member in try facts.members(name) {
                let shape = try facts.memberShape(member.json)
                guard try facts.shape(shape)["exception"] == nil else { continue }
                for body in try facts.bodies(shape) {
                    check.attempt("\(name).\(member.name)") { check in
                        let event: JSONValue = [member.name: body]
                        check.expect(
                            try JSONValue(json: entry.coded(event.jsonBytes())) == event,
                            "\(name): another event"
                        )
                    }
                }
            }
            check.attempt(name) { check in
                let unknown: JSONValue = ["eventOfNextYear": ["a": [1]]]
                check.expect(try JSONValue(json: entry.coded(unknown.jsonBytes())) == unknown, "\(name): unknown event")
            }
            for none in ["{}", "[]", #"{"a":1,"b":2}"#] {
                _ = check.expectError(DecodingError.self, "\(name) of \(none)") {
                    _ = try entry.coded(Array(none.utf8))
                }
            }
        }
        return check
    }
}
