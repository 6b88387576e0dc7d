import HTTPTypes
import TenantRAG
import TenantRAGLambda
import Testing

@Suite("Answers to API Gateway")
struct APIGatewayResponseTests {
    @Test("fields of one name are one value, and the body is text")
    func shape() throws {
        var response = APIGatewayResponse(status: .ok, fields: [.contentType: "text/plain"], body: "a\n\"\u{0}é")
        response.fields.append(HTTPField(name: .vary, value: "Origin"))
        response.fields.append(HTTPField(name: .vary, value: "Accept"))
        let json = try JSONValue(json: response.jsonBytes())
        #expect(json["statusCode"] == 200 && json["isBase64Encoded"] == false)
        #expect(json["headers"] == ["content-type": "text/plain", "vary": "Origin, Accept"])
        #expect(json["body"] == "a\n\"\u{0}é")
        var text = "\(response)"
        dump(response, to: &text)
        #expect(!text.contains("é"))
    }
}
