import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

@Suite("The name of a role's session, out of any text")
struct RoleSessionNameTests {
    private static func isLegal(_ name: String) -> Bool {
        (2...64).contains(name.count)
            && name.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "_+=,.@-".unicodeScalars.contains(scalar)
            }
    }

    @Test(
        "A legal name stays as it is",
        arguments: ["ab", "acme", "a_b+c=d,e.f@g-h", String(repeating: "x", count: 64)]
    )
    func unchanged(_ text: String) throws {
        #expect(try RoleSessionName(from: text).rawValue == text)
    }

    @Test(
        "Anything else keeps what is legal of it, and gets digits",
        arguments: [
            ("", "-"), ("a", "a-"), ("acme corp", "acme-corp-"), ("Müller/EU", "M-ller-EU-"), ("a\nb", "a-b-"),
            (String(repeating: "x", count: 65), String(repeating: "x", count: 39) + "-"), ("🙂", "--"),
        ]
    )
    func changed(_ text: String, _ beginning: String) throws {
        let name = try RoleSessionName(from: text).rawValue
        #expect(name.hasPrefix(beginning))
        #expect(name.count == beginning.count + 24)
        #expect(Self.isLegal(name))
        #expect(try RoleSessionName(from: text).rawValue == name)
    }

    @Test("No text can be chosen to get the name of another")
    func forged() throws {
        let name = try RoleSessionName(from: "acme corp").rawValue
        #expect(try RoleSessionName(from: name).rawValue != name)
    }

    @Test("Ten thousand random texts have as many names, all of them legal")
    func random() throws {
        var generator = SeededGenerator(seed: 7)
        let alphabet: [Character] = ["a", "b", "-", "_", "/", " ", "é", "e\u{301}", "漢", "🙂", "0", "\0", "\n"]
        var texts: Set<[UInt8]> = []
        var names: Set<String> = []
        for _ in 0..<10_000 {
            let text = String((0..<generator.below(80)).map { _ in generator.pick(alphabet) })
            texts.insert(Array(text.utf8))
            let name = try RoleSessionName(from: text).rawValue
            #expect(Self.isLegal(name))
            names.insert(name)
        }
        #expect(names.count == texts.count)
    }
}
