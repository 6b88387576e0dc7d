import TenantRAGJSON

/// One entry of the list of services (`Scripts/services.json`): what is generated, and where names differ from the model's.
struct Service {
    /// One operation; its input, output, errors and all shapes that these reach follow.
    struct Operation {
        let name: String
        /// The summary of its client's method, without a full stop; by default the words of its name.
        let summary: String?
        /// The description of the method's result.
        let returns: String?
        /// A Boolean value that indicates whether a model writes, which the service model does not say.
        let isGeneration: Bool
        /// The attributes of a span besides the conventions of AWS calls: a name, and `=text` or the path of a
        /// member; never content.
        let span: [(name: String, value: String)]
    }

    /// A response with the code of an invalid request that means later, told by its words alone.
    struct TemporaryRefusal {
        let errorCode: String
        let phrase: String
        /// The code that callers see.
        let code: String
        let operations: Set<String>
    }

    /// The Swift module, and the first part of the names of client and service.
    let module: String
    /// The service model within botocore's data: `bedrock-agent-runtime/2023-07-26`.
    let model: String
    /// Lines of documentation for the client.
    let documentation: [String]
    let operations: [Operation]
    /// Shapes that other targets have, as Swift types and the modules they come from.
    let external: [String: (type: String, module: String)]
    /// Shapes whose own names would meet another type that users of the module see, and those that AWS misspells.
    let typeNames: [String: String]
    /// Enumerations that AWS has twice, once misspelt: the right name, whose shape has the same values, and the other one,
    /// which is an alias.
    let misspelt: [String: String]
    /// Enum values whose own names mislead: `.none` beside an optional means nil.
    let valueNames: [String: String]
    /// Folders for shapes that several operations use, by the set of the operations.
    let folders: [[String]: String]
    /// Members (`Shape.member`) that the model requires and the service may leave out: read as empty.
    let lenient: Set<String>
    /// Shapes whose pattern refuses what the service accepts, and the reason why it is not checked.
    let unchecked: [String: String]
    /// Refusals with the code of an invalid request that mean later, by operation.
    let temporaryRefusals: [TemporaryRefusal]
    /// A Boolean value that indicates whether all hosts of the service have IPv6 addresses, which the service model does
    /// not say.
    let isAlwaysDualStack: Bool
    /// Lines for what most readers meet first; the rest is told by names.
    let types: [String: String]
    let members: [String: String]

    var serviceType: String { "\(module)Service" }
    var clientType: String { "\(module)Client" }
}

extension Service {
    /// Reads the whole list.
    static func list(_ json: JSONValue) throws -> [Service] {
        guard case .array(let entries) = json, !entries.isEmpty else {
            throw GeneratorError("the list of services is an array with an entry for each")
        }
        let services = try entries.map { try Service($0) }
        guard Set(services.map(\.module)).count == services.count else {
            throw GeneratorError("two services have one module")
        }
        return services
    }

    init(_ json: JSONValue) throws {
        guard let module = json["module"]?.text, !module.isEmpty, module.allSatisfy({ $0.isLetter || $0.isNumber })
        else {
            throw GeneratorError("a service has a module: letters and digits")
        }
        let known: Set = [
            "module", "model", "documentation", "operations", "external", "typeNames", "misspelt", "valueNames",
            "folders", "lenient", "unchecked", "temporaryRefusals", "isAlwaysDualStack", "types", "members",
        ]
        for (name, _) in json.members where !known.contains(name) {
            throw GeneratorError("\(module): an entry of the list of services has no member \(name)")
        }
        guard let model = json["model"]?.text else { throw GeneratorError("\(module): no model") }
        self.module = module
        self.model = model
        documentation = (json["documentation"]?.elements ?? []).compactMap(\.text)
        operations = try (json["operations"]?.elements ?? []).map { try Operation($0, of: module) }
        guard !operations.isEmpty, Set(operations.map(\.name)).count == operations.count else {
            throw GeneratorError("\(module): a service has operations, each of them once")
        }
        func texts(_ name: String) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: (json[name]?.members ?? []).compactMap { member in
                    member.value.text.map { (member.name, $0) }
                }
            )
        }
        external = Dictionary(
            uniqueKeysWithValues: try (json["external"]?.members ?? []).map { member in
                guard let type = member.value["type"]?.text, let module = member.value["module"]?.text else {
                    throw GeneratorError("\(member.name): an external shape has a type and a module")
                }
                return (member.name, (type, module))
            }
        )
        misspelt = texts("misspelt")
        typeNames = texts("typeNames").merging(misspelt.map { ($1, $0) }) { $1 }
        valueNames = texts("valueNames")
        folders = Dictionary(
            uniqueKeysWithValues: (json["folders"]?.members ?? []).map {
                ($0.value.elements.compactMap(\.text).sorted(), $0.name)
            }
        )
        lenient = Set((json["lenient"]?.elements ?? []).compactMap(\.text))
        unchecked = texts("unchecked")
        let names = Set(operations.map(\.name))
        temporaryRefusals = try (json["temporaryRefusals"]?.elements ?? []).map { json in
            let operations = Set((json["operations"]?.elements ?? []).compactMap(\.text))
            guard let error = json["error"]?.text, let phrase = json["phrase"]?.text, let code = json["code"]?.text,
                !operations.isEmpty, operations.isSubset(of: names)
            else {
                throw GeneratorError(
                    "\(module): a temporary refusal has an error, a phrase, a code, and operations of the service"
                )
            }
            return TemporaryRefusal(errorCode: error, phrase: phrase, code: code, operations: operations)
        }
        isAlwaysDualStack = json["isAlwaysDualStack"]?.isTrue ?? false
        types = texts("types")
        members = texts("members")
    }

    /// The Swift name of a shape's type.
    func typeName(_ shape: String) -> String { typeNames[shape] ?? shape }

    /// The facts about an operation.
    func operation(_ name: String) -> Operation? { operations.first { $0.name == name } }
}

extension Service.Operation {
    init(_ json: JSONValue, of module: String) throws {
        // A name alone is enough.
        if let name = json.text {
            self.init(name: name, summary: nil, returns: nil, isGeneration: false, span: [])
            return
        }
        guard let name = json["name"]?.text else { throw GeneratorError("\(module): an operation has a name") }
        for (member, _) in json.members where !["name", "summary", "returns", "kind", "span"].contains(member) {
            throw GeneratorError("\(module).\(name): an operation of the list has no member \(member)")
        }
        let kind = json["kind"]?.text ?? "retrieval"
        guard ["retrieval", "generation"].contains(kind) else {
            throw GeneratorError("\(module).\(name): no kind \(kind): retrieval or generation")
        }
        let span = try (json["span"]?.elements ?? []).map { pair in
            guard pair.elements.count == 2, let name = pair.elements[0].text, let value = pair.elements[1].text else {
                throw GeneratorError("\(module).\(name): a span's attribute is a name and a value")
            }
            return (name: name, value: value)
        }
        self.init(
            name: name,
            summary: json["summary"]?.text,
            returns: json["returns"]?.text,
            isGeneration: kind == "generation",
            span: span
        )
    }
}
