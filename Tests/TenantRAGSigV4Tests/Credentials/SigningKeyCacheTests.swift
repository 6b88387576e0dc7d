import TenantRAGSigV4
import Testing

@Suite("Signing keys")
struct SigningKeyCacheTests {
    @Test("A cache keeps a key for each secret, day, region and service, and no more than its bound")
    func bound() throws {
        let cache = SigningKeyCache(capacity: 10)
        func sign(_ secret: String, _ day: String, _ region: String, _ service: String) throws -> String? {
            let signer = try Signer(region: region, service: service, keys: cache)
            let credentials = try Example.credentials(secret: secret)
            return try signer.signDetailed(Example.request(), with: credentials, at: Example.date(day)).signature
        }
        let day = "20150830T000000Z"
        let first = try sign("a", day, "r", "s")
        #expect(try sign("a", "20150830T235959Z", "r", "s") != first)
        #expect(cache.count == 1)
        _ = try sign("b", day, "r", "s")
        _ = try sign("a", "20150831T000000Z", "r", "s")
        _ = try sign("a", day, "r2", "s")
        _ = try sign("a", day, "r", "s2")
        #expect(cache.count == 5)
        for secret in 0..<100 {
            _ = try sign("other\(secret)", day, "r", "s")
            #expect(1...10 ~= cache.count)
        }
        #expect(try sign("a", day, "r", "s") == first)
        cache.removeAll()
        #expect(cache.count == 0)
        #expect(try sign("a", day, "r", "s") == first)
    }

    @Test("One signer changes secret and day from one request to the next")
    func alternation() throws {
        let shared = try Example.signer()
        for index in 0..<20 {
            let credentials = try Example.credentials(secret: "secret\(index % 3)")
            let date = try Example.date("201508\(10 + index % 4)T120000Z")
            let fresh = try Example.signer().signDetailed(Example.request(), with: credentials, at: date)
            let kept = try shared.signDetailed(Example.request(), with: credentials, at: date)
            #expect(kept.signature == fresh.signature)
        }
    }
}
