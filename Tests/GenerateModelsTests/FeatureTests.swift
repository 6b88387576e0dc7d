import TenantRAGJSON
import Testing

@testable import GenerateModels

@Suite("Features of the protocol that are generated")
struct FeatureTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        /// Shapes, `GetThingRequest` or `GetThingResponse` among them.
        let shapes: String
        let file: String
        var folder = "GetThing/"
        /// Texts that stand in the file.
        let contains: [String]
    }

    static let rows = [
        Row(
            testDescription: "scalars",
            shapes: """
                {"GetThingRequest":{"type":"structure","required":["flag"],"members":{"flag":{"shape":"B"},
                "small":{"shape":"I"},"large":{"shape":"L"},"single":{"shape":"F"},"double":{"shape":"D"}}},
                "B":{"type":"boolean","box":true},"I":{"type":"integer","min":1,"max":9},"L":{"type":"long"},
                "F":{"type":"float"},"D":{"type":"double"}}
                """,
            file: "GetThingRequest",
            contains: [
                "public var flag: Bool ", "public var small: Int?", "public var large: Int64?",
                "public var single: Float?",
                "public var double: Double?", "Range 1 to 9",
                "validator.integer(small, \"small\", minimum: 1, maximum: 9)",
                "throw reader.missingMember(\"flag\")",
            ]
        ),
        Row(
            testDescription: "an enumeration",
            shapes: """
                {"GetThingRequest":{"type":"structure","members":{"mode":{"shape":"Mode"}}},
                "Mode":{"type":"string","enum":["FAST_PATH","default"]}}
                """,
            file: "GetThingRequest",
            contains: [
                "public struct Mode: OpenEnum", "public static let fastPath = Self(rawValue: \"FAST_PATH\")",
                "public static let `default` = Self(rawValue: \"default\")",
            ]
        ),
        Row(
            testDescription: "a union",
            shapes: """
                {"GetThingRequest":{"type":"structure","members":{"source":{"shape":"Source"}}},
                "Source":{"type":"structure","union":true,"members":{"text":{"shape":"Text"},"size":{"shape":"I"}}},
                "I":{"type":"integer"}}
                """,
            file: "Source",
            contains: [
                "public enum Source: Sendable, Hashable, RedactedShape", "case text(String)", "case size(Int)",
                "case unknown(name: String, value: JSONValue)", "a union with more than one member",
            ]
        ),
        Row(
            testDescription: "lists and maps with constraints, of their keys and values too",
            shapes: """
                {"GetThingRequest":{"type":"structure","members":{"tags":{"shape":"Tags"},"names":{"shape":"Names"}}},
                "Tags":{"type":"map","min":1,"max":5,"key":{"shape":"Key"},"value":{"shape":"Value"}},
                "Key":{"type":"string","max":10,"pattern":"[a-z]+"},"Value":{"type":"string","max":20},
                "Names":{"type":"list","max":3,"member":{"shape":"Value"}}}
                """,
            file: "GetThingRequest",
            contains: [
                "public var tags: [String: String]?", "public var names: [String]?",
                "validator.count(tags.count, \"tags\", minimum: 1, maximum: 5)",
                "validator.values(tags, \"tags\") { $1.string($0, nil, maximum: 20) }",
                "validator.keys(tags.keys, \"tags\", maximum: 10, pattern: ServicePattern.key)",
                "validator.elements(names, \"names\") { $1.string($0, nil, maximum: 20) }",
                "guard map.updateValue(try reader.readString(), forKey: key) == nil else",
            ]
        ),
        Row(
            testDescription: "patterns, each made once",
            shapes: """
                {"GetThingRequest":{"type":"structure","members":{"id":{"shape":"Id"}}},
                "Id":{"type":"string","pattern":"[0-9]{10}"}}
                """,
            file: "ServicePattern",
            folder: "",
            contains: ["static let id = ModelPattern(#\"[0-9]{10}\"#)"]
        ),
        Row(
            testDescription: "timestamps: seconds, and texts of RFC 3339",
            shapes: """
                {"GetThingResponse":{"type":"structure","members":{"at":{"shape":"T"},"on":{"shape":"U"}}},
                "T":{"type":"timestamp"},"U":{"type":"timestamp","timestampFormat":"iso8601"}}
                """,
            file: "GetThingResponse",
            contains: [
                "at = try reader.readTimestamp()",
                "on = try reader.readDateTime()",
                "writer.writeEpochSeconds(at.epochSeconds)", "writer.write(on.rfc3339)",
            ]
        ),
        Row(
            testDescription: "blobs and documents",
            shapes: """
                {"GetThingResponse":{"type":"structure","members":{"bytes":{"shape":"Bytes"},"open":{"shape":"Doc"},
                "metadata":{"shape":"Metadata"}}},"Bytes":{"type":"blob","max":9},
                "Doc":{"type":"structure","document":true,"members":{}},
                "Metadata":{"type":"map","key":{"shape":"Text"},"value":{"shape":"Doc"}}}
                """,
            file: "GetThingResponse",
            contains: [
                "public var bytes: [UInt8]?", "public var open: JSONValue?", "public var metadata: JSONObject?",
                "bytes = try reader.readBase64()", "metadata = try reader.readObject()",
                "validator.blob(bytes, \"bytes\", maximum: 9)",
            ]
        ),
        Row(
            testDescription: "an event stream, whose exceptions are thrown",
            shapes: """
                {"GetThingResponse":{"type":"structure","required":["id"],"payload":"stream","members":{
                "stream":{"shape":"Events"},"id":{"shape":"Text","location":"header","locationName":"x-id"}}},
                "Events":{"type":"structure","eventstream":true,"members":{"part":{"shape":"Part"},"failed":{"shape":"Failed"}}},
                "Part":{"type":"structure","event":true,"members":{"text":{"shape":"Text"}}},
                "Failed":{"type":"structure","exception":true,"error":{"httpStatusCode":500},"members":{"message":{"shape":"Text"}}}}
                """,
            file: "Events",
            contains: [
                "public enum Events: EventStreamEvent, RedactedShape", "case part(Part)",
                "case (.exception, \"failed\"): throw (try? Failed(json: message.payload)) ?? Failed()",
            ]
        ),
        Row(
            testDescription:
                "an exception: lenient, with a message though the model names none, and a status by its side",
            shapes: """
                {"GetThingResponse":{"type":"structure","members":{"x":{"shape":"Broken"}}},
                "Broken":{"type":"structure","exception":true,"fault":true,"required":["place"],"members":{"place":{"shape":"Text"}}}}
                """,
            file: "Broken",
            folder: "Errors/",
            contains: [
                "public struct Broken: ServiceErrorShape", "public static let httpStatusCode = 500",
                "public static let isSenderFault = false", "public var place: String?",
                "public var serviceMessage: String?",
            ]
        ),
    ]

    @Test("each has its Swift", arguments: rows)
    func feature(row: Row) throws {
        var service = MadeUpService()
        try service.add(row.shapes)
        // An exception is reached by the operation's errors, and by no member.
        if row.folder == "Errors/" {
            service.shapes["GetThingResponse"] = ["type": "structure", "members": .object([:])]
            service.operation["errors"] = [.object(["shape": "Broken"])]
        }
        let text = try service.file(row.file, in: row.folder)
        for part in row.contains { #expect(text.contains(part), "\(part) in \(text)") }
    }

    @Test("members of path and query are bound to them, and a request without a body has none")
    func bindings() throws {
        var service = MadeUpService()
        service.operation["http"] = .object(["method": "DELETE", "requestUri": "/tags/{arn}/", "responseCode": 200])
        try service.add(
            """
            {"GetThingRequest":{"type":"structure","required":["arn","keys"],"members":{
            "arn":{"shape":"Text","location":"uri","locationName":"arn"},
            "keys":{"shape":"Keys","location":"querystring","locationName":"tagKeys"},
            "mode":{"shape":"Mode","location":"querystring","locationName":"mode"},
            "page":{"shape":"Text","location":"querystring","locationName":"p"}}},
            "Keys":{"type":"list","member":{"shape":"Text"}},"Mode":{"type":"string","enum":["A"]}}
            """
        )
        let text = try service.file("GetThingRequest+Operation")
        for part in [
            "PathTemplate(\"/tags/{arn}/\")", "public static let hasBody = false",
            "public static let successStatus = 200",
            "public var pathValues: [String] { [arn] }",
            "public static let queryNames = [\"tagKeys\", \"mode\", \"p\"]",
            "for value in keys { items.append(QueryItem(name: \"tagKeys\", value: value)) }",
            "if let mode { items.append(QueryItem(name: \"mode\", value: mode.rawValue)) }",
            "case \"tagKeys\": keys.append(item.value)", "case \"mode\": mode = Mode(rawValue: item.value)",
            "case \"p\": page = item.value", "self.keys = []",
        ] { #expect(text.contains(part), "\(part) in \(text)") }
        #expect(try service.file("GetThingRequest").contains("validator.pathSegment(arn, \"arn\")"))
    }

    @Test("a client has a method for each operation, makes idempotency tokens, and turns pages")
    func client() throws {
        var service = MadeUpService()
        try service.add(
            """
            {"GetThingRequest":{"type":"structure","members":{"clientToken":{"shape":"Text","idempotencyToken":true},
            "nextToken":{"shape":"Text"}}},"GetThingResponse":{"type":"structure","members":{"nextToken":{"shape":"Text"}}}}
            """
        )
        service.entry["operations"] = [
            .object(["name": "GetThing", "summary": "Gets a thing", "returns": "The thing."])
        ]
        let text = try service.file("MadeUpClient", in: "")
        for part in [
            "/// Calls Made Up Service.", "public final class MadeUpClient: Sendable",
            "/// Gets a thing (operation `GetThing`).", "/// - Returns: The thing.", "public func getThing(",
            "if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }",
            "public func pages<Operation: PaginatedOperation>(", "Operation.Service == MadeUpService",
        ] { #expect(text.contains(part), "\(part) in \(text)") }
        #expect(
            try service.file("GetThingRequest+Operation").contains(
                "PaginatedOperation { /// The token of the next page; nil on the last page. public static func nextToken("
            )
        )
        #expect(try service.file("MadeUpService", in: "").contains("GetThingRequest.self,"))
        service.entry["operations"] = ["GetThing"]
        #expect(try service.file("MadeUpClient", in: "").contains("/// Get thing (operation `GetThing`)."))
    }

    @Test("a span says texts and names of resources, in order")
    func span() throws {
        var service = MadeUpService()
        service.entry["operations"] = [
            .object([
                "name": "GetThing", "kind": "generation", "span": [["a", "=b"], ["c", "name"]],
            ])
        ]
        let text = try service.file("GetThingRequest+Operation")
        #expect(text.contains("extension GetThingRequest: ObservedOperation"))
        #expect(
            text.contains("attributes.append((\"a\", \"b\")) if let value = name { attributes.append((\"c\", value)) }")
        )
        #expect(text.contains("public static let kind = OperationKind.generation"))
    }

    @Test("what a service may leave out is read as empty, where the list says so")
    func lenient() throws {
        var service = MadeUpService()
        try service.add(
            """
            {"GetThingResponse":{"type":"structure","required":["all","name"],"members":{"all":{"shape":"All"},
            "name":{"shape":"Text"}}},"All":{"type":"list","member":{"shape":"Text"}}}
            """
        )
        #expect(try service.file("GetThingResponse").contains("throw reader.missingMember(\"all\")"))
        service.entry["lenient"] = ["GetThingResponse.all"]
        let text = try service.file("GetThingResponse")
        #expect(text.contains("self.all = all ?? []") && !text.contains("missingMember(\"all\")"))
        #expect(text.contains("throw reader.missingMember(\"name\")"))
    }

    @Test("what the model gets wrong, or does not say, comes from the list")
    func corrections() throws {
        var service = MadeUpService()
        try service.add(
            """
            {"GetThingRequest":{"type":"structure","members":{"arn":{"shape":"Arn"}}},
            "Arn":{"type":"string","max":20,"pattern":"/d{12}"},
            "Wrong":{"type":"structure","exception":true,"members":{"message":{"shape":"Text"}}}}
            """
        )
        service.operation["errors"] = [.object(["shape": "Wrong"])]
        #expect(try service.file("GetThingRequest").contains("pattern: ServicePattern.arn"))
        #expect(try !service.file("MadeUpService", in: "").contains("isAlwaysDualStack"))
        service.entry["unchecked"] = .object(["Arn": "It means \\d."])
        service.entry["isAlwaysDualStack"] = true
        service.entry["temporaryRefusals"] = [
            .object(["error": "Wrong", "phrase": "busy", "code": "thingBusy", "operations": ["GetThing"]])
        ]
        let text = try service.file("GetThingRequest")
        #expect(text.contains("validator.string(arn, \"arn\", maximum: 20)") && !text.contains("/d{12}"))
        #expect(try !service.file("ServicePattern", in: "").contains("static let arn"))
        #expect(try service.file("MadeUpService", in: "").contains("public static let isAlwaysDualStack = true"))
        #expect(
            try service.file("GetThingRequest+Operation").contains(
                "TemporaryRefusal( errorCode: \"Wrong\", phrase: \"busy\", code: \"thingBusy\"),"
            )
        )
    }

    @Test("names come from the list where the model's own would mislead, and external shapes from their modules")
    func names() throws {
        var service = MadeUpService()
        try service.add(
            """
            {"GetThingRequest":{"type":"structure","members":{"span":{"shape":"Span"},"filter":{"shape":"Filter"},
            "mode":{"shape":"Mode"}}},"Span":{"type":"structure","members":{}},"Filter":{"type":"structure","members":{}},
            "Mode":{"type":"string","enum":["NONE"]}}
            """
        )
        service.entry["typeNames"] = .object(["Span": "TextSpan"])
        service.entry["valueNames"] = .object(["Mode.NONE": "off"])
        service.entry["external"] = .object([
            "Filter": .object(["type": "MetadataFilter", "module": "TenantRAGFilters"])
        ])
        let text = try service.file("GetThingRequest")
        #expect(text.contains("public var span: TextSpan?") && text.contains("public var filter: MetadataFilter?"))
        #expect(text.contains("public import TenantRAGFilters"))
        #expect(text.contains("static let off"))
        #expect(try service.generated()["GetThing/TextSpan.swift"] != nil)
    }

    @Test("an enumeration stands in the file of the one shape that uses it, and in its own where several do")
    func enumerations() throws {
        var service = MadeUpService()
        try service.add(
            """
            {"GetThingRequest":{"type":"structure","members":{"mode":{"shape":"Mode"},"kinds":{"shape":"Kinds"},
            "part":{"shape":"Part"}}},"Part":{"type":"structure","members":{"kind":{"shape":"Kind"}}},
            "Kinds":{"type":"list","member":{"shape":"Kind"}},"Kind":{"type":"string","enum":["K"]},
            "Mode":{"type":"string","enum":["A"]}}
            """
        )
        let files = try service.generated()
        #expect(files["GetThing/Mode.swift"] == nil && files["GetThing/Kind.swift"] != nil)
        let text = try service.file("GetThingRequest")
        #expect(text.contains("public struct Mode: OpenEnum") && !text.contains("public struct Kind: OpenEnum"))
        #expect(text.ranges(of: "// Generated").count == 1 && text.ranges(of: "import TenantRAGAWS").count == 1)
    }

    @Test("the same model gives the same files, and only the operations of the list")
    func repeatable() throws {
        let service = MadeUpService()
        let files = try service.generated()
        #expect(try service.generated() == files)
        #expect(files["Tests/MadeUpTests/Generated/ShapeRegistry.swift"]?.contains("import MadeUp") == true)
        #expect(files["Tests/MadeUpTests/Resources/service-model.json"]?.contains("GetThing") == true)
    }
}
