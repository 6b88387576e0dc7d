import TenantRAGJSON

/// The selected part of a service model: operations and every shape that they reach.
struct ServiceModel {
    let service: Service
    let metadata: JSONValue
    let operations: [Operation]
    private(set) var shapes: [String: Shape] = [:]
    /// For each shape, the operations that reach it.
    private(set) var users: [String: Set<String>] = [:]

    init(_ document: JSONValue, of service: Service) throws {
        guard let metadata = document["metadata"], metadata["protocol"]?.text == "rest-json" else {
            throw GeneratorError("not a service model of protocol rest-json")
        }
        self.service = service
        self.metadata = metadata
        operations = try service.operations.map(\.name).map { name in
            guard let json = document["operations"]?[name] else { throw GeneratorError("no operation \(name)") }
            return try Operation(name, json)
        }
        guard Set(operations.map(\.input)).count == operations.count else {
            throw GeneratorError("two operations share an input: it could not be an AWSOperation of both")
        }
        for operation in operations {
            for root in [operation.input, operation.output] + operation.errors {
                try collect(root, of: operation.name, from: document, path: [])
            }
        }
        for name in service.unchecked.keys.sorted() {
            guard shapes[name] != nil, document["shapes"]?[name]?["pattern"] != nil else {
                throw GeneratorError("\(name) is no shape with a pattern that is generated: there is nothing unchecked")
            }
        }
        for member in service.lenient.sorted() {
            let parts = member.split(separator: ".").map(String.init)
            guard parts.count == 2, shapes[parts[0]]?.members.contains(where: { $0.name == parts[1] }) == true else {
                throw GeneratorError("\(member) is no member of a shape that is generated, so it cannot be lenient")
            }
            guard try !isSent(parts[0]) else {
                throw GeneratorError("\(member) is part of a request, which may not lack it")
            }
        }
    }

    private mutating func collect(_ name: String, of operation: String, from document: JSONValue, path: [String]) throws
    {
        guard !path.contains(name) else {
            throw GeneratorError("\(name) holds itself (\(path.joined(separator: " > "))): it would need indirection")
        }
        guard users[name]?.contains(operation) != true else { return }
        users[name, default: []].insert(operation)
        let builtIn: JSONValue? = name == Shape.messageShape ? ["type": "string"] : nil
        guard let json = document["shapes"]?[name] ?? builtIn else { throw GeneratorError("no shape \(name)") }
        let shape = try Shape(name, json, of: service)
        shapes[name] = shape
        for reference in shape.references {
            try collect(reference, of: operation, from: document, path: path + [name])
        }
    }

    /// The one structure or union that uses an enumeration; nil for what several use, and for other shapes.
    ///
    /// The two spellings of an enumeration that AWS has twice are one, and stand alone.
    func onlyUser(of shape: Shape) -> String? {
        guard case .enumeration = shape.kind, service.misspelt[shape.name] == nil,
            !service.misspelt.values.contains(shape.name)
        else { return nil }
        let users = declaredUsers(of: shape.name)
        return users.count == 1 ? users.first : nil
    }

    /// The shapes with types of their own that name a shape, as it is or as an element of a list or a map.
    private func declaredUsers(of name: String) -> Set<String> {
        var users: Set<String> = []
        for shape in shapes.values where shape.references.contains(name) {
            if shape.isDeclared { users.insert(shape.name) } else { users.formUnion(declaredUsers(of: shape.name)) }
        }
        return users
    }

    /// Returns whether a shape is part of a request.
    func isSent(_ name: String) throws -> Bool {
        func reaches(_ start: String) throws -> Bool {
            try start == name || shape(start).references.contains { try reaches($0) }
        }
        return try operations.contains { try reaches($0.input) }
    }

    func shape(_ name: String) throws -> Shape {
        guard let shape = shapes[name] else { throw GeneratorError("no shape \(name)") }
        return shape
    }

    /// Returns whether printing the shape must not show it: it says so itself, or holds text, bytes or documents
    /// somewhere.
    func isRedacted(_ name: String) throws -> Bool {
        let shape = try shape(name)
        if shape.isSensitive { return true }
        switch shape.kind {
        case .string, .blob, .document, .timestamp, .external, .union, .eventStream: return true
        case .enumeration, .boolean, .integer, .long, .float, .double, .exception: return false
        case .list, .map, .structure: return try shape.references.contains { try isRedacted($0) }
        }
    }
}
