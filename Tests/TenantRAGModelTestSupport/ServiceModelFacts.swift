package import Foundation
package import TenantRAGJSON

/// The service model as the tests walk it: AWS's document without prose, read anew and not by the generator's code.
package struct ServiceModelFacts: Sendable {
    package let document: JSONValue
    /// Legal texts for the shapes that letters alone do not fit.
    package let examples: [String: String]
    /// Legal bodies of the shapes that have types written by hand.
    private let external: [String: JSONValue]

    /// Reads the model.
    ///
    /// - Parameters:
    ///   - file: `service-model.json` among the resources of a test target.
    ///   - examples: Legal texts for the shapes that letters alone do not fit.
    ///   - external: Legal bodies of the shapes that have types written by hand; what they hold is left to their own tests.
    /// - Throws: The error of a file that is missing or no JSON.
    package init(file: URL?, examples: [String: String], external: [String: JSONValue] = [:]) throws {
        document = try JSONValue(json: [UInt8](Data(contentsOf: required(file, "no service-model.json"))))
        self.examples = examples
        self.external = external
    }

    package func shape(_ name: String) throws -> JSONValue {
        try required(document["shapes"]?[name], "the model has no shape \(name)")
    }

    package var operations: [(name: String, json: JSONValue)] {
        (document["operations"]?.objectValue ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Every shape that inputs, outputs and errors reach, but for those written by hand.
    package func reachable() throws -> Set<String> {
        var found: Set<String> = []
        var names = operations.flatMap { operation in
            [operation.json["input"], operation.json["output"]].compactMap { $0?["shape"]?.stringValue }
                + (operation.json["errors"]?.arrayValue ?? []).compactMap { $0["shape"]?.stringValue }
        }
        while let name = names.popLast() {
            guard found.insert(name).inserted, external[name] == nil else { continue }
            let shape = try shape(name)
            names += ["member", "key", "value"].compactMap { shape[$0]?["shape"]?.stringValue }
            names += (shape["members"]?.objectValue ?? [:]).values.compactMap { $0["shape"]?.stringValue }
        }
        return found.subtracting(external.keys)
    }

    /// The shapes that reach, with their members, that stand for a type of their own.
    package func structures() throws -> [String] {
        try reachable().filter { name in
            let shape = try shape(name)
            return shape["type"] == "structure" && shape["document"] == nil && shape["eventstream"] == nil
                && shape["payload"] == nil
        }.sorted()
    }

    package func members(_ name: String) throws -> [(name: String, json: JSONValue)] {
        (try shape(name)["members"]?.objectValue ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: Bodies

    /// Legal bodies of a shape that together fill every member, take every arm of every union and every enum value.
    ///
    /// The first has all members; a variant differs from it in one place.
    package func bodies(_ name: String) throws -> [JSONValue] {
        if let body = external[name] { return [body] }
        let shape = try shape(name)
        switch shape["type"]?.stringValue {
        case "string":
            if let values = shape["enum"]?.arrayValue { return values + ["A_VALUE_OF_NEXT_YEAR"] }
            return [.string(try text(name, shape))]
        case "boolean": return [true, false]
        case "integer": return [.number(JSONNumber(shape["max"]?.numberValue?.int64Value ?? Int64(Int32.max)))]
        case "long": return [.number(JSONNumber(Int64.max)), .number(JSONNumber(Int64.min))]
        case "float", "double": return [0.5]
        case "timestamp": return [shape["timestampFormat"] == "iso8601" ? "2026-03-02T19:02:18.250Z" : 1_700_000_000.5]
        case "blob": return ["AAH+/w=="]
        case "list":
            let element = try memberShape(shape["member"])
            let least = Int(shape["min"]?.numberValue?.int64Value ?? 1)
            return try bodies(element).map { .array(Array(repeating: $0, count: max(1, least))) }
        case "map":
            let values = try bodies(memberShape(shape["value"]))
            return values.map { .object(["key": $0]) }
        default: break
        }
        if shape["document"] != nil {
            return [
                .object(["list": [1, 0.5, "two", nil, true], "nested": .object(["empty": .object([:])])]),
                "text", 3, false, [],
            ]
        }
        let members = try members(name)
        if shape["union"] != nil {
            return try members.flatMap { member in
                try bodies(memberShape(member.json)).map { .object([member.name: $0]) }
            } + [.object(["armOfNextYear": .object(["a": [1, 2]])])]
        }
        var full: [String: JSONValue] = [:]
        var variants: [JSONValue] = []
        let inBody = members.filter { $0.json["location"] == nil }
        for member in inBody {
            full[member.name] = try required(bodies(memberShape(member.json)).first, "\(name).\(member.name)")
        }
        for member in inBody {
            for body in try bodies(memberShape(member.json)).dropFirst() {
                variants.append(.object(full.merging([member.name: body]) { $1 }))
            }
        }
        return [.object(full)] + variants
    }

    /// A text of the shape: legal by length; by pattern where one stands here.
    private func text(_ name: String, _ shape: JSONValue) throws -> String {
        if let example = examples[name] { return example }
        let least = Int(shape["min"]?.numberValue?.int64Value ?? 0)
        return String(repeating: "a", count: max(least, 4))
    }

    /// The name of the shape that a member names.
    package func memberShape(_ json: JSONValue?) throws -> String {
        try required(json?["shape"]?.stringValue, "a member without a shape")
    }
}

/// A check of the tests that could not be made.
package struct ModelTestError: Error, CustomStringConvertible {
    package let description: String
}

/// Returns a value, or throws the reason why it is missing.
package func required<Value>(_ value: Value?, _ reason: @autoclosure () -> String) throws -> Value {
    guard let value else { throw ModelTestError(description: reason()) }
    return value
}
