/// All generated sources of one service.
struct SourceFiles {
    static let banner = "// Generated from the service model by Scripts/generate-models; changes here are lost."

    private(set) var library: [String: String] = [:]
    private(set) var registry = ""

    init(_ model: ServiceModel) throws {
        let types = TypeEmitter(model: model)
        for (name, misspelt) in model.service.misspelt {
            guard case .enumeration(let values) = try model.shape(name).kind,
                case .enumeration(let others) = try model.shape(misspelt).kind, Set(values) == Set(others)
            else { throw GeneratorError("\(name) and \(misspelt) are not the same: one cannot stand for the other") }
        }
        for shape in model.shapes.values where shape.isDeclared && model.onlyUser(of: shape) == nil {
            var text =
                switch shape.kind {
                case .enumeration(let values): try EnumerationEmitter(shape: shape, values: values, types: types).text()
                case .union: try UnionEmitter(shape: shape, types: types).text()
                case .eventStream: try EventStreamEmitter(shape: shape, types: types).text()
                default: try StructureEmitter(shape: shape, types: types).text()
                }
            // An enumeration that one shape alone uses stands behind it; every file imports what it needs already.
            for used in model.shapes.values.sorted(by: { $0.name < $1.name })
            where model.onlyUser(of: used) == shape.name {
                guard case .enumeration(let values) = used.kind else { continue }
                text += "\n" + (try EnumerationEmitter(shape: used, values: values, types: types).declaration())
            }
            let isAlias = model.service.misspelt.values.contains(shape.name)
            let name = isAlias ? shape.name : types.name(shape.name)
            library["\(folder(of: shape, in: model))/\(name).swift"] = text
        }
        for operation in model.operations {
            let input = try model.shape(operation.input)
            let name = types.name(operation.input)
            library["\(folder(of: input, in: model))/\(name)+Operation.swift"] =
                try OperationEmitter(operation: operation, types: types).text()
        }
        library["\(model.service.serviceType).swift"] = ServiceEmitter(types: types).text()
        library["\(model.service.clientType).swift"] = try ClientEmitter(types: types).text()
        library["ServicePattern.swift"] = PatternEmitter(model: model).text()
        registry = try RegistryEmitter(model: model).text()
    }

    private func folder(of shape: Shape, in model: ServiceModel) -> String {
        if case .exception = shape.kind { return "Errors" }
        let others = model.service.misspelt[shape.name].flatMap { model.users[$0] } ?? []
        let users = (model.users[shape.name] ?? []).union(others).sorted()
        return users.count == 1 ? users[0] : model.service.folders[users] ?? "Shared"
    }
}
