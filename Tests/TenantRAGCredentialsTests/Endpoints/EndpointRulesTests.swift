import Foundation
import TenantRAGCredentials
import Testing

@Suite("Host names of services")
struct EndpointRulesTests {
    private static let rules: [Substring: EndpointRules] = [
        "bedrock-agent-runtime": EndpointRules(prefix: "bedrock-agent-runtime"),
        "bedrock-agent": EndpointRules(prefix: "bedrock-agent"),
        "s3vectors": EndpointRules(prefix: "s3vectors", isAlwaysDualStack: true),
        "sts": .sts, "sso": .sso, "sso-oidc": .ssoOIDC,
    ]

    @Test("They are what botocore makes of AWS's own rules, in every Region, with FIPS and dual-stack or without")
    func reference() throws {
        let url = try #require(
            Bundle.module.url(forResource: "endpoints", withExtension: "tsv", subdirectory: "Resources")
        )
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(lines.count > 1_000)
        for line in lines {
            let fields = line.split(separator: "\t")
            try #require(fields.count == 6)
            let endpoint = try #require(Self.rules[fields[0]]).endpoint(
                in: Region(validating: String(fields[1])),
                usesFIPS: fields[2] == "true",
                usesDualStack: fields[3] == "true"
            )
            #expect(endpoint.authority == fields[4])
            #expect(endpoint.signingRegion == fields[5])
            #expect(endpoint.scheme == "https" && endpoint.basePath.isEmpty)
        }
    }

    @Test(
        "What could lead a host name elsewhere is no Region",
        arguments: [
            "", " ", "us-east-1 ", "us-east-1.evil.example/", "us_east_1", "us-east-1/", "@evil", "-us", "us-",
            "us\r\neast",
            "us-\u{E9}ast-1", String(repeating: "a", count: 64), "us-east-1\0",
        ]
    )
    func invalidRegion(_ name: String) {
        let error = #expect(throws: EndpointError.self) { try Region(validating: name) }
        #expect(error?.code == .invalidRegion)
    }
}
