import TenantRAGAWS
import TenantRAGJSON

extension GeneratedModel {
    /// Checks that every string length, number range and list size of the model is enforced at its edges.
    package func checkLimits() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, entry) in sortedShapes where try facts.shape(name)["exception"] == nil {
            guard case .object(let full)? = try facts.bodies(name).first, try facts.shape(name)["union"] == nil else {
                continue
            }
            for member in try facts.members(name) {
                let shape = try facts.shape(facts.memberShape(member.json))
                guard shape["enum"] == nil else { continue }
                for (value, isLegal) in edges(shape, of: full[member.name]) {
                    check.attempt("\(name).\(member.name)") { check in
                        var members = full
                        members[member.name] = value
                        let violations = try entry.violations(JSONValue.object(members).jsonBytes())
                            .filter { $0.path == member.name && !$0.isPattern }
                        check.expect(
                            violations.isEmpty == isLegal,
                            "\(name).\(member.name): \(isLegal ? "\(violations)" : "no violation")"
                        )
                    }
                }
            }
        }
        return check
    }

    private func edges(_ shape: JSONValue, of example: JSONValue?) -> [(JSONValue, Bool)] {
        let minimum = shape["min"]?.numberValue?.doubleValue
        let maximum = shape["max"]?.numberValue?.doubleValue
        var cases: [(JSONValue, Bool)] = []
        func add(_ make: (Int) -> JSONValue) {
            // A character outside the BMP is one Unicode scalar, two UTF-16 units and four bytes: one counts.
            if let minimum, minimum > 0 { cases += [(make(Int(minimum) - 1), false), (make(Int(minimum)), true)] }
            if let maximum, maximum < 1e6 { cases += [(make(Int(maximum)), true), (make(Int(maximum) + 1), false)] }
        }
        switch shape["type"]?.stringValue {
        case "string": add { .string(String(repeating: "\u{1F4FB}", count: $0)) }
        case "integer": add { .number(JSONNumber($0)) }
        case "float", "double":
            if let minimum { cases += [(.number(JSONNumber(floatLiteral: minimum - 0.001)), false)] }
            if let maximum { cases += [(.number(JSONNumber(floatLiteral: maximum + 0.001)), false), ("NaN", false)] }
        case "list":
            if case .array(let elements)? = example, let element = elements.first {
                add { .array(Array(repeating: element, count: $0)) }
            }
        default: break
        }
        return cases
    }

    /// Checks that the bodies that the other checks call legal are legal.
    package func checkLegalBodies() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, entry) in sortedShapes {
            for body in try facts.bodies(name) {
                check.attempt(name) { check in
                    let violations = try entry.violations(body.jsonBytes())
                    check.expect(violations.isEmpty, "\(name): \(violations)")
                }
            }
        }
        return check
    }

    /// Checks that nothing that a model holds is printed, but numbers and enumerations.
    package func checkRedaction() throws -> ModelCheck {
        var check = ModelCheck()
        for (name, entry) in sortedShapes {
            for body in try facts.bodies(name) {
                check.attempt(name) { check in
                    let printed = try entry.printed(try facts.marked(body, as: name).jsonBytes())
                    check.expect(!printed.contains(ServiceModelFacts.mark), "\(name): \(printed)")
                }
            }
        }
        return check
    }
}

extension ServiceModelFacts {
    fileprivate static let mark = "SECRETVALUE"

    /// A body of a shape in which each text but those of enumerations, times and blobs is the mark.
    fileprivate func marked(_ body: JSONValue, as name: String) throws -> JSONValue {
        guard let shape = document["shapes"]?[name], shape["document"] == nil else { return marked(body) }
        switch body {
        case .string: return shape["type"] == "string" && shape["enum"] == nil ? .string(Self.mark) : body
        case .array(let elements):
            let element = try memberShape(shape["member"])
            return .array(try elements.map { try marked($0, as: element) })
        case .object(let members) where shape["type"] == "map":
            let value = try memberShape(shape["value"])
            return .object(try members.mapValues { try marked($0, as: value) })
        case .object(let members):
            var result: [String: JSONValue] = [:]
            for (member, value) in members {
                let json = shape["members"]?[member]
                result[member] = try json == nil ? marked(value) : marked(value, as: memberShape(json))
            }
            return .object(result)
        default: return body
        }
    }

    private func marked(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string: .string(Self.mark)
        case .array(let elements): .array(elements.map(marked))
        case .object(let members): .object(members.mapValues(marked))
        default: value
        }
    }
}

extension ConstraintViolation {
    fileprivate var isPattern: Bool {
        if case .pattern = constraint { true } else { false }
    }
}
