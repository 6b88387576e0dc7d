import TenantRAGJSON

/// The client of a service: one method for each operation, and one for the pages of those that have several.
struct ClientEmitter {
    let types: TypeEmitter
    private var model: ServiceModel { types.model }

    func text() throws -> String {
        var source = SourceText()
        source.documentation(
            model.service.documentation.isEmpty
                ? ["Calls \(model.metadata["serviceFullName"]?.text ?? model.service.module)."]
                : model.service.documentation
        )
        let client = model.service.clientType
        source.block("public final class \(client): Sendable") { source in
            source.documentation(["Signs, sends and retries the calls."])
            source.line("package let aws: AWSClient")
            source.line()
            source.documentation([
                "Makes a client.", "", "Nothing is sent, and no credentials are asked for yet.", "",
                "- Parameter configuration: How to find and to call the service; by default as the environment and the shared",
                "  files say.",
                "- Throws: ``/TenantRAGCredentials/SharedFileError``, ``/TenantRAGCredentials/EndpointError`` and",
                "  ``/TenantRAGAWS/ConfigurationError`` for settings that cannot be used, and `HTTPTransportError`.",
            ])
            source.block("public init(_ configuration: AWSConfiguration = AWSConfiguration()) throws") {
                $0.line("aws = try AWSClient(\(model.service.serviceType).self, configuration)")
            }
        }
        source.line()
        try source.block("extension \(client)") { source in
            for (index, operation) in model.operations.enumerated() {
                if index > 0 { source.line() }
                try method(operation, &source)
            }
            try pages(&source)
        }
        return types.imports(source.text, ["TenantRAGAWS"])
    }

    private func method(_ operation: Operation, _ source: inout SourceText) throws {
        let facts = model.service.operation(operation.name)
        let input = try model.shape(operation.input)
        let summary = facts?.summary ?? SwiftNames.capitalized(SwiftNames.words(operation.name).joined(separator: " "))
        let tokens = input.members.filter(\.isIdempotencyToken)
        source.documentation(["\(summary) (operation `\(operation.name)`).", ""])
        if let token = tokens.first {
            source.documentation([
                "A `\(token.name)` of its own makes the request known as the same one when it is sent again; without one the",
                "client makes one for this call and its repetitions.", "",
            ])
        }
        source.documentation([
            "- Parameters:", "  - request: The request.", "  - options: What holds for this call only.",
            "- Returns: \(facts?.returns ?? "The response.")",
            "- Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and",
            "  `CancellationError`.",
        ])
        source.line("public func \(try SwiftNames.member(SwiftNames.uncapitalized(operation.name)))(")
        source.indented {
            $0.line("_ request: \(types.name(operation.input)),")
            $0.line("options: CallOptions = CallOptions()")
        }
        try source.block(") async throws -> \(types.name(operation.output))") { source in
            if !tokens.isEmpty { source.line("var request = request") }
            for token in tokens {
                guard case .string = try model.shape(token.shape).kind, !token.isRequired else {
                    throw GeneratorError("\(input.name).\(token.name): an idempotency token is an optional text")
                }
                let name = try SwiftNames.member(token.name)
                source.line("if request.\(name) == nil { request.\(name) = aws.idempotencyToken() }")
            }
            source.line("\(tokens.isEmpty ? "" : "return ")try await aws.call(request, options)")
        }
    }

    private func pages(_ source: inout SourceText) throws {
        let paginated = try model.operations.filter { operation in
            let emitter = OperationEmitter(operation: operation, types: types)
            return try emitter.isPaginated(model.shape(operation.input))
                && emitter.isPaginated(model.shape(operation.output))
        }
        guard !paginated.isEmpty else { return }
        let names = paginated.map { "``\(types.name($0.input))``" }
        source.line()
        source.documentation([
            "The pages of an operation that has several, each asked for when it is wanted.", "", "- Parameters:",
            "  - request: The request of the first page, such as a \(names[0]).",
            "  - options: What holds for each of the calls; a deadline holds for all of them together.",
            "- Returns: The pages.",
        ])
        source.line("public func pages<Operation: PaginatedOperation>(")
        source.indented {
            $0.line("of request: Operation,")
            $0.line("options: CallOptions = CallOptions()")
        }
        source.block(") -> Pages<Operation> where Operation.Service == \(model.service.serviceType)") {
            $0.line("Pages(of: request) { [aws] in try await aws.call($0, options) }")
        }
    }
}
