import TenantRAG
import Testing

@testable import TenantRAGLambda

@Suite("Events of authorizers")
struct AuthorizerRequestTests {
    @Test("a TOKEN event")
    func token() throws {
        let request = try AuthorizerRequest(
            json: #"{"type":"TOKEN","authorizationToken":"Bearer a","methodArn":"arn","headers":{"Authorization":"b"}}"#
        )
        #expect(request.kind == .token && request.format == .version1 && request.resourceARN == "arn")
        #expect(request.authorizationToken == "Bearer a" && request.identitySources == nil)
    }

    @Test("a REQUEST event of each format")
    func requests() throws {
        let rest = try AuthorizerRequest(
            json:
                #"{"type":"REQUEST","methodArn":"arn","headers":{"a":"b"},"multiValueHeaders":{"a":["b"]},"resource":"/"}"#
        )
        #expect(rest.kind == .request && rest.format == .version1 && rest.identitySources == nil)
        let first = try AuthorizerRequest(
            json:
                #"{"version":"1.0","type":"REQUEST","methodArn":"arn","identitySource":"a,b","authorizationToken":"a,b"}"#
        )
        #expect(first.format == .version1 && first.identitySources == ["a", "b"] && first.authorizationToken == nil)
        let second = try AuthorizerRequest(
            json: #"{"version":"2.0","type":"REQUEST","routeArn":"arn","routeKey":"GET /","identitySource":["a","b"]}"#
        )
        #expect(second.format == .version2 && second.identitySources == ["a", "b"] && second.routeKey == "GET /")
        let without = try AuthorizerRequest(
            json: #"{"version":"2.0","type":"REQUEST","routeArn":"arn","identitySource":null}"#
        )
        #expect(without.identitySources == nil)
    }

    @Test(
        "everything else is refused",
        arguments: [
            ("{}", "invalidValue"), (#"{"type":"OTHER","methodArn":"a"}"#, "invalidValue"),
            (#"{"type":"TOKEN","methodArn":"a"}"#, "missingMember"),
            (#"{"type":"TOKEN","authorizationToken":null,"methodArn":"a"}"#, "missingMember"),
            (#"{"type":"TOKEN","authorizationToken":["a"],"methodArn":"a"}"#, "typeMismatch"),
            (#"{"type":"TOKEN","authorizationToken":"a"}"#, "missingMember"),
            (#"{"version":"2.0","type":"TOKEN","authorizationToken":"a","routeArn":"a"}"#, "invalidValue"),
            (#"{"version":"2.0","type":"REQUEST","methodArn":"a"}"#, "missingMember"),
            (#"{"version":"1.0","type":"REQUEST","routeArn":"a"}"#, "missingMember"),
            (#"{"version":"9","type":"REQUEST","methodArn":"a"}"#, "invalidValue"),
            (#"{"type":"TOKEN","authorizationToken":"a","authorizationToken":"b","methodArn":"a"}"#, "duplicateMember"),
            (#"{"type":"TOKEN","authorizationToken":"a","methodArn":"a","methodArn":"b"}"#, "duplicateMember"),
            (#"{"type":"REQUEST","type":"TOKEN","authorizationToken":"a","methodArn":"a"}"#, "duplicateMember"),
            (#"{"type":"REQUEST","headers":{},"headers":{},"methodArn":"a"}"#, "duplicateMember"),
            (#"{"type":"REQUEST","identitySource":[],"identitySource":["a"],"methodArn":"a"}"#, "duplicateMember"),
            (#"{"type":"REQUEST","identitySource":[1],"methodArn":"a"}"#, "typeMismatch"),
            (#"{"type":"REQUEST","identitySource":{"a":"b"},"methodArn":"a"}"#, "typeMismatch"),
        ]
    )
    func refused(event: String, code: String) {
        let error = #expect(throws: JSONError.self) { try AuthorizerRequest(json: event) }
        #expect(error?.code.rawValue == code)
    }

    @Test("nothing of a token is printed")
    func silence() throws {
        let request = try AuthorizerRequest(
            json: #"{"type":"TOKEN","authorizationToken":"Bearer MARKER","methodArn":"arn:MARKER"}"#
        )
        var text = "\(request) \(String(reflecting: request))"
        dump(request, to: &text)
        #expect(!text.contains("MARKER"))
    }
}
