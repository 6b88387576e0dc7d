import HTTPTypes
import TenantRAGAWS
import TenantRAGBase
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Models on the wire")
struct ShapeWireTests {
    @Test("a request has its path, its method and a body without what stands in the path")
    func request() throws {
        let request = RetrieveRequest(
            knowledgeBaseId: "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/ABCDEFGHIJ",
            retrievalQuery: KnowledgeBaseQuery(text: "Who?"),
            retrievalConfiguration: .init(
                vectorSearchConfiguration: .init(filter: .equals("tenantId", "a"), numberOfResults: 3)
            )
        )
        let (head, body) = try request.httpRequest()
        #expect(
            head.path
                == "/knowledgebases/arn%3Aaws%3Abedrock%3Aeu-west-1%3A123456789012%3Aknowledge-base%2FABCDEFGHIJ/retrieve"
        )
        #expect(
            try JSONValue(json: body)
                == [
                    "retrievalQuery": ["text": "Who?"],
                    "retrievalConfiguration": [
                        "vectorSearchConfiguration": [
                            "filter": ["equals": ["key": "tenantId", "value": "a"]], "numberOfResults": 3,
                        ]
                    ],
                ]
        )
        #expect(try RetrieveRequest(head: head, body: body) == request)
    }

    @Test(
        "path members are percent-encoded but for RFC 3986's unreserved characters, and come back",
        arguments: [
            ("a-b.c_d~e", "a-b.c_d~e"), ("a/b?c#d", "a%2Fb%3Fc%23d"), ("a b+c%d", "a%20b%2Bc%25d"), ("é", "%C3%A9"),
            ("\u{1F4FB}", "%F0%9F%93%BB"), ("...", "..."), ("a\u{0}b", "a%00b"),
        ]
    )
    func percentEncoding(value: String, encoded: String) throws {
        let template = PathTemplate("/things/{id}/content")
        let path = try template.path(with: [value])
        #expect(path == "/things/\(encoded)/content")
        #expect(template.values(in: path) == [value])
    }

    @Test(
        "a path of another operation is refused",
        arguments: [
            "/things//content", "/things/a/b/content", "/things/a", "/things/%zz/content", "/things/%C3/content", "",
        ]
    )
    func wrongPaths(path: String) {
        #expect(PathTemplate("/things/{id}/content").values(in: path) == nil)
    }

    @Test("a path is cut at every slash, whatever mark follows it")
    func slashesWithMarks() {
        let mark = "\u{301}"
        let template = PathTemplate("/things/{id}/content")
        #expect(template.values(in: "/things/\(mark)a/content") == ["\(mark)a"])
        #expect(template.values(in: "/things/a/\(mark)b/content") == nil)
        #expect(PathTemplate("/{id}").values(in: "/a/\(mark)b") == nil)
        #expect(PathTemplate("/\u{E9}/{id}").values(in: "/e\(mark)/a") == nil)
    }

    @Test("an answer is read")
    func answer() throws {
        let body = """
            {"sessionId":"abc","output":{"text":"Will finds it."},"guardrailAction":"SOMETHING_NEW","citations":[
            {"generatedResponsePart":{"textResponsePart":{"span":{"start":0,"end":13},"text":"Will finds it."}},
            "retrievedReferences":[{"content":{"text":"…","type":"TEXT"},"location":{"type":"S3","s3Location":
            {"uri":"s3://b/k"}},"metadata":{"season":1,"tenantId":"a"}}]}]}
            """
        let answer = try RetrieveAndGenerateRequest.output(head: HTTPResponse(status: .ok), body: Array(body.utf8))
        #expect(answer.output.text == "Will finds it.")
        #expect(answer.guardrailAction?.isKnown == false)
        #expect(answer.citations?.first?.retrievedReferences?.first?.metadata == ["season": 1, "tenantId": "a"])
        #expect(answer.citations?.first?.generatedResponsePart?.textResponsePart?.span == TextSpan(end: 13, start: 0))
    }

    @Test(
        "an answer cut short, a page of HTML and an empty body are errors, never an empty answer",
        arguments: [
            "", "{", "<html></html>", "{}", "null", "[]", #"{"sessionId":"a"}"#,
            #"{"sessionId":"a","output":{"text":"x"}"#,
        ]
    )
    func noAnswer(body: String) {
        #expect(throws: JSONError.self) {
            try RetrieveAndGenerateRequest.output(head: HTTPResponse(status: .ok), body: Array(body.utf8))
        }
    }

    @Test("an error in a response names the position")
    func errorPath() throws {
        let body = #"{"retrievalResults":[{"content":{"text":"a"}},{"content":{"text":3}}]}"#
        let error = #expect(throws: JSONError.self) {
            try RetrieveRequest.output(head: HTTPResponse(status: .ok), body: Array(body.utf8))
        }
        #expect(error?.path == "retrievalResults[1].content.text")
    }

    @Test("two metadata keys that Swift strings cannot tell apart are refused")
    func canonicallyEqualKeys() {
        let body = "{\"retrievalResults\":[{\"content\":{},\"metadata\":{\"\u{E9}\":1,\"e\u{301}\":2}}]}"
        #expect(throws: JSONError.self) {
            try RetrieveRequest.output(head: HTTPResponse(status: .ok), body: Array(body.utf8))
        }
    }

    @Test(
        "a union with no arm or with two is refused",
        arguments: ["{}", #"{"knowledgeBase":{"knowledgeBaseId":"A"},"x":1}"#]
    )
    func unions(body: String) {
        #expect(throws: JSONError.self) { try RetrieverConfiguration(json: body) }
    }

    @Test(
        "an error answer becomes the modelled exception, wherever its code stands",
        arguments: [
            ("ThrottlingException:http://internal.amazon.com/", #"{"message":"slow"}"#),
            ("com.amazonaws#ThrottlingException", #"{"message":"slow"}"#),
            (nil, #"{"__type":"aws.service#ThrottlingException","message":"slow"}"#),
            (nil, #"{"code":"ThrottlingException","message":"slow"}"#),
        ]
    )
    func modelledError(header: String?, body: String) throws {
        var head = HTTPResponse(status: .tooManyRequests)
        head.headerFields[try #require(HTTPField.Name("x-amzn-ErrorType"))] = header
        let error = #expect(throws: ThrottlingException.self) {
            try RetrieveRequest.output(head: head, body: Array(body.utf8))
        }
        #expect(error?.serviceMessage == "slow")
        let printed = error.map { "\($0)" } ?? ""
        #expect(printed.hasPrefix("ThrottlingException (HTTP 429); `serviceMessage`"))
        #expect(!printed.contains("slow"), "the service's words may quote the request")
    }

    @Test("any other error keeps code, status and text", arguments: ["", "<html>", #"{"Message":"no"}"#])
    func otherError(body: String) throws {
        let error = #expect(throws: UnmodeledServiceError.self) {
            try RetrieveRequest.output(head: HTTPResponse(status: .serviceUnavailable), body: Array(body.utf8))
        }
        #expect(error?.httpStatusCode == 503)
        #expect(error?.serviceMessage == (body.contains("no") ? "no" : nil))
    }

    @Test("times are seconds since 1970")
    func timestamps() throws {
        let body = #"{"dateTimeValue":1700000000.25}"#
        let value = try AgenticRetrieveMemoryMetadataValue(json: body)
        #expect(try value == .dateTimeValue(Timestamp(secondsSince1970: 1_700_000_000.25)))
        #expect(String(decoding: value.jsonBytes(), as: UTF8.self) == body)
    }

    @Test("nothing that a model holds is printed, but numbers and enumerations")
    func redaction() throws {
        let check = try GeneratedModel.generated().checkRedaction()
        #expect(check.problems == [])
        #expect(check.count > 900)
    }
}
