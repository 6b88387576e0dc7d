#if LocalServer
import TenantRAG
import TenantRAGLocal
import TenantRAGTestSupport
import Testing

@Suite("A link of the local endpoint leads to one document in one version, for five minutes")
struct LinkAttackTests {
    @Test("a link that was changed leads nowhere")
    func changed() async throws {
        try await AttackedEndpoint.run { attacked in
            let url = try await attacked.link(of: "acme")
            #expect(try await attacked.follow(url).body.contains("tulip"))
            let bent = [
                url.replacing("acme0", with: "globex0"), url.replacing("/RAW/", with: "/EXTRACTED/"),
                url.replacing("Expires=300", with: "Expires=604800"),
                url.split(separator: "?").first.map(String.init) ?? "", String(url.dropLast()) + "g",
            ]
            for url in bent {
                let response = try await attacked.follow(url)
                #expect([403, 404].contains(response.status))
                #expect(!response.body.contains("marigold") && !response.body.contains("tulip"))
            }
        }
    }

    @Test("a link has expired after five minutes")
    func late() async throws {
        try await AttackedEndpoint.run { attacked in
            let url = try await attacked.link(of: "acme")
            attacked.clock.advance(.seconds(300))
            #expect(try await attacked.follow(url).status == 200)
            attacked.clock.advance(.seconds(1))
            #expect(try await attacked.follow(url).status == 403)
        }
    }

    @Test(
        "a document that was handed over is not behind its old link",
        arguments: [.raw, .extracted] as [DocumentOutputFormat]
    )
    func handedOver(format: DocumentOutputFormat) async throws {
        try await AttackedEndpoint.run { attacked in
            let url = try await attacked.link(of: "acme", format: format)
            for number in 0..<3 {
                try attacked.folder.write("acme\(number).txt", "The vault code is marigold.", tenant: "globex")
            }
            _ = try await attacked.knowledgeBase.ingest()
            let response = try await attacked.follow(url)
            #expect(response.status == 404)
            #expect(!response.body.contains("marigold"))
        }
    }

    @Test("what was written over a document since its ingestion is not behind a link to it")
    func writtenOver() async throws {
        try await AttackedEndpoint.run { attacked in
            let url = try await attacked.link(of: "acme", format: .raw)
            for number in 0..<3 {
                try attacked.folder.write("acme\(number).txt", "The vault code is marigold.", tenant: "globex")
            }
            let response = try await attacked.follow(url)
            #expect(response.status == 404)
            #expect(!response.body.contains("marigold"))
        }
    }
}
#endif
