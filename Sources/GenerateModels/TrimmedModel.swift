import TenantRAGJSON

/// The selected part of the document without AWS's prose, for the tests to walk: facts only.
enum TrimmedModel {
    static func of(_ document: JSONValue, keeping model: ServiceModel) -> JSONValue {
        var shapes: [String: JSONValue] = [:]
        // The external shapes are kept whole, so that the tests can build filters from the model too.
        var names = Array(model.shapes.keys)
        while let name = names.popLast() {
            guard shapes[name] == nil, let shape = document["shapes"]?[name] else { continue }
            shapes[name] = withoutProse(shape)
            names += references(in: shape)
        }
        var operations: [String: JSONValue] = [:]
        for operation in model.operations {
            operations[operation.name] = document["operations"]?[operation.name].map(withoutProse)
        }
        return .object([
            "metadata": model.metadata, "operations": .object(operations), "shapes": .object(shapes),
        ])
    }

    private static func references(in shape: JSONValue) -> [String] {
        let direct = ["member", "key", "value"].compactMap { shape[$0]?["shape"]?.text }
        return direct + (shape["members"]?.members ?? []).compactMap { $0.value["shape"]?.text }
    }

    private static func withoutProse(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            // A member may be called `documentation`; prose is a string, a member is an object.
            .object(
                members.filter { ($0.key != "documentation" && $0.key != "deprecatedMessage") || $0.value.text == nil }
                    .mapValues(withoutProse)
            )
        case .array(let elements): .array(elements.map(withoutProse))
        default: value
        }
    }
}
