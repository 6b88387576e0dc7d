import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("ARNs of methods")
struct APIGatewayMethodTests {
    private static let api = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3"

    @Test(
        "an ARN is taken apart, and its stage has one pattern",
        arguments: [
            ("\(api)/prod/POST/ask", "prod", "POST", "ask"),
            ("\(api)/prod/GET/", "prod", "GET", ""),
            ("\(api)/prod/GET", "prod", "GET", ""),
            ("\(api)/$default/DELETE/a/b:c/d", "$default", "DELETE", "a/b:c/d"),
            ("\(api)/test-invoke-stage/POST/é", "test-invoke-stage", "POST", "é"),
        ]
    )
    func parts(arn: String, stage: String, method: String, path: String) throws {
        let found = try #require(APIGatewayMethod(arn))
        #expect(found.apiID == "a1b2c3" && found.stage == stage && found.method == method && found.path == path)
        #expect(found.stageResource == "\(Self.api)/\(stage)/*/*" && found.arn == arn)
    }

    @Test("other partitions", arguments: ["aws-cn", "aws-us-gov"])
    func partitions(partition: String) {
        #expect(APIGatewayMethod("arn:\(partition):execute-api:cn-north-1:123456789012:a1/prod/GET/x") != nil)
    }

    @Test(
        "what is no method's ARN, or has a pattern before its method, is refused",
        arguments: [
            "", "*", "arn:aws:execute-api:*:*:*", "arn:aws:execute-api:eu-central-1:123456789012:*/prod/GET/ask",
            "arn:aws:execute-api:*:123456789012:a1b2c3/prod/GET/ask",
            "arn:aws:execute-api:eu-central-1:*:a1b2c3/prod/GET/ask",
            "arn:*:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/ask",
            "arn:gcp:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/ask",
            "\(api)/*/GET/ask", "\(api)/pro?/GET/ask", "\(api)/${x}/GET/ask", "\(api)/$Default/GET/ask",
            "\(api)/prod//ask", "\(api)/prod", "\(api)", "\(api)//GET/ask", "\(api)*/prod/GET/ask",
            "arn:aws:execute-api:eu-central-1:12345678901:a1b2c3/prod/GET/ask",
            "arn:aws:execute-api:eu-central-1:1234567890123:a1b2c3/prod/GET/ask",
            "arn:aws:lambda:eu-central-1:123456789012:a1b2c3/prod/GET/ask",
            "arn:aws:execute-api:eu-central-1:123456789012", "\(api)\n/prod/GET/ask", " \(api)/prod/GET/ask",
            "arn:aws:execute-api:eu-central-1:١23456789012:a1b2c3/prod/GET/ask", "\(api)/pr\u{F6}d/GET/ask",
        ]
    )
    func refused(arn: String) {
        #expect(APIGatewayMethod(arn) == nil)
    }

    @Test(
        "an exact resource is the ARN itself, or none where a policy would read a pattern",
        arguments: [
            ("POST/ask", true), ("GET/", true), ("GET/a/b/c", true), ("GET/%2A", true), ("GET/a:b", true),
            ("GET/*", false), ("GET/a*", false), ("GET/a?b", false), ("GET/a/${aws:username}", false),
            ("GET/$", false), ("*/ask", false), ("G?T/ask", false), ("GET/a b", false), ("GET/é", false),
            ("GET/\u{0}", false),
        ]
    )
    func exact(rest: String, isNamed: Bool) throws {
        let method = try #require(APIGatewayMethod("\(Self.api)/prod/\(rest)"))
        #expect(method.exactResource == (isNamed ? method.arn : nil))
    }

    @Test("a resource has at most 512 characters")
    func length() throws {
        let start = "\(Self.api)/prod/GET/"
        for (count, isNamed) in [(512, true), (513, false), (1_600, false)] {
            let arn = start + String(repeating: "a", count: count - start.utf8.count)
            #expect((try #require(APIGatewayMethod(arn)).exactResource != nil) == isNamed)
        }
    }

    @Test("whatever a client writes behind the stage, the stage's pattern stays the same")
    func property() throws {
        var generator = SeededGenerator(seed: 12)
        let pieces = [
            "/", "*", "?", ":", "arn:aws:execute-api:", "$", "{", "}", "a", "..", "%2F", "é", "\u{0}", " ", "\\",
        ]
        for _ in 0..<2_000 {
            let rest = (0..<generator.below(12)).map { _ in generator.pick(pieces) }.joined()
            guard let method = APIGatewayMethod("\(Self.api)/prod/GET\(rest)") else { continue }
            #expect(method.stageResource == "\(Self.api)/prod/*/*")
            if let exact = method.exactResource {
                #expect(!exact.contains("*") && !exact.contains("?") && !exact.contains("$"))
            }
        }
    }
}
