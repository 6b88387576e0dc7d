import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("No tenant passes for another by its id")
struct TenantIDAttackTests {
    private static let documents = [
        TestDocument("The radio of acme is in the attic.", source: "s3://documents/acme/a.md", tenant: "acme")
    ]

    /// The names that a careless service might pass on in place of `acme`.
    private static let disguises = [
        // Case, and letters that look like others.
        "ACME", "Acme", "acmE", "\u{430}cme", "\u{FF41}cme", "acm\u{435}", "a\u{441}me", "\u{1D41A}cme", "acme\u{301}",
        "acm\u{E9}", "acme\u{200B}", "\u{200D}acme", "\u{FEFF}acme", "\u{202E}emca", "acme\u{AD}", "acme\u{A0}",
        // White space and what ends a line, as folded header fields have it.
        " acme", "acme ", "acme\t", "acme\n", "\r\n acme", "acme\r\n\tglobex", "acme globex", "ac me", "acme\u{0}",
        "acme\u{0}globex", "acme\u{2028}",
        // Beginnings, ends and separators.
        "acm", "acme1", "acme.", "xacme", "acme/", "/acme", "acme/..", "acme/../globex", "globex/../acme", "./acme",
        "acme:globex", "acme=globex", "acme+globex", "acme@globex", "acme,globex", "acme, globex", "acme;globex",
        "acme|globex", "acme%20", "acme%00", "%61cme", "acme?", "acme#", "acme*", "*", "%", ".", "..", "acme\\",
        "'acme'",
        "\"acme\"", "acme' OR '1'='1", "acme\"},{\"key\":\"x", "{\"equals\":1}", "", "null", "undefined",
    ]

    @Test("a disguise is refused, or is a tenant that sees nothing of it", arguments: disguises)
    func disguise(_ text: String) async throws {
        let id: TenantID
        do {
            id = try TenantID(validating: text)
        } catch {
            #expect(error.code == .invalidTenantID)
            #expect(text.isEmpty || !"\(error)".contains(text) || text.count < 3)
            return
        }
        let other = try TenantContext(trusting: id, because: "a test")
        try await Self.seesNothing(other, "the radio of acme")
    }

    @Test("nor is anything that comes of acme by adding, dropping, doubling and changing characters")
    func mutations() async throws {
        var random = SeededGenerator(seed: 11)
        let alphabet = Array("acmeACME .:/=+-@_0\u{430}\u{301}\u{200B}\n,")
        for _ in 0..<400 {
            var characters = Array("acme".unicodeScalars)
            for _ in 0..<(1 + random.below(3)) {
                let scalar = String(random.pick(alphabet)).unicodeScalars.first ?? "a"
                let place = random.below(characters.count + 1)
                switch random.below(3) {
                case 0: characters.insert(scalar, at: place)
                case 1 where characters.count > 1: characters.remove(at: min(place, characters.count - 1))
                default: characters[min(place, characters.count - 1)] = scalar
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: characters)
            guard !String(text).utf8.elementsEqual("acme".utf8), let id = try? TenantID(validating: String(text)) else {
                continue
            }
            try await Self.seesNothing(TenantContext(trusting: id, because: "a test"), "the radio of acme")
        }
    }

    /// Whatever the store does, by any policy.
    private static func seesNothing(_ other: TenantContext, _ query: String) async throws {
        let policies = [IsolationPolicy.standard, try .sourcePrefix("s3://documents/{tenant}/")]
        for policy in policies {
            let configuration = TenantRAGConfiguration(policy: policy)
            let sound = TenantRAGClient(try HostileKnowledgeBase(documents), configuration: configuration)
            do {
                #expect(try await sound.retrieve(query, as: other).results.isEmpty, "\(other)")
            } catch let error as IsolationError {
                // An id that cannot be a segment of a path.
                #expect(error.code == .tenantNotRepresentable)
                continue
            }
            for flaw in [HostileKnowledgeBase.Flaw.ignoresFilter, .comparesLoosely] {
                let knowledgeBase = try HostileKnowledgeBase(documents, flaws: [flaw])
                let leaky = TenantRAGClient(knowledgeBase, configuration: configuration)
                do {
                    #expect(try await leaky.retrieve(query, as: other).results.isEmpty, "\(other)")
                    #expect(try await leaky.ask(query, as: other).citations.isEmpty, "\(other)")
                } catch {
                    #expect(error is IsolationViolation, "\(other): \(error)")
                }
            }
        }
    }

    @Test("a header field that comes twice, or folded, names no tenant of the two")
    func headers() throws {
        let name = try #require(HTTPField.Name("x-tenant-id"))
        for values in [["acme", "globex"], ["acme", "acme"], ["acme", ""], ["", "acme"]] {
            var fields = HTTPFields()
            for value in values { fields.append(HTTPField(name: name, value: value)) }
            let joined = try #require(fields[name])
            #expect(throws: IsolationError.self) { try TenantID(validating: joined) }
        }
        // What swift-http-types repairs, it repairs to something else than the first value.
        let folded = HTTPField(name: name, value: "acme\r\n globex")
        #expect((try? TenantID(validating: folded.value))?.rawValue != "acme")
    }
}
