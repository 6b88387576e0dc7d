import Foundation
import TenantRAGJSON
import Testing

/// The service model as the tests walk it: AWS's document without prose, read anew and not by the generator's code.
struct ServiceModelFacts {
    static let shared: ServiceModelFacts? = try? ServiceModelFacts()

    let document: JSONValue

    private init() throws {
        let url = try #require(
            Bundle.module.url(forResource: "service-model", withExtension: "json", subdirectory: "Resources")
        )
        document = try JSONValue(json: [UInt8](Data(contentsOf: url)))
    }

    func shape(_ name: String) throws -> JSONValue {
        try #require(document["shapes"]?[name], "the model has no shape \(name)")
    }

    var operations: [(name: String, json: JSONValue)] {
        (document["operations"]?.objectValue ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Every shape that inputs, outputs and errors reach; what the filter tree stands for is left to its own tests.
    func reachable() throws -> Set<String> {
        var found: Set<String> = []
        var names = operations.flatMap { operation in
            [operation.json["input"], operation.json["output"]].compactMap { $0?["shape"]?.stringValue }
                + (operation.json["errors"]?.arrayValue ?? []).compactMap { $0["shape"]?.stringValue }
        }
        while let name = names.popLast() {
            guard found.insert(name).inserted, name != "RetrievalFilter" else { continue }
            let shape = try shape(name)
            names += ["member", "key", "value"].compactMap { shape[$0]?["shape"]?.stringValue }
            names += (shape["members"]?.objectValue ?? [:]).values.compactMap { $0["shape"]?.stringValue }
        }
        found.remove("RetrievalFilter")
        return found
    }

    /// The shapes that reach, with their members, that stand for a type of their own.
    func structures() throws -> [String] {
        try reachable().filter { name in
            let shape = try shape(name)
            return shape["type"] == "structure" && shape["document"] == nil && shape["eventstream"] == nil
                && shape["payload"] == nil
        }.sorted()
    }

    func members(_ name: String) throws -> [(name: String, json: JSONValue)] {
        (try shape(name)["members"]?.objectValue ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: Bodies

    /// Legal bodies of a shape that together fill every member, take every arm of every union and every enum value.
    ///
    /// The first has all members; a variant differs from it in one place.
    func bodies(_ name: String) throws -> [JSONValue] {
        if name == "RetrievalFilter" {
            return [.object(["equals": .object(["key": "season", "value": 2])])]
        }
        let shape = try shape(name)
        switch shape["type"]?.stringValue {
        case "string":
            if let values = shape["enum"]?.arrayValue { return values + ["A_VALUE_OF_NEXT_YEAR"] }
            return [.string(try text(name, shape))]
        case "boolean": return [true, false]
        case "integer": return [.number(JSONNumber(shape["max"]?.numberValue?.int64Value ?? Int64(Int32.max)))]
        case "long": return [.number(JSONNumber(Int64.max)), .number(JSONNumber(Int64.min))]
        case "float", "double": return [0.5]
        case "timestamp": return [1_700_000_000.5]
        case "blob": return ["AAH+/w=="]
        case "list":
            let element = try #require(shape["member"]?["shape"]?.stringValue)
            let least = Int(shape["min"]?.numberValue?.int64Value ?? 1)
            return try bodies(element).map { .array(Array(repeating: $0, count: max(1, least))) }
        case "map":
            let values = try bodies(try #require(shape["value"]?["shape"]?.stringValue))
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
                try bodies(try #require(member.json["shape"]?.stringValue)).map { .object([member.name: $0]) }
            } + [.object(["armOfNextYear": .object(["a": [1, 2]])])]
        }
        var full: [String: JSONValue] = [:]
        var variants: [JSONValue] = []
        let inBody = members.filter { $0.json["location"] == nil }
        for member in inBody {
            full[member.name] = try #require(try bodies(try #require(member.json["shape"]?.stringValue)).first)
        }
        for member in inBody {
            for body in try bodies(try #require(member.json["shape"]?.stringValue)).dropFirst() {
                variants.append(.object(full.merging([member.name: body]) { $1 }))
            }
        }
        return [.object(full)] + variants
    }

    /// A text of the shape: legal by length; by pattern where one stands here.
    private func text(_ name: String, _ shape: JSONValue) throws -> String {
        if let example = Self.examples[name] { return example }
        let least = Int(shape["min"]?.numberValue?.int64Value ?? 0)
        return String(repeating: "a", count: max(least, 4))
    }

    /// Legal texts for the shapes that letters alone do not fit.
    static let examples = [
        "AgentCoreMemoryId": "memory-ABCDEFGHIJ",
        "AgenticRetrieveBedrockGuardrailConfigurationGuardrailVersionString": "DRAFT",
        "BedrockRerankingModelArn": "arn:aws:bedrock:us-west-2::foundation-model/amazon.rerank-v1:0",
        "ContentType": "text/plain",
        "GuardrailConfigurationGuardrailVersionString": "12",
        "KmsKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
        "KnowledgeBaseArn": "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/ABCDEFGHIJ",
        "MantleProjectId": "proj_abc",
        "RetrievalInstructionVersion": "DRAFT",
        "S3Uri": "s3://bucket-name/folder/document.pdf",
    ]
}
