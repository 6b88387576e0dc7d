#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocalServer
import Testing

@Suite("Requests that the service would refuse")
struct RequestValidationTests {
    @Test(
        "a 400 names the member and the constraint in the service's words",
        arguments: [
            ("{}", "'retrievalQuery'", "Member must not be null"),
            (
                #"{"retrievalQuery":{"text":"x"},"retrievalConfiguration":{"vectorSearchConfiguration":{"rerankingConfiguration":{}}}}"#,
                "'retrievalConfiguration.vectorSearchConfiguration.rerankingConfiguration.type'",
                "Member must not be null"
            ),
            (#"{"retrievalQuery":{"text":7}}"#, "'retrievalQuery.text'", "string"),
            (
                #"{"retrievalQuery":{"text":"\#(String(repeating: "x", count: 20_001))"}}"#,
                "'retrievalQuery.text'", "Member must have length less than or equal to 20000"
            ),
            (
                #"{"retrievalQuery":{"text":"x"},"retrievalConfiguration":{"vectorSearchConfiguration":{"numberOfResults":0}}}"#,
                "'retrievalConfiguration.vectorSearchConfiguration.numberOfResults'",
                "Member must have value greater than or equal to 1"
            ),
            (
                #"{"retrievalQuery":{"text":"x"},"retrievalConfiguration":{"vectorSearchConfiguration":{"numberOfResults":101}}}"#,
                "numberOfResults",
                "Member must have value less than or equal to 100"
            ),
            (
                #"{"retrievalQuery":{"text":"x"},"retrievalConfiguration":{"vectorSearchConfiguration":{"filter":{"equals":{"key":"a","value":1},"in":{"key":"a","value":["x"]}}}}}"#,
                "filter",
                "exactly one member"
            ),
            (
                #"{"retrievalQuery":{"text":"x"},"retrievalConfiguration":{"vectorSearchConfiguration":{"filter":{"startsWith":{"key":"a","value":"x"}}}}}"#,
                "filter",
                "startsWith"
            ),
            (#"{"retrievalQuery":{"text":"x"},"nextToken":"made up"}"#, "'nextToken'", "regular expression"),
            (#"{"retrievalQuery":{"text":"x"},"nextToken":"AAAA"}"#, "nextToken", "not valid"),
            ("", "request body", ""), ("[]", "request body", ""), (#"{"retrievalQuery":"#, "'retrievalQuery'", ""),
        ]
    )
    func refused(body: String, member: String, constraint: String) async throws {
        try await ServerFixture.run(store: .s3Vectors) { fixture in
            let (head, answer) = try await fixture.send(
                SignatureTests.path,
                body,
                signedBy: fixture.endpoint.credentials
            )
            let message = answer["message"]?.stringValue ?? ""
            #expect(head.status.code == 400)
            #expect(head.headerFields[.errorType] == "ValidationException")
            #expect(message.contains(member) && message.contains(constraint), "\(message)")
        }
    }

    @Test(
        "what is no operation, and a knowledge base that is not there",
        arguments: [
            ("/knowledgebases/LOCAL00000/retrieves", HTTPRequest.Method.post, 404, "UnknownOperationException"),
            ("/knowledgebases/LOCAL00000/retrieve", .get, 404, "UnknownOperationException"),
            ("/knowledgebases/NOTTHERE00/retrieve", .post, 404, "ResourceNotFoundException"),
            ("/knowledgebases/short/retrieve", .post, 400, "ValidationException"),
            ("/documents/../knowledgebases/LOCAL00000/retrieve", .post, 404, "UnknownOperationException"),
        ]
    )
    func notThere(path: String, method: HTTPRequest.Method, status: Int, code: String) async throws {
        try await ServerFixture.run { fixture in
            let (head, _) = try await fixture.send(
                path,
                method == .get ? "" : SignatureTests.body,
                method: method,
                signedBy: fixture.endpoint.credentials
            )
            #expect(head.status.code == status)
            #expect(head.headerFields[.errorType] == code)
        }
    }
}
#endif
