/// Our own documentation lines: what a member is, then the limits that the model sets.
enum Prose {
    static func structure(_ shape: Shape, _ model: ServiceModel) -> String {
        let phrase = SwiftNames.words(shape.name).joined(separator: " ")
        return model.service.types[shape.name] ?? SwiftNames.capitalized(phrase) + "."
    }

    static func member(_ member: Shape.Member, of owner: Shape, _ model: ServiceModel) throws -> [String] {
        let shape = try model.shape(member.shape)
        let summary = model.service.members["\(owner.name).\(member.name)"] ?? standard(member, shape)
        var facts = limits(shape)
        if case .list(let element) = shape.kind {
            let inner = limits(try model.shape(element.shape))
            if !inner.isEmpty { facts.append("each: " + inner.joined(separator: ", ")) }
        }
        if case .map(let key, _) = shape.kind {
            let inner = limits(try model.shape(key.shape))
            if !inner.isEmpty { facts.append("each key: " + inner.joined(separator: ", ")) }
        }
        if member.location == "uri" { facts.append("part of the request's path") }
        if member.location == "querystring" { facts.append("part of the request's query") }
        if member.isIdempotencyToken { facts.append("made by the client when it is nil") }
        if member.location == "header" { facts.append("header `\(member.locationName)`") }
        if member.isDeprecated { facts.append("deprecated by the service") }
        let source = "(model member `\(owner.name).\(member.name)`)."
        if facts.isEmpty {
            let line = String(summary.dropLast()) + " " + source
            return line.count <= 110 ? [line] : [summary, "", "Model member `\(owner.name).\(member.name)`."]
        }
        return [summary, ""] + wrapped(SwiftNames.capitalized(facts.joined(separator: "; ")) + " " + source)
    }

    private static func standard(_ member: Shape.Member, _ shape: Shape) -> String {
        let phrase = SwiftNames.words(member.name).joined(separator: " ")
        switch shape.kind {
        case .boolean: return "Whether the service says or is told: \(phrase)."
        case .blob: return "The \(phrase) as bytes; base64 on the wire."
        default: return "The \(phrase)."
        }
    }

    /// The constraints of a shape, in words.
    private static func limits(_ shape: Shape) -> [String] {
        var facts: [String] = []
        let range = range(shape)
        switch shape.kind {
        case .string:
            if let range { facts.append("length \(range) characters") }
            if let pattern = shape.pattern { facts.append("pattern `\(pattern)`") }
        case .blob: if let range { facts.append("\(range) bytes") }
        case .list: if let range { facts.append("\(range) elements") }
        case .map: if let range { facts.append("\(range) entries") }
        case .integer, .long, .float, .double: if let range { facts.append("range \(range)") }
        default: break
        }
        return facts
    }

    private static func range(_ shape: Shape) -> String? {
        switch (shape.minimum, shape.maximum) {
        case (let minimum?, let maximum?) where minimum == maximum: "exactly \(grouped(minimum))"
        case (let minimum?, let maximum?): "\(grouped(minimum)) to \(grouped(maximum))"
        case (let minimum?, nil): "at least \(grouped(minimum))"
        case (nil, let maximum?): "at most \(grouped(maximum))"
        case (nil, nil): nil
        }
    }

    private static func grouped(_ number: Double) -> String {
        guard let integer = Int(exactly: number) else { return "\(number)" }
        var digits = Array("\(integer.magnitude)")
        for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: index) }
        return (integer < 0 ? "-" : "") + String(digits)
    }

    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + word.count > 108 {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return lines + [line]
    }
}
