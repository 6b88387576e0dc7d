import Foundation
import HTTPTypes
import TenantRAGJSON
import TenantRAGSigV4
import Testing

@testable import TenantRAGAWS

/// A service and an operation as the generator writes them, with members in path and query and none in a body.
private enum MadeUpService: AWSService {
    static let serviceID = "Made Up"
    static let endpointPrefix = "madeup"
    static let signingName = "madeup"
    static let apiVersion = "2026-01-01"
    static let operations: [any AWSOperation.Type] = [UntagRequest.self]
}

private struct UntagResponse: JSONReadable, JSONWritable {
    init(from reader: inout JSONReader) throws(JSONError) { try reader.skipValue() }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }
}

private struct UntagRequest: UnaryOperation {
    typealias Service = MadeUpService
    typealias Output = UntagResponse

    static let name = "Untag"
    static let hasBody = false
    static let method = HTTPRequest.Method.delete
    static let pathTemplate = PathTemplate("/tags/{arn}/")
    static let successStatus = 200
    static let errors: [any ServiceErrorShape.Type] = []
    static let queryNames = ["tagKeys"]

    var arn: String
    var keys: [String]

    init(arn: String, keys: [String]) {
        self.arn = arn
        self.keys = keys
    }

    init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        try reader.skipValue()
        self.init(arn: pathValues[0], keys: [])
    }

    var pathValues: [String] { [arn] }
    var queryItems: [QueryItem] { keys.map { QueryItem(name: "tagKeys", value: $0) } }

    mutating func readQuery(_ items: [QueryItem]) {
        for item in items where item.name == "tagKeys" { keys.append(item.value) }
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.endObject()
    }

    func check(_ validator: inout ModelValidator) {}
}

private struct Tags: ValidatedShape {
    func check(_ validator: inout ModelValidator) {
        validator.values(["secret": "long", "b": "x"], "tags") { $1.string($0, nil, maximum: 2) }
        validator.keys(["UPPER"], "tags", pattern: ModelPattern("[a-z]+"))
    }
}

@Suite("Members of a request in path and query")
struct OperationBindingTests {
    private static let request = UntagRequest(
        arn: "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/KB12345678",
        keys: ["a&b=c", "ü /+", "", "?"]
    )

    @Test("they are percent-encoded, one name for each value, and a request without a body sends none")
    func written() throws {
        let (head, body) = try Self.request.httpRequest()
        #expect(
            head.path
                == "/tags/arn%3Aaws%3Abedrock%3Aeu-west-1%3A123456789012%3Aknowledge-base%2FKB12345678/"
                + "?tagKeys=a%26b%3Dc&tagKeys=%C3%BC%20%2F%2B&tagKeys=&tagKeys=%3F"
        )
        #expect(body.isEmpty && head.method == .delete)
    }

    @Test("they are read again as a server reads them, and as one object")
    func read() throws {
        let (head, body) = try Self.request.httpRequest()
        #expect(try UntagRequest(head: head, body: body) == Self.request)
        #expect(try UntagRequest(head: head, body: Array("{}".utf8)) == Self.request)
        let data = try JSONEncoder().encode(Self.request)
        #expect(try JSONDecoder().decode(UntagRequest.self, from: data) == Self.request)
        var other = head
        other.path = "/tags/x/?unknown=1&tagKeys=%zz&tagKeys"
        #expect(try UntagRequest(head: other, body: []) == UntagRequest(arn: "x", keys: [""]))
        other.method = .get
        #expect(throws: AWSResponseError.self) { try UntagRequest(head: other, body: []) }
    }

    @Test("a query of nothing leaves no mark behind the path")
    func empty() throws {
        #expect(try UntagRequest(arn: "x", keys: []).httpRequest().head.path == "/tags/x/")
    }

    @Test("what is prepared for a path is not another method's")
    func methods() throws {
        let endpoint = try Endpoint(url: "https://example.com", signingRegion: Region(validating: "eu-west-1"))
        let signer = try RequestSigner(endpoint, service: "madeup", unsigned: [:])
        let resolved = ResolvedCredentials(
            try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: SecretBytes("secret")),
            provider: "test"
        )
        let date = try Timestamp("20261201T000000Z")
        var signatures: Set<String> = []
        for method in [HTTPRequest.Method.get, .put, .delete, .get] {
            let request = try signer.prepare(method, "/knowledgebases/KB12345678", extra: [:], credentials: resolved)
                .signed(
                    [],
                    at: date
                )
            #expect(request.method == method)
            signatures.insert(try #require(request.headerFields[.authorization]))
        }
        #expect(signatures.count == 3)
    }

    @Test("values of a map are checked, and no key shows in an error")
    func mapValues() {
        let found = #expect(throws: ModelValidationError.self) { try Tags().validate() }
        #expect(found?.violations.map(\.path) == ["tags[value]", "tags[key]"])
    }
}
