/// The conformance of an operation's input to `AWSOperation`.
struct OperationEmitter {
    let operation: Operation
    let types: TypeEmitter

    func text() throws -> String {
        var source = SourceText()
        let input = try types.model.shape(operation.input)
        let output = try types.model.shape(operation.output)
        let stream = output.members.first { $0.name == output.payload }
        let bound = try operation.pathMembers.map { label in
            guard let member = input.members.first(where: { $0.location == "uri" && $0.locationName == label }),
                case .string = try types.model.shape(member.shape).kind, member.isRequired
            else { throw GeneratorError("\(operation.name): {\(label)} is not a required string of the input") }
            // Encoded as one object, a request has its path members by the names in the template.
            guard member.name == label else { throw GeneratorError("\(operation.name): {\(label)} has another name") }
            return member
        }
        guard bound.count == input.members.count(where: { $0.location != nil }) else {
            throw GeneratorError("\(operation.name): an input member outside path and body is not supported")
        }
        let kind = stream == nil ? "UnaryOperation" : "StreamingOperation"
        try source.block("extension \(SwiftNames.type(input.name)): \(kind)") { source in
            source.documentation(["The service that has the operation."])
            source.line("public typealias Service = \(Selection.serviceType)")
            source.documentation(["What the operation answers."])
            source.line("public typealias Output = \(SwiftNames.type(output.name))")
            if let stream {
                source.documentation(["What the answer's stream carries."])
                source.line("public typealias Event = \(SwiftNames.type(stream.shape))")
            }
            source.line()
            source.documentation(["The operation's name."])
            source.line("public static let name = \"\(operation.name)\"")
            if Selection.generating.contains(operation.name) {
                source.documentation(["The operation's kind: a model writes."])
                source.line("public static let kind = OperationKind.generation")
            }
            source.documentation(["The HTTP method."])
            source.line("public static let method = HTTPRequest.Method.\(operation.method.lowercased())")
            source.documentation(["The path with its members in braces."])
            source.line("public static let pathTemplate = PathTemplate(\"\(operation.requestURI)\")")
            source.documentation(["The HTTP status of success."])
            source.line("public static let successStatus = \(operation.responseCode)")
            source.documentation(["The exceptions that the service model lists for the operation."])
            source.line("public static let errors: [any ServiceErrorShape.Type] = [")
            for error in operation.errors { source.indented { $0.line("\(error).self,") } }
            source.line("]")
            source.line()
            source.documentation(["The values of the path's members."])
            source.line("public var pathValues: [String] { [\(bound.map(\.name).joined(separator: ", "))] }")
            source.line()
            try reading(bound, &source)
            if stream != nil {
                source.line()
                source.documentation([
                    "Makes the answer of the response's head and its events.", "", "- Parameters:",
                    "  - head: The response's header fields; its status is success.",
                    "  - events: The decoded events.",
                    "- Returns: The answer, its stream not yet read.",
                    "- Throws: `AWSResponseError` when a header that the answer needs is missing.",
                ])
                source.block(
                    "public static func output(head: HTTPResponse, events: EventStream<Event>) throws -> Output"
                ) {
                    $0.line("try Output(head: head, events: events)")
                }
            }
        }
        return SourceFiles.imports(source.text, ["HTTPTypes", "TenantRAGAWS", "TenantRAGJSON"])
    }

    private func reading(_ bound: [Shape.Member], _ source: inout SourceText) throws {
        source.documentation(["Reads a request from its path values and its body, as a server would."])
        try source.block("public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError)") {
            source in
            guard !bound.isEmpty else { return source.line("try self.init(from: &reader)") }
            source.line("guard pathValues.count == \(bound.count) else {")
            source.indented {
                $0.line("throw reader.failure(.missingMember, \"the path has \\(pathValues.count) members\")")
            }
            source.line("}")
            for (index, member) in bound.enumerated() { source.line("let \(member.name) = pathValues[\(index)]") }
            let input = try types.model.shape(operation.input)
            try StructureEmitter(shape: input, types: types).readMembers(&source)
        }
    }
}
