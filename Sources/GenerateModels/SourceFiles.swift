/// All generated sources of one service.
struct SourceFiles {
    static let banner = "// Generated from the service model by Scripts/generate-models; changes here are lost."

    private(set) var library: [String: String] = [:]
    private(set) var registry = ""

    init(_ model: ServiceModel) throws {
        let types = TypeEmitter(model: model)
        for (name, misspelt) in Selection.misspelt {
            guard case .enumeration(let values) = try model.shape(name).kind,
                case .enumeration(let others) = try model.shape(misspelt).kind, Set(values) == Set(others)
            else { throw GeneratorError("\(name) and \(misspelt) are not the same: one cannot stand for the other") }
        }
        for shape in model.shapes.values where shape.isDeclared {
            let text =
                switch shape.kind {
                case .enumeration(let values): try EnumerationEmitter(shape: shape, values: values).text()
                case .union: try UnionEmitter(shape: shape, types: types).text()
                case .eventStream: try EventStreamEmitter(shape: shape, types: types).text()
                default: try StructureEmitter(shape: shape, types: types).text()
                }
            let isAlias = Selection.misspelt.values.contains(shape.name)
            let name = isAlias ? shape.name : SwiftNames.type(shape.name)
            library["\(folder(of: shape, in: model))/\(name).swift"] = text
        }
        for operation in model.operations {
            let input = try model.shape(operation.input)
            library["\(folder(of: input, in: model))/\(operation.input)+Operation.swift"] =
                try OperationEmitter(operation: operation, types: types).text()
        }
        library["\(Selection.serviceType).swift"] = ServiceEmitter(model: model).text()
        library["ServicePattern.swift"] = PatternEmitter(model: model).text()
        registry = try RegistryEmitter(model: model).text()
    }

    private func folder(of shape: Shape, in model: ServiceModel) -> String {
        if case .exception = shape.kind { return "Errors" }
        let others = Selection.misspelt[shape.name].flatMap { model.users[$0] } ?? []
        let users = (model.users[shape.name] ?? []).union(others).sorted()
        return users.count == 1 ? users[0] : Selection.folders[users] ?? "Shared"
    }

    /// The import lines of a file: the modules that its text needs.
    static func imports(_ text: String, _ modules: [String]) -> String {
        var modules = Set(modules)
        let words = Set(text.split { !$0.isLetter && !$0.isNumber })
        if words.contains("Timestamp") { modules.insert("TenantRAGBase") }
        for external in Selection.external.values where words.contains(external.type[...]) {
            modules.insert(external.module)
        }
        return banner + "\n\n" + modules.sorted().map { "public import \($0)\n" }.joined() + "\n" + text
    }
}
