import TenantRAGJSON

/// One shape of the service model.
struct Shape {
    enum Kind {
        case string
        case enumeration([String])
        case boolean, integer, long, float, double, blob, timestamp, document
        case list(Member)
        case map(key: Member, value: Member)
        case structure, union, exception, eventStream
        /// Written by hand in another target.
        case external(type: String, module: String)
    }

    struct Member {
        let name: String
        let shape: String
        /// `uri` or `header`; nil for the body.
        let location: String?
        let locationName: String
        let isRequired: Bool
        let isDeprecated: Bool
    }

    struct ErrorTraits {
        let httpStatusCode: Int
        let isSenderFault: Bool
    }

    let name: String
    let kind: Kind
    let members: [Member]
    let minimum: Double?
    let maximum: Double?
    let pattern: String?
    let isSensitive: Bool
    let payload: String?
    let error: ErrorTraits?

    init(_ name: String, _ json: JSONValue) throws {
        self.name = name
        minimum = json["min"]?.double
        maximum = json["max"]?.double
        pattern = json["pattern"]?.text
        isSensitive = json["sensitive"]?.isTrue ?? false
        payload = json["payload"]?.text
        error = json["error"].flatMap { error in
            error["httpStatusCode"]?.integer.map {
                ErrorTraits(httpStatusCode: $0, isSenderFault: error["senderFault"]?.isTrue ?? false)
            }
        }
        if json["timestampFormat"] != nil { throw GeneratorError("\(name): a timestamp format is not supported") }

        let required = Set((json["required"]?.elements ?? []).compactMap(\.text))
        func member(_ name: String, _ json: JSONValue?) throws -> Member {
            guard let json, let shape = json["shape"]?.text else { throw GeneratorError("\(name): no shape") }
            for trait in ["timestampFormat", "jsonvalue", "streaming", "idempotencyToken", "hostLabel"]
            where json[trait] != nil { throw GeneratorError("\(name): the trait \(trait) is not supported") }
            let location = json["location"]?.text
            if let location, location != "uri", location != "header" {
                throw GeneratorError("\(name): the location \(location) is not supported")
            }
            return Member(
                name: name,
                shape: shape,
                location: location,
                locationName: json["locationName"]?.text ?? name,
                isRequired: required.contains(name),
                isDeprecated: json["deprecated"]?.isTrue ?? false
            )
        }
        members = try (json["members"]?.members ?? []).map { try member($0.name, $0.value) }
        for member in members where member.location == nil && member.locationName != member.name {
            throw GeneratorError("\(name).\(member.name): another name in the body is not supported")
        }

        if let external = Selection.external[name] {
            kind = .external(type: external.type, module: external.module)
            return
        }
        switch json["type"]?.text {
        case "string": kind = json["enum"].map { .enumeration($0.elements.compactMap(\.text)) } ?? .string
        case "boolean": kind = .boolean
        case "integer": kind = .integer
        case "long": kind = .long
        case "float": kind = .float
        case "double": kind = .double
        case "blob": kind = .blob
        case "timestamp": kind = .timestamp
        case "list": kind = .list(try member("member", json["member"]))
        case "map": kind = .map(key: try member("key", json["key"]), value: try member("value", json["value"]))
        case "structure":
            kind =
                if json["document"]?.isTrue ?? false {
                    .document
                } else if json["eventstream"]?.isTrue ?? false {
                    .eventStream
                } else if json["union"]?.isTrue ?? false {
                    .union
                } else if json["exception"]?.isTrue ?? false {
                    .exception
                } else {
                    .structure
                }
        case let type: throw GeneratorError("\(name): the type \(type ?? "(none)") is not supported")
        }
    }

    /// The shapes that this one names.
    var references: [String] {
        switch kind {
        case .list(let member): [member.shape]
        case .map(let key, let value): [key.shape, value.shape]
        case .external: []
        default: members.map(\.shape)
        }
    }

    /// Whether a Swift type of its own stands for the shape.
    var isDeclared: Bool {
        switch kind {
        case .enumeration, .structure, .union, .exception, .eventStream: true
        default: false
        }
    }
}
