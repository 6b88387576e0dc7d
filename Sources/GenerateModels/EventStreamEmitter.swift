/// The union of an event stream: events are cases, modelled exceptions are thrown.
struct EventStreamEmitter {
    let shape: Shape
    let types: TypeEmitter

    func text() throws -> String {
        var source = SourceText()
        let name = types.name(shape.name)
        var events: [Shape.Member] = []
        var exceptions: [Shape.Member] = []
        for member in shape.members {
            switch try types.model.shape(member.shape).kind {
            case .structure: events.append(member)
            case .exception: exceptions.append(member)
            default: throw GeneratorError("\(shape.name).\(member.name): neither an event nor an exception")
            }
        }
        source.documentation([Prose.structure(shape, types.model)])
        source.nonexhaustive()
        try source.block("public enum \(name): EventStreamEvent, RedactedShape") { source in
            for member in events {
                source.documentation(try Prose.member(member, of: shape, types.model))
                source.line("case \(try SwiftNames.member(member.name))(\(types.name(member.shape)))")
            }
            source.documentation(["An event that this version does not know, with its payload unchanged."])
            source.line("case unknown(name: String, payload: [UInt8])")
        }
        source.line()
        source.block("extension \(name)") { source in
            source.documentation([
                "Reads an event.", "",
                "- Throws: The modelled exception when the message is one, `UnmodeledServiceError` for any other error",
                "  message, `JSONError` when the payload is not the event's JSON.",
            ])
            source.block("public init(message: EventMessage) throws") { source in
                source.line("switch (message.kind, message.name) {")
                for member in events {
                    source.line("case (.event, \"\(member.name)\"):")
                    source.indented {
                        $0.line("self = .\(member.name)(try \(types.name(member.shape))(json: message.payload))")
                    }
                }
                source.line("case (.event, let name):")
                source.indented { $0.line("self = .unknown(name: name, payload: message.payload)") }
                for member in exceptions {
                    // What the service failed of counts more than whether its words can be read.
                    let type = types.name(member.shape)
                    source.line("case (.exception, \"\(member.name)\"):")
                    source.indented { $0.line("throw (try? \(type)(json: message.payload)) ?? \(type)()") }
                }
                source.line("case (.exception, let name), (.error, let name):")
                source.indented {
                    $0.line("throw UnmodeledServiceError(")
                    $0.line("    serviceCode: name, httpStatusCode: nil, serviceMessage: message.errorMessage)")
                }
                source.line("}")
            }
            source.line()
            source.documentation(["The event as a message."])
            source.block("public var message: EventMessage") { source in
                source.line("switch self {")
                for member in events {
                    source.line("case .\(member.name)(let event):")
                    source.indented {
                        $0.line("EventMessage(name: \"\(member.name)\", payload: event.jsonBytes())")
                    }
                }
                source.line("case .unknown(let name, let payload):")
                source.indented { $0.line("EventMessage(name: name, payload: payload)") }
                source.line("}")
            }
        }
        return types.imports(source.text, ["TenantRAGAWS"]).replacingPublicJSONImport
    }
}

extension String {
    /// The payloads are read through TenantRAGJSON, which does not show in the declarations.
    fileprivate var replacingPublicJSONImport: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { $0 == "public import TenantRAGAWS" ? [$0, "import TenantRAGJSON"] : [$0] }
            .joined(separator: "\n")
    }
}
