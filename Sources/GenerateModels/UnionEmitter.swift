/// A union: exactly one member.
struct UnionEmitter {
    let shape: Shape
    let types: TypeEmitter

    func text() throws -> String {
        var source = SourceText()
        let name = types.name(shape.name)
        source.documentation([String(Prose.structure(shape, types.model).dropLast()) + ": exactly one of these."])
        source.nonexhaustive()
        try source.block("public enum \(name): Sendable, Hashable, RedactedShape") { source in
            for member in shape.members {
                source.documentation(try Prose.member(member, of: shape, types.model))
                source.line("case \(try SwiftNames.member(member.name))(\(try types.type(member.shape)))")
            }
            source.documentation(["A member that this version does not know, kept unchanged."])
            source.line("case unknown(name: String, value: JSONValue)")
        }
        source.line()
        try source.block("extension \(name): JSONReadable, JSONWritable, Codable") { source in
            try reading(&source)
            source.line()
            try writing(&source)
        }
        source.line()
        try source.block("extension \(name): ValidatedShape") { try checking(&$0) }
        return types.imports(source.text, ["TenantRAGAWS", "TenantRAGJSON"])
    }

    private func reading(_ source: inout SourceText) throws {
        source.documentation(["Reads the wire form; none or more than one member is an error."])
        try source.block("public init(from reader: inout JSONReader) throws(JSONError)") { source in
            source.line("var result: Self?")
            source.line("try reader.beginObject()")
            try source.block("while try reader.nextMember()") { source in
                source.line("if try reader.readNull() { continue }")
                source.line("if reader.memberIs(\"__type\") {")
                source.indented {
                    $0.line("try reader.skipValue()")
                    $0.line("continue")
                }
                source.line("}")
                source.line("guard result == nil else {")
                source.indented {
                    $0.line("throw reader.failure(.invalidValue, \"a union with more than one member\")")
                }
                source.line("}")
                for (index, member) in shape.members.enumerated() {
                    source.line("\(index == 0 ? "" : "} else ")if reader.memberIs(\"\(member.name)\") {")
                    try source.indented {
                        try types.read(member.shape, into: { "result = .\(member.name)(\($0))" }, &$0)
                    }
                }
                source.line("} else {")
                source.indented { $0.line("let name = try reader.memberName()") }
                source.indented { $0.line("result = .unknown(name: name, value: try reader.readValue())") }
                source.line("}")
            }
            source.line("guard let result else {")
            source.indented { $0.line("throw reader.failure(.missingMember, \"a union without a member\")") }
            source.line("}")
            source.line("self = result")
        }
    }

    private func writing(_ source: inout SourceText) throws {
        source.documentation(["Writes the wire form."])
        try source.block("public func write(to writer: inout JSONWriter)") { source in
            source.line("writer.beginObject()")
            source.line("switch self {")
            for member in shape.members {
                source.line("case .\(member.name)(let value):")
                try source.indented {
                    $0.line("writer.writeMember(\"\(member.name)\")")
                    try types.write(member.shape, "value", &$0)
                }
            }
            source.line("case .unknown(let name, let value):")
            source.indented {
                $0.line("writer.writeMember(name: name)")
                $0.line("writer.write(value)")
            }
            source.line("}")
            source.line("writer.endObject()")
        }
    }

    private func checking(_ source: inout SourceText) throws {
        source.documentation(["Checks the member against the constraints of the service model."])
        let checked = try shape.members.filter { try types.isChecked($0.shape) }
        guard !checked.isEmpty else {
            return source.line("public func check(_ validator: inout ModelValidator) {}")
        }
        try source.block("public func check(_ validator: inout ModelValidator)") { source in
            source.line("switch self {")
            for member in checked {
                source.line("case .\(member.name)(let value):")
                try source.indented { try types.check(member.shape, "value", label: "\"\(member.name)\"", &$0) }
            }
            let others = shape.members.filter { member in !checked.contains { $0.name == member.name } }.map(\.name)
            source.line("case \((others + ["unknown"]).map { ".\($0)" }.joined(separator: ", ")): break")
            source.line("}")
        }
    }
}
