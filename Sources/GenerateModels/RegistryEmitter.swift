/// For the tests: every generated type by its shape's name.
struct RegistryEmitter {
    let model: ServiceModel

    func text() throws -> String {
        var source = SourceText()
        let inputs = Set(model.operations.map(\.input))
        source.documentation(["Every generated type by its shape's name, so that tests can walk the service model."])
        source.block("enum ShapeRegistry") { source in
            func table(_ name: String, of type: String, value: (String) -> String, where isIncluded: (Shape) -> Bool) {
                let included = model.shapes.values.sorted { $0.name < $1.name }.filter(isIncluded)
                source.line("static let \(name): [String: \(type)] = [")
                for shape in included {
                    let type = model.service.typeName(shape.name)
                    source.indented { $0.line("\"\(shape.name)\": \(value(type)),") }
                }
                source.line(included.isEmpty ? ":]" : "]")
            }
            table("shapes", of: "ShapeEntry") {
                "ShapeEntry(\($0).self)"
            } where: { shape in
                switch shape.kind {
                case .structure:
                    shape.payload == nil
                        && !(inputs.contains(shape.name) && shape.members.contains { $0.location != nil })
                case .union, .exception: true
                default: false
                }
            }
            source.line()
            table("enumerations", of: "[String]") {
                "\($0).knownValues.map(\\.rawValue)"
            } where: { shape in
                if case .enumeration = shape.kind { true } else { false }
            }
            source.line()
            table("events", of: "EventEntry") {
                "EventEntry(\($0).self)"
            } where: { shape in
                if case .eventStream = shape.kind { true } else { false }
            }
            source.line()
            table("requests", of: "RequestEntry") {
                "RequestEntry(\($0).self)"
            } where: { shape in
                inputs.contains(shape.name)
            }
        }
        return SourceFiles.banner + "\n\n"
            + ["TenantRAGAWS", "TenantRAGModelTestSupport", model.service.module].sorted().map { "import \($0)\n" }
            .joined() + "\n" + source.text
    }
}
