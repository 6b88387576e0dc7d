import TenantRAGCredentials
import Testing

@Suite("The tags of a session are checked before anything is sent")
struct SessionTagsTests {
    private static let many = Dictionary(uniqueKeysWithValues: (0..<51).map { ("k\($0)", "") })

    @Test(
        "What the service takes is taken",
        arguments: [
            [:], ["tenant": "acme"], ["a": ""],
            [String(repeating: "k", count: 128): String(repeating: "v", count: 256)],
            ["Größe 漢字": "x y_.:/=+-@ ½"], many.filter { $0.key != "k0" },
        ]
    )
    func taken(_ tags: [String: String]) throws {
        _ = try SessionTags(tags, transitive: Array(tags.keys))
    }

    private static let refused: [([String: String], [String], String)] = [
        (many, [], "51"), (["": "v"], [], "key 1"), ([String(repeating: "k", count: 129): ""], [], "key 1"),
        (["a": String(repeating: "v", count: 257)], [], "value of a"), (["a*": ""], [], "key 1"),
        (["a": "b\nc"], [], "value of a"), (["a": "🙂"], [], "value of a"), (["a": "\u{301}"], [], "value of a"),
        (["aws:x": ""], [], "aws:"), (["AWS:x": ""], [], "aws:"), (["Tenant": "a", "tenant": "b"], [], "case"),
        (["a": ""], ["b"], "transitive"), (["a": ""], ["a", "a"], "transitive"),
    ]

    @Test("What it does not take is refused, and the value is not repeated", arguments: refused)
    func refusals(_ tags: [String: String], _ transitive: [String], _ naming: String) {
        let error = #expect(throws: CredentialsError.self) { try SessionTags(tags, transitive: transitive) }
        #expect(error?.code == .invalidSetting)
        #expect(error?.message.contains(naming) == true, "\(String(describing: error))")
    }
}
