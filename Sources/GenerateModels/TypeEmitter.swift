/// The Swift type, the reading, the writing and the checking of a shape where it is used.
struct TypeEmitter {
    let model: ServiceModel

    /// The Swift name of a shape's type.
    func name(_ shape: String) -> String { model.service.typeName(shape) }

    /// A file: the banner, the import lines that its text needs, and the text.
    func imports(_ text: String, _ modules: [String]) -> String {
        var modules = Set(modules)
        let words = Set(text.split { !$0.isLetter && !$0.isNumber })
        if words.contains("Timestamp") { modules.insert("TenantRAGBase") }
        for external in model.service.external.values where words.contains(external.type[...]) {
            modules.insert(external.module)
        }
        return SourceFiles.banner + "\n\n" + modules.sorted().map { "public import \($0)\n" }.joined() + "\n" + text
    }

    func type(_ name: String) throws -> String {
        let shape = try model.shape(name)
        switch shape.kind {
        case .string: return "String"
        case .boolean: return "Bool"
        case .integer: return "Int"
        case .long: return "Int64"
        case .float: return "Float"
        case .double: return "Double"
        case .blob: return "[UInt8]"
        case .timestamp: return "Timestamp"
        case .document: return "JSONValue"
        case .list(let member): return "[\(try type(member.shape))]"
        case .map(_, let value):
            return try isDocument(value) ? "JSONObject" : "[String: \(try type(value.shape))]"
        case .external(let type, _): return type
        case .eventStream: return "EventStream<\(self.name(name))>"
        case .enumeration, .structure, .union, .exception: return self.name(name)
        }
    }

    /// Returns whether a copy of a value counts references.
    func holdsReferences(_ name: String) throws -> Bool {
        switch try model.shape(name).kind {
        case .boolean, .integer, .long, .float, .double, .timestamp: false
        default: true
        }
    }

    /// Returns whether a map's values have no shape: such a map is one object, which is read when it is asked.
    private func isDocument(_ value: Shape.Member) throws -> Bool {
        if case .document = try model.shape(value.shape).kind { true } else { false }
    }

    /// Returns the value that stands for one that a response left out.
    func empty(_ name: String) throws -> String {
        switch try model.shape(name).kind {
        case .string: return "\"\""
        case .boolean: return "false"
        case .integer, .long, .float, .double: return "0"
        case .list: return "[]"
        case .map(_, let value): return try isDocument(value) ? "JSONObject()" : "[:]"
        default: throw GeneratorError("\(name): nothing stands for a value that is missing, so it cannot be lenient")
        }
    }

    // MARK: Reading

    /// An expression that reads a value that is no list and no map.
    private func read(_ name: String) throws -> String {
        let shape = try model.shape(name)
        switch shape.kind {
        case .string: return "try reader.readString()"
        case .boolean: return "try reader.readBool()"
        case .integer: return "Int(try reader.readInt32())"
        case .long: return "try reader.readInt64()"
        case .float: return "try reader.readFloat()"
        case .double: return "try reader.readDouble()"
        case .blob: return "try reader.readBase64()"
        case .timestamp where shape.isDateTimeText: return "try reader.readDateTime()"
        case .timestamp: return "try reader.readTimestamp()"
        case .document: return "try reader.readValue()"
        case .enumeration, .structure, .union, .external: return "try \(try type(name))(from: &reader)"
        case .list, .map: throw GeneratorError("\(name): a list or map within a list or map is not supported")
        case .exception, .eventStream: throw GeneratorError("\(name): not a value of a body")
        }
    }

    /// Statements that read a value into a variable, or into an enum's case.
    func read(_ name: String, into target: (String) -> String, _ source: inout SourceText) throws {
        switch try model.shape(name).kind {
        case .list(let member):
            source.line("var list: \(try type(name)) = []")
            source.line("try reader.beginArray()")
            try source.block("while try reader.nextElement()") { $0.line("list.append(\(try read(member.shape)))") }
            source.line(target("list"))
        case .map(let key, let value):
            guard case .string = try model.shape(key.shape).kind else {
                throw GeneratorError("\(name): keys other than strings are not supported")
            }
            if try isDocument(value) { return source.line(target("try reader.readObject()")) }
            // Room for what most documents carry at once: each growth would hash all keys anew.
            source.line("var map = \(try type(name))(minimumCapacity: 8)")
            source.line("try reader.beginObject()")
            try source.block("while try reader.nextMember()") { source in
                source.line("let key = try reader.memberName()")
                source.line("guard map.updateValue(\(try read(value.shape)), forKey: key) == nil else {")
                source.indented {
                    $0.line("throw reader.failure(.duplicateMember, \"two keys that Swift strings cannot tell apart\")")
                }
                source.line("}")
            }
            source.line(target("map"))
        default: source.line(target(try read(name)))
        }
    }

    // MARK: Writing

    /// Statements that write a value.
    func write(_ name: String, _ value: String, _ source: inout SourceText) throws {
        let shape = try model.shape(name)
        switch shape.kind {
        case .string, .boolean, .integer, .long, .float, .double, .document: source.line("writer.write(\(value))")
        case .blob: source.line("writer.writeBase64(\(value))")
        case .timestamp where shape.isDateTimeText: source.line("writer.write(\(value).rfc3339)")
        case .timestamp: source.line("writer.writeEpochSeconds(\(value).epochSeconds)")
        case .enumeration: source.line("writer.write(\(value).rawValue)")
        case .structure, .union, .external: source.line("\(value).write(to: &writer)")
        case .list(let member):
            source.line("writer.beginArray()")
            try source.block("for element in \(value)") { try write(member.shape, "element", &$0) }
            source.line("writer.endArray()")
        case .map(_, let element) where try isDocument(element): source.line("writer.write(\(value))")
        case .map(_, let element):
            source.line("writer.beginObject()")
            try source.block("for (key, element) in \(value).sorted(by: { $0.key < $1.key })") {
                $0.line("writer.writeMember(name: key)")
                try write(element.shape, "element", &$0)
            }
            source.line("writer.endObject()")
        case .exception, .eventStream: throw GeneratorError("\(name): not a value of a body")
        }
    }

    // MARK: Checking

    /// Returns whether the shape has anything to check.
    func isChecked(_ name: String) throws -> Bool {
        let shape = try model.shape(name)
        switch shape.kind {
        case .string: return shape.minimum != nil || shape.maximum != nil || shape.pattern != nil
        case .integer, .external: return true
        case .blob, .long, .float, .double: return shape.minimum != nil || shape.maximum != nil
        case .enumeration, .boolean, .timestamp, .document, .exception, .eventStream: return false
        case .list, .map:
            return try shape.minimum != nil || shape.maximum != nil || shape.references.contains(where: isChecked)
        case .structure, .union:
            return try shape.members.contains { try $0.location == "uri" || isChecked($0.shape) }
        }
    }

    /// Statements that check a value; `label` is the member's name in quotes, or `nil` for an element.
    func check(
        _ name: String,
        _ value: String,
        label: String,
        validator: String = "validator",
        _ source: inout SourceText
    ) throws {
        guard try isChecked(name) else { return }
        let shape = try model.shape(name)
        func limits(_ number: (Double) -> String) -> String {
            (shape.minimum.map { ", minimum: \(number($0))" } ?? "")
                + (shape.maximum.map { ", maximum: \(number($0))" } ?? "")
        }
        let counts = limits { "\(Int($0))" }
        switch shape.kind {
        case .string:
            let pattern = shape.pattern == nil ? "" : ", pattern: ServicePattern.\(SwiftNames.uncapitalized(name))"
            source.line("\(validator).string(\(value), \(label)\(counts)\(pattern))")
        case .integer: source.line("\(validator).integer(\(value), \(label)\(counts))")
        case .float: source.line("\(validator).number(Double(\(value)), \(label)\(limits { "\($0)" }))")
        case .double: source.line("\(validator).number(\(value), \(label)\(limits { "\($0)" }))")
        case .blob: source.line("\(validator).blob(\(value), \(label)\(counts))")
        case .structure, .union, .external:
            source.line(label == "nil" ? "\(value).check(&\(validator))" : "\(validator).shape(\(value), \(label))")
        case .list(let member):
            if !counts.isEmpty { source.line("\(validator).count(\(value).count, \(label)\(counts))") }
            if try isChecked(member.shape) {
                var inner = SourceText()
                try check(member.shape, "$0", label: "nil", validator: "$1", &inner)
                // The validator is the closure's inout parameter.
                let body = inner.text.split(separator: "\n").joined(separator: "; ")
                source.line("\(validator).elements(\(value), \(label)) { \(body) }")
            }
        case .map(let key, let element):
            if !counts.isEmpty { source.line("\(validator).count(\(value).count, \(label)\(counts))") }
            if try isChecked(element.shape) {
                var inner = SourceText()
                try check(element.shape, "$0", label: "nil", validator: "$1", &inner)
                let body = inner.text.split(separator: "\n").joined(separator: "; ")
                source.line("\(validator).values(\(value), \(label)) { \(body) }")
            }
            let name = key.shape
            let key = try model.shape(name)
            if key.minimum != nil || key.maximum != nil || key.pattern != nil {
                let pattern = key.pattern == nil ? "" : ", pattern: ServicePattern.\(SwiftNames.uncapitalized(name))"
                let minimum = key.minimum.map { ", minimum: \(Int($0))" } ?? ""
                let maximum = key.maximum.map { ", maximum: \(Int($0))" } ?? ""
                source.line("\(validator).keys(\(value).keys, \(label)\(minimum)\(maximum)\(pattern))")
            }
        default: throw GeneratorError("\(name): its constraints are not supported")
        }
    }
}
