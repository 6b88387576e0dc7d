import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("A configuration that cannot work is refused before anything is sent", .timeLimit(.minutes(30)))
struct ConfigurationTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable (inout TokenVerifierConfiguration) -> Void

        init(_ name: String, _ apply: @escaping @Sendable (inout TokenVerifierConfiguration) -> Void) {
            (testDescription, self.apply) = (name, apply)
        }
    }

    static let changes: [Change] = [
        Change("no issuer") { $0.issuers = [] },
        Change("one issuer twice") { $0.issuers.append($0.issuers[0]) },
        Change("an empty name") { $0.issuers[0].identifier = "" },
        Change("a name with a space") { $0.issuers[0].identifier = "https://login.example.com/a b" },
        Change("a name that is not ASCII") { $0.issuers[0].identifier = "https://l\u{F6}gin.example.com" },
        Change("no algorithm") { $0.issuers[0].algorithms = [] },
        Change("no type") { $0.issuers[0].types = [] },
        Change("no audience") { $0.issuers[0].recipients = .audience([]) },
        Change("an empty audience") { $0.issuers[0].recipients = .audience(["a", ""]) },
        Change("no client") { $0.issuers[0].recipients = .clients([]) },
        Change("an empty path") { $0.issuers[0].mapping.tenant = .claim([]) },
        Change("an empty name in a path") { $0.issuers[0].mapping.groups = ["a", ""] },
        Change("a path that is too deep") {
            $0.issuers[0].mapping.attributes["a"] = ClaimPath(Array(repeating: "a", count: 9))
        },
        Change("a requirement of no claim") { $0.issuers[0].requirements = [.present([])] },
        Change("a greatest age of nothing") { $0.issuers[0].maximumAge = .zero },
        Change("a leeway before zero") { $0.leeway = .seconds(-1) },
        Change("a leeway of an hour") { $0.leeway = .seconds(3_600) },
        Change("tokens of 100 bytes") { $0.maximumTokenBytes = 100 },
        Change("tokens of 2 MB") { $0.maximumTokenBytes = 2 << 20 },
        Change("a lifetime of a second") { $0.keys.lifetime = .seconds(1) },
        Change("a refresh before the fetch") { $0.keys.refreshAhead = $0.keys.lifetime },
        Change("old keys for ever") { $0.keys.staleLimit = .seconds(1_000_000) },
        Change("a fetch for each unknown key") { $0.keys.unknownKeyInterval = .zero },
        Change("no time for a fetch") { $0.keys.timeout = .zero },
        Change("no room for a key set") { $0.keys.maximumBytes = 0 },
        Change("no key") { $0.keys.maximumKeys = 0 },
        Change("keys by http") { $0.issuers[0].keys = .url("http://login.example.com/keys") },
        Change("keys by http from this machine") { $0.issuers[0].keys = .url("http://127.0.0.1/keys") },
        Change("keys from a file") { $0.issuers[0].keys = .url("file:///etc/passwd") },
        Change("keys with a password") { $0.issuers[0].keys = .url("https://a:b@login.example.com/keys") },
        Change("keys from nowhere") { $0.issuers[0].keys = .url("") },
        Change("discovery by http") {
            $0.issuers[0].identifier = "http://login.example.com"; $0.issuers[0].keys = .discovery
        },
        Change("discovery of a name") {
            $0.issuers[0].identifier = "login.example.com"; $0.issuers[0].keys = .discovery
        },
        Change("discovery with a query") {
            $0.issuers[0].identifier = "https://login.example.com/?a"
            $0.issuers[0].keys = .discovery
        },
        Change("keys by http from elsewhere, this machine allowed") {
            $0.allowsLoopbackHTTP = true
            $0.issuers[0].keys = .url("http://127.0.0.1.example.com/keys")
        },
    ]

    @Test("Out of range, contradictory or unsafe", arguments: changes)
    func refused(change: Change) throws {
        let error = #expect(throws: IdentityError.self) { try VerifierFixture(configure: change.apply) }
        #expect(error?.code == .invalidConfiguration)
        #expect(error?.httpStatus == 500)
    }

    @Test("The default configuration works, and sends nothing by itself")
    func defaults() throws {
        let fixture = try VerifierFixture()
        #expect(fixture.endpoint.count == 0)
        #expect(TokenVerifierConfiguration(issuers: []).allowsLoopbackHTTP == false)
    }
}
