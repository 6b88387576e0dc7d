import Testing

@testable import TenantRAGIsolation

@Suite("TenantID")
struct TenantIDTests {
    @Test(
        "takes every id of Lambda's alphabet and keeps it byte for byte",
        arguments: [
            "a", "acme", "ACME", "0", ".", "..", "a b", "a  b", "a.b_c:d/e=f+g-h@i", "/", "=", "+", "-", "@", ":",
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
            String(repeating: "x", count: 256),
        ]
    )
    func accepts(text: String) throws {
        let id = try TenantID(validating: text)
        #expect(Array(id.rawValue.utf8) == Array(text.utf8))
        #expect(id.description == id.rawValue)
    }

    @Test(
        "refuses what is outside the alphabet or the length, and repairs nothing",
        arguments: [
            "", " ", "  ", " acme", "acme ", "\tacme", "acme\n", "acme\r\n", "ac\0me", "ac\u{7F}me",
            "ac,me", "ac;me", "ac#me", "ac%20me", "ac*me", "ac?me", "ac\\me", "ac\"me", "ac'me", "ac<me>", "ac{me}",
            "ac|me", "ac~me", "ac!me", "ac$me", "ac&me", "(acme)", "[acme]", "ac^me", "ac`me",
            "caf\u{E9}", "cafe\u{301}", "acme\u{301}", "a\u{200B}cme", "acme\u{200D}", "\u{FEFF}acme", "acme\u{A0}",
            "\u{212A}elvin",  // the Kelvin sign, which Swift's == takes for the letter K
            "\u{430}cme",  // Cyrillic a
            "\u{FF41}cme",  // full-width a
            "acme\u{2215}b", "acme\u{2044}b", "acme\u{337}",  // slashes that are none
            "١٢٣", String(repeating: "x", count: 257), String(repeating: "x", count: 100_000),
        ]
    )
    func refuses(text: String) throws {
        let error = #expect(throws: IsolationError.self) { try TenantID(validating: text) }
        #expect(error?.code == .invalidTenantID)
    }

    @Test("is equal to its own bytes alone", arguments: ["Acme", "acme1", "acm", "acme.", "acme/", "a cme", "ac-me"])
    func equality(other: String) throws {
        let acme = try TenantID(validating: "acme")
        #expect(try acme == TenantID(validating: "acme"))
        #expect(try acme != TenantID(validating: other))
        #expect(try Set([acme, TenantID(validating: other), TenantID(validating: "acme")]).count == 2)
    }

    @Test("says what is wrong without repeating the text")
    func message() {
        let error = #expect(throws: IsolationError.self) { try TenantID(validating: "secret%token") }
        #expect(error?.description.contains("secret") == false)
        #expect(error?.message.contains("byte 6") == true)
        let long = #expect(throws: IsolationError.self) { try TenantID(validating: String(repeating: "q", count: 300)) }
        #expect(long?.message.contains("300") == true)
        #expect(long?.message.contains("256") == true)
        #expect(long?.message.contains("qqq") == false)
    }

    @Test("comes from no literal and no decoder")
    func noBackDoor() {
        #expect(!(TenantID.self is any ExpressibleByUnicodeScalarLiteral.Type))
        #expect(!(TenantID.self is any ExpressibleByStringLiteral.Type))
        #expect(!(TenantID.self is any Decodable.Type))
        #expect(!(TenantContext.self is any Decodable.Type))
        #expect(!(ScopedFilter.self is any Decodable.Type))
    }
}
