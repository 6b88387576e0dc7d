/// The patterns of the selected shapes, each made once.
struct PatternEmitter {
    let model: ServiceModel

    func text() -> String {
        var source = SourceText()
        source.documentation(["The patterns of the service model, by the shape that has them; made at first use."])
        source.block("enum ServicePattern") { source in
            for shape in model.shapes.values.sorted(by: { $0.name < $1.name }) {
                guard case .string = shape.kind, let pattern = shape.pattern else { continue }
                let declaration = "static let \(SwiftNames.uncapitalized(shape.name)) = ModelPattern("
                if declaration.count + pattern.count < 105 {
                    source.line("\(declaration)#\"\(pattern)\"#)")
                } else {
                    source.line(declaration)
                    source.line("    #\"\(pattern)\"#)")
                }
            }
        }
        return SourceFiles.banner + "\n\nimport TenantRAGAWS\n\n" + source.text
    }
}
