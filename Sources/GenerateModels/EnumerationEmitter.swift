/// An open enumeration of strings.
struct EnumerationEmitter {
    let shape: Shape
    let values: [String]
    let types: TypeEmitter

    private var isAlias: Bool { shape.name == types.model.service.misspelt[types.name(shape.name)] }

    /// The text of a file of its own.
    func text() throws -> String {
        let declaration = try declaration()
        return isAlias ? SourceFiles.banner + "\n\n" + declaration : types.imports(declaration, ["TenantRAGAWS"])
    }

    /// The declaration alone, for the file of the one shape that uses it.
    func declaration() throws -> String {
        var source = SourceText()
        let name = types.name(shape.name)
        if isAlias {
            source.documentation(["AWS's spelling of ``\(name)``."])
            source.line("public typealias \(shape.name) = \(name)")
            return source.text
        }
        source.documentation([String(Prose.structure(shape, types.model).dropLast()) + "; the service may add values."])
        let constants = try values.map {
            (value: $0, name: try SwiftNames.value($0, of: shape.name, in: types.model.service))
        }
        guard Set(constants.map(\.name)).count == constants.count else {
            throw GeneratorError("\(shape.name): two values get the same name")
        }
        source.block("public struct \(name): OpenEnum") { source in
            source.documentation(["The text on the wire."])
            source.line("public let rawValue: String")
            source.line()
            source.documentation(["Creates the value from its text on the wire, known or not."])
            source.block("public init(rawValue: String)") { $0.line("self.rawValue = rawValue") }
            source.line()
            for constant in constants {
                source.documentation(["`\(constant.value)`."])
                source.line("public static let \(constant.name) = Self(rawValue: \"\(constant.value)\")")
            }
            source.line()
            source.documentation(["Every value that the service model lists."])
            source.line("public static let knownValues: [Self] = [")
            for constant in constants { source.indented { $0.line(".\(constant.name),") } }
            source.line("]")
        }
        return source.text
    }
}
