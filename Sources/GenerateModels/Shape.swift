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
        /// `uri`, `querystring` or `header`; nil for the body.
        let location: String?
        let locationName: String
        let isRequired: Bool
        let isDeprecated: Bool
        /// A Boolean value that indicates whether a client fills it in, so that a repeated request is known as the
        /// same one.
        let isIdempotencyToken: Bool
        /// A Boolean value that indicates whether a response is read as if it were there and empty when it is missing.
        let isLenient: Bool
    }

    /// The stand-in for the shape of an exception's words where the model names none.
    static let messageShape = "(message)"

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
    /// A Boolean value that indicates whether a timestamp is a text of RFC 3339; seconds since 1970 otherwise.
    let isDateTimeText: Bool
    let isSensitive: Bool
    let payload: String?
    let error: ErrorTraits?

    init(_ name: String, _ json: JSONValue, of service: Service) throws {
        self.name = name
        minimum = json["min"]?.double
        maximum = json["max"]?.double
        pattern = service.unchecked[name] == nil ? json["pattern"]?.text : nil
        isSensitive = json["sensitive"]?.isTrue ?? false
        payload = json["payload"]?.text
        let isException = json["exception"]?.isTrue ?? false
        let isFault = json["fault"]?.isTrue ?? json["error"]?["fault"]?.isTrue ?? false
        let status = json["error"]?["httpStatusCode"]
        if let status, status.integer == nil { throw GeneratorError("\(name): an HTTP status is a number") }
        // Without a status of its own, an exception has that of its side (Smithy, trait `error`).
        error =
            isException
            ? ErrorTraits(
                httpStatusCode: status?.integer ?? (isFault ? 500 : 400),
                isSenderFault: json["error"]?["senderFault"]?.isTrue ?? (status == nil && !isFault)
            ) : nil
        let format = json["timestampFormat"]?.text ?? "unixTimestamp"
        guard ["unixTimestamp", "iso8601"].contains(format) else {
            throw GeneratorError("\(name): the timestamp format \(format) is not supported")
        }
        isDateTimeText = format == "iso8601"

        let required = Set((json["required"]?.elements ?? []).compactMap(\.text))
        let owner = name
        func member(_ name: String, _ json: JSONValue?) throws -> Member {
            guard let json, let shape = json["shape"]?.text else { throw GeneratorError("\(name): no shape") }
            for trait in ["timestampFormat", "jsonvalue", "streaming", "hostLabel", "flattened", "xmlName"]
            where json[trait] != nil { throw GeneratorError("\(name): the trait \(trait) is not supported") }
            let location = json["location"]?.text
            if let location, !["uri", "querystring", "header"].contains(location) {
                throw GeneratorError("\(name): the location \(location) is not supported")
            }
            let isLenient = service.lenient.contains("\(owner).\(name)")
            guard !isLenient || required.contains(name) else {
                throw GeneratorError("\(owner).\(name) is not required: there is nothing to be lenient about")
            }
            return Member(
                name: name,
                shape: shape,
                location: location,
                locationName: json["locationName"]?.text ?? name,
                // An exception is read whatever it lacks: that the service failed, and of what, is in its code.
                isRequired: required.contains(name) && !isException,
                isDeprecated: json["deprecated"]?.isTrue ?? false,
                isIdempotencyToken: json["idempotencyToken"]?.isTrue ?? false,
                isLenient: isLenient
            )
        }
        var members = try (json["members"]?.members ?? []).map { try member($0.name, $0.value) }
        if isException, !members.contains(where: { $0.name == "message" }) {
            members.append(try member("message", ["shape": .string(Self.messageShape)]))
        }
        self.members = members
        for member in members where member.location == nil && member.locationName != member.name {
            throw GeneratorError("\(name).\(member.name): another name in the body is not supported")
        }

        if let external = service.external[name] {
            kind = .external(type: external.type, module: external.module)
            return
        }
        switch json["type"]?.text {
        case "string" where json["eventstream"] != nil || json["streaming"] != nil:
            throw GeneratorError("\(name): a streaming text is not supported")
        case "blob" where json["streaming"] != nil: throw GeneratorError("\(name): a streaming blob is not supported")
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

    /// A Boolean value that indicates whether a Swift type of its own stands for the shape.
    var isDeclared: Bool {
        switch kind {
        case .enumeration, .structure, .union, .exception, .eventStream: true
        default: false
        }
    }
}
