/// The attributes of an operation's span besides the conventions of AWS calls: texts, and members of the request that
/// name things and are no content.
struct SpanEmitter {
    let input: Shape
    let attributes: [(name: String, value: String)]
    let types: TypeEmitter

    func emit(_ source: inout SourceText) throws {
        try source.block("extension \(types.name(input.name)): ObservedOperation") { source in
            source.documentation(["Names of resources for a trace, and never a question or a document."])
            try source.block("package var spanAttributes: [(name: String, value: String)]") { source in
                source.line("var attributes: [(name: String, value: String)] = []")
                for attribute in attributes {
                    if attribute.value.hasPrefix("=") {
                        source.line("attributes.append((\"\(attribute.name)\", \"\(attribute.value.dropFirst())\"))")
                        continue
                    }
                    let (path, isOptional) = try expression(attribute.value)
                    if isOptional {
                        source.line("if let value = \(path) { attributes.append((\"\(attribute.name)\", value)) }")
                    } else {
                        source.line("attributes.append((\"\(attribute.name)\", \(path)))")
                    }
                }
                source.line("return attributes")
            }
        }
    }

    /// A path of members as Swift has it, which must lead to a text that the model does not call sensitive.
    private func expression(_ path: String) throws -> (String, isOptional: Bool) {
        var shape = input
        var text = ""
        var isOptional = false
        for name in path.split(separator: ".") {
            guard let member = shape.members.first(where: { $0.name == name }) else {
                throw GeneratorError("\(input.name): a span cannot say \(path): \(shape.name) has no member \(name)")
            }
            text += (text.isEmpty ? "" : ".") + (try SwiftNames.member(member.name)) + (member.isRequired ? "" : "?")
            isOptional = isOptional || !member.isRequired
            shape = try types.model.shape(member.shape)
            guard !shape.isSensitive else {
                throw GeneratorError("\(input.name): a span cannot say \(path): \(shape.name) is sensitive")
            }
        }
        guard case .string = shape.kind else {
            throw GeneratorError("\(input.name): a span cannot say \(path): it is no text")
        }
        return (text.hasSuffix("?") ? String(text.dropLast()) : text, isOptional)
    }
}
