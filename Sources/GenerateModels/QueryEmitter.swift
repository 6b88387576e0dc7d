/// The members of an operation's input that stand in the query.
struct QueryEmitter {
    private enum Form { case text, list, openText }

    let members: [Shape.Member]
    private let types: TypeEmitter
    private let forms: [Form]

    init(operation: Operation, input: Shape, types: TypeEmitter) throws {
        self.types = types
        members = input.members.filter { $0.location == "querystring" }
        forms = try members.map { member in
            switch try types.model.shape(member.shape).kind {
            case .string where !member.isRequired: return .text
            case .enumeration where !member.isRequired: return .openText
            case .list(let element):
                if case .string = try types.model.shape(element.shape).kind { return .list }
            default: break
            }
            throw GeneratorError(
                "\(operation.name).\(member.name): in the query only optional texts and lists of texts are supported"
            )
        }
    }

    func emit(_ source: inout SourceText) throws {
        guard !members.isEmpty else { return }
        source.line()
        source.documentation(["The names of the query's members."])
        let names = members.map { "\"\($0.locationName)\"" }.joined(separator: ", ")
        source.line("public static let queryNames = [\(names)]")
        source.documentation(["The members of the query; one with several values stands there several times."])
        try source.block("public var queryItems: [QueryItem]") { source in
            source.line("var items: [QueryItem] = []")
            for (member, form) in zip(members, forms) {
                let local = try SwiftNames.member(member.name)
                let item = "QueryItem(name: \"\(member.locationName)\", value: "
                switch form {
                case .text: source.line("if let \(local) { items.append(\(item)\(local))) }")
                case .openText: source.line("if let \(local) { items.append(\(item)\(local).rawValue)) }")
                case .list:
                    let list = member.isRequired ? local : "\(local) ?? []"
                    source.line("for value in \(list) { items.append(\(item)value)) }")
                }
            }
            source.line("return items")
        }
        source.line()
        source.documentation(["Reads the members of a query, as a server would; others are ignored."])
        try source.block("public mutating func readQuery(_ items: [QueryItem])") { source in
            source.line("for item in items {")
            try source.indented { source in
                source.line("switch item.name {")
                for (member, form) in zip(members, forms) {
                    let local = try SwiftNames.member(member.name)
                    let statement =
                        switch form {
                        case .text: "\(local) = item.value"
                        case .openText: "\(local) = \(try types.type(member.shape))(rawValue: item.value)"
                        case .list where member.isRequired: "\(local).append(item.value)"
                        case .list: "\(local) = (\(local) ?? []) + [item.value]"
                        }
                    source.line("case \"\(member.locationName)\": \(statement)")
                }
                source.line("default: continue")
                source.line("}")
            }
            source.line("}")
        }
    }
}
