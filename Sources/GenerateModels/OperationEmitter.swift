/// The conformances of an operation's input: to `AWSOperation`, and where they hold to `PaginatedOperation` and
/// `ObservedOperation`.
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
        let query = try QueryEmitter(operation: operation, input: input, types: types)
        guard bound.count + query.members.count == input.members.count(where: { $0.location != nil }) else {
            throw GeneratorError("\(operation.name): an input member outside path, query and body is not supported")
        }
        guard input.payload == nil else {
            throw GeneratorError("\(operation.name): a payload of an input is not supported")
        }
        let kind = stream == nil ? "UnaryOperation" : "StreamingOperation"
        try source.block("extension \(types.name(input.name)): \(kind)") { source in
            source.documentation(["The service that has the operation."])
            source.line("public typealias Service = \(types.model.service.serviceType)")
            source.documentation(["The operation's response."])
            source.line("public typealias Output = \(types.name(output.name))")
            if let stream {
                source.documentation(["An event of the response's stream."])
                source.line("public typealias Event = \(types.name(stream.shape))")
            }
            source.line()
            source.documentation(["The operation's name."])
            source.line("public static let name = \"\(operation.name)\"")
            if types.model.service.operation(operation.name)?.isGeneration == true {
                source.documentation(["The operation's kind: a model writes."])
                source.line("public static let kind = OperationKind.generation")
            }
            source.documentation(["The HTTP method."])
            source.line("public static let method = HTTPRequest.Method.\(operation.method.lowercased())")
            source.documentation(["The path with its members in braces."])
            source.line("public static let pathTemplate = PathTemplate(\"\(operation.requestURI)\")")
            source.documentation(["The HTTP status of success."])
            source.line("public static let successStatus = \(operation.responseCode)")
            if !input.members.contains(where: { $0.location == nil }) {
                source.documentation([
                    "A Boolean value indicating whether the request has a body: no member stands in one."
                ])
                source.line("public static let hasBody = false")
            }
            source.documentation(["The exceptions that the service model lists for the operation."])
            source.line("public static let errors: [any ServiceErrorShape.Type] = [")
            for error in operation.errors { source.indented { $0.line("\(error).self,") } }
            source.line("]")
            let refusals = types.model.service.temporaryRefusals.filter { $0.operations.contains(operation.name) }
            if !refusals.isEmpty {
                source.documentation(["The refusals that mean later although their code says never."])
                source.line("public static let temporaryRefusals: [TemporaryRefusal] = [")
                for refusal in refusals {
                    guard operation.errors.contains(refusal.errorCode) else {
                        throw GeneratorError("\(operation.name) has no error \(refusal.errorCode)")
                    }
                    source.indented {
                        $0.line("TemporaryRefusal(")
                        $0.line("    errorCode: \"\(refusal.errorCode)\", phrase: \"\(refusal.phrase)\",")
                        $0.line("    code: \"\(refusal.code)\"),")
                    }
                }
                source.line("]")
            }
            source.line()
            source.documentation(["The values of the path's members."])
            source.line("public var pathValues: [String] { [\(bound.map(\.name).joined(separator: ", "))] }")
            source.line()
            try reading(bound, query.members, &source)
            try query.emit(&source)
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
        if stream == nil, try isPaginated(input), try isPaginated(output) {
            source.line()
            source.block("extension \(types.name(input.name)): PaginatedOperation") { source in
                source.documentation(["The token of the next page; nil on the last page."])
                source.line(
                    "public static func nextToken(in output: \(types.name(output.name))) -> String? { output.nextToken }"
                )
            }
        }
        if let attributes = types.model.service.operation(operation.name)?.span, !attributes.isEmpty {
            source.line()
            try SpanEmitter(input: input, attributes: attributes, types: types).emit(&source)
        }
        return types.imports(source.text, ["HTTPTypes", "TenantRAGAWS", "TenantRAGJSON"])
    }

    /// Returns whether a request or an answer names a page by an optional `nextToken`, as the services here do.
    func isPaginated(_ shape: Shape) throws -> Bool {
        guard let token = shape.members.first(where: { $0.name == "nextToken" }), !token.isRequired else {
            return false
        }
        if case .string = try types.model.shape(token.shape).kind { return token.location == nil }
        return false
    }

    private func reading(_ bound: [Shape.Member], _ query: [Shape.Member], _ source: inout SourceText) throws {
        source.documentation(["Reads a request from its path values and its body, as a server would."])
        try source.block("public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError)") {
            source in
            guard !bound.isEmpty || !query.isEmpty else { return source.line("try self.init(from: &reader)") }
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
