/// A structure: members, memberwise initialiser, reading, writing, checking.
struct StructureEmitter {
    let shape: Shape
    let types: TypeEmitter

    private var name: String { types.name(shape.name) }
    private var hasStream: Bool { shape.payload != nil }
    private var bound: [Shape.Member] { shape.members.filter { $0.location == "uri" || $0.location == "querystring" } }
    private var hasQuery: Bool { bound.contains { $0.location == "querystring" } }
    private var body: [Shape.Member] { shape.members.filter { $0.location == nil } }

    func text() throws -> String {
        var source = SourceText()
        let isRedacted = try types.model.isRedacted(shape.name)
        let conformances =
            isException
            ? "ServiceErrorShape"
            : (hasStream ? "Sendable" : "Sendable, Hashable") + (isRedacted ? ", RedactedShape" : "")
        source.documentation([Prose.structure(shape, types.model)])
        try source.block("public struct \(name): \(conformances)") { source in
            if isException { try errorTraits(&source) }
            try members(&source)
            try initializer(&source)
        }
        if hasStream {
            try streamOutput(&source)
            let isJSON = false
            return types.imports(source.text, imports(isJSON))
        }
        guard !shape.members.contains(where: { $0.location == "header" }) else {
            throw GeneratorError("\(shape.name): header members are supported beside event streams only")
        }
        source.line()
        // Exceptions and requests get Codable from their own protocols, a request's path members among its members.
        let coding = isException ? "" : bound.isEmpty ? ": JSONReadable, JSONWritable, Codable" : ": JSONWritable"
        try source.block("extension \(name)\(coding)") { source in
            if bound.isEmpty { try reading(&source) }
            try writing(&source)
        }
        if !isException {
            source.line()
            try source.block("extension \(name): ValidatedShape") { try checking(&$0) }
        }
        return types.imports(source.text, imports(true))
    }

    private var isException: Bool {
        if case .exception = shape.kind { true } else { false }
    }

    /// The name of a member's property: an exception's `message` is the service's own text, which may quote the request, and
    /// is not the message of `CodedError`, which may be logged.
    private func property(_ member: Shape.Member) -> String {
        isException && member.name == "message" ? "serviceMessage" : member.name
    }

    private func errorTraits(_ source: inout SourceText) throws {
        guard let error = shape.error else { throw GeneratorError("\(shape.name): no HTTP status") }
        guard let message = shape.members.first(where: { $0.name == "message" }),
            case .string = try types.model.shape(message.shape).kind
        else { throw GeneratorError("\(shape.name): the message of an exception is a text") }
        source.documentation(["The code on the wire."])
        source.line("public static let errorCode = \"\(shape.name)\"")
        source.documentation(["The HTTP status that goes with it."])
        source.line("public static let httpStatusCode = \(error.httpStatusCode)")
        source.documentation(["A Boolean value indicating that the request is at fault, not the service."])
        source.line("public static let isSenderFault = \(error.isSenderFault)")
        source.line()
    }

    private func imports(_ isJSON: Bool) -> [String] {
        ["TenantRAGAWS"] + (isJSON ? ["TenantRAGJSON"] : ["HTTPTypes"])
    }

    private func members(_ source: inout SourceText) throws {
        for member in shape.members {
            source.documentation(try Prose.member(member, of: shape, types.model))
            let optional = member.isRequired ? "" : "?"
            source.line(
                "public var \(try SwiftNames.member(property(member))): \(try types.type(member.shape))\(optional)"
            )
            source.line()
        }
    }

    private func initializer(_ source: inout SourceText) throws {
        let sorted = shape.members.filter(\.isRequired) + shape.members.filter { !$0.isRequired }
        let parameters = try sorted.map { member in
            let type = try types.type(member.shape)
            return "\(property(member)): \(type)\(member.isRequired ? "" : "? = nil")"
        }
        source.documentation(["Creates the value from its members; a nil member is not sent."])
        let line = "public init(\(parameters.joined(separator: ", ")))"
        if line.count < 100 {
            source.line(line + " {")
        } else {
            source.line("public init(")
            source.indented { $0.line(parameters.joined(separator: ",\n        ")) }
            source.line(") {")
        }
        try source.indented { source in
            for member in shape.members {
                source.line("self.\(property(member)) = \(try SwiftNames.member(property(member)))")
            }
        }
        source.line("}")
    }

    // MARK: JSON

    private func reading(_ source: inout SourceText) throws {
        source.documentation(["Reads the wire form; members that this version does not know are ignored."])
        try source.block("public init(from reader: inout JSONReader) throws(JSONError)") { try readMembers(&$0) }
        source.line()
    }

    /// The body of an initialiser that has a reader and, for members in the path, their values in `pathValues`.
    func readMembers(_ source: inout SourceText) throws {
        // What is optional is nil to begin with, and read into its place.
        for member in body where member.isRequired {
            source.line("var \(try SwiftNames.member(property(member))): \(try types.type(member.shape))?")
        }
        source.line("try reader.beginObject()")
        try source.block("while try reader.nextMember()") { source in
            guard !body.isEmpty else { return source.line("try reader.skipValue()") }
            source.line("if try reader.readNull() { continue }")
            for (index, member) in body.enumerated() {
                let local = try SwiftNames.member(property(member))
                source.line("\(index == 0 ? "" : "} else ")if reader.memberIs(\"\(member.name)\") {")
                try source.indented { try types.read(member.shape, into: { "\(local) = \($0)" }, &$0) }
            }
            source.line("} else {")
            source.indented { $0.line("try reader.skipValue()") }
            source.line("}")
        }
        for member in body where member.isRequired && !member.isLenient {
            let local = try SwiftNames.member(property(member))
            let value = try types.holdsReferences(member.shape) ? " = consume \(local)" : ""
            source.line("guard let \(local)\(value) else {")
            source.indented {
                $0.line("throw reader.missingMember(\"\(member.name)\")")
            }
            source.line("}")
        }
        for member in shape.members where member.isRequired {
            // What the query has is read after the body.
            let value = try member.location == "querystring" ? "[]" : SwiftNames.member(property(member))
            let otherwise = try member.isLenient ? " ?? \(types.empty(member.shape))" : ""
            source.line("self.\(property(member)) = \(value)\(otherwise)")
        }
    }

    private func writing(_ source: inout SourceText) throws {
        source.documentation([
            bound.isEmpty
                ? "Writes the wire form."
                : "Writes the body; members that stand in the path\(hasQuery ? " and the query" : "") are not in it."
        ])
        try source.block("public func write(to writer: inout JSONWriter)") { source in
            source.line("writer.beginObject()")
            for member in body {
                let local = try SwiftNames.member(property(member))
                func statements(_ source: inout SourceText) throws {
                    source.line("writer.writeMember(\"\(member.name)\")")
                    try types.write(member.shape, local, &source)
                }
                if member.isRequired {
                    try statements(&source)
                } else {
                    try source.block("if let \(local)", statements)
                }
            }
            source.line("writer.endObject()")
        }
    }

    private func checking(_ source: inout SourceText) throws {
        source.documentation(["Checks the members against the constraints of the service model."])
        let checked = try shape.members.filter { try $0.location == "uri" || types.isChecked($0.shape) }
        guard !checked.isEmpty else {
            return source.line("public func check(_ validator: inout ModelValidator) {}")
        }
        try source.block("public func check(_ validator: inout ModelValidator)") { source in
            for member in checked {
                let local = try SwiftNames.member(property(member))
                func statements(_ source: inout SourceText) throws {
                    if member.location == "uri" { source.line("validator.pathSegment(\(local), \"\(member.name)\")") }
                    try types.check(member.shape, local, label: "\"\(member.name)\"", &source)
                }
                if member.isRequired {
                    try statements(&source)
                } else {
                    try source.block("if let \(local)", statements)
                }
            }
        }
    }

    // MARK: Event streams

    /// The answer of a streaming operation: header members and the events.
    private func streamOutput(_ source: inout SourceText) throws {
        guard let payload = shape.payload, body.map(\.name) == [payload],
            let stream = body.first, case .eventStream = try types.model.shape(stream.shape).kind
        else { throw GeneratorError("\(shape.name): a payload other than an event stream is not supported") }
        source.line()
        try source.block("extension \(name)") { source in
            source.documentation([
                "Makes the answer of a response's header fields and its events.", "",
                "- Throws: `AWSResponseError` when a header that the answer needs is missing.",
            ])
            let event = types.name(stream.shape)
            try source.block("public init(head: HTTPResponse, events: EventStream<\(event)>) throws(AWSResponseError)")
            {
                source in
                var arguments: [String] = []
                for member in shape.members {
                    if member.name == payload {
                        arguments.append("\(member.name): events")
                        continue
                    }
                    guard member.location == "header", case .string = try types.model.shape(member.shape).kind,
                        member.isRequired
                    else { throw GeneratorError("\(shape.name).\(member.name): only required strings in headers") }
                    source.line("guard let fieldName = HTTPField.Name(\"\(member.locationName)\"),")
                    source.indented {
                        $0.line("let \(member.name) = head.headerFields[fieldName], !\(member.name).isEmpty")
                    }
                    source.line("else {")
                    source.indented {
                        $0.line("throw AWSResponseError(.missingHeader, \"no header \(member.locationName)\")")
                    }
                    source.line("}")
                    arguments.append("\(member.name): \(member.name)")
                }
                source.line("self.init(\(arguments.joined(separator: ", ")))")
            }
        }
    }
}
