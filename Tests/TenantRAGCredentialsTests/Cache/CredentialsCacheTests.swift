import Synchronization
import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("Credentials are fetched once, in time, for all callers", .timeLimit(.minutes(30)))
struct CredentialsCacheTests {
    private struct Refused: Error {}

    /// The source of credentials in these tests: counted, and held back until the test releases them.
    private final class Source: Sendable {
        private struct State {
            var lifetime: Int64? = 3_600
            var count = 0
            var fails = false
            var held: [CheckedContinuation<Void, Never>] = []
            var isHolding = false
        }

        private let time = ManualTime()
        private let state = Mutex(State())

        var count: Int { state.withLock { $0.count } }

        func set(lifetime: Int64? = 3_600, fails: Bool = false, isHolding: Bool = false) {
            state.withLock { state in
                (state.lifetime, state.fails, state.isHolding) = (lifetime, fails, isHolding)
            }
        }

        func advance(_ seconds: Int64) { time.advance(.seconds(seconds)) }

        func release() {
            let held = state.withLock { state in
                defer { state.held = [] }
                state.isHolding = false
                return state.held
            }
            for continuation in held { continuation.resume() }
        }

        func cache() -> CredentialsCache {
            CredentialsCache(clock: time.source) { try await self.fetch() }
        }

        private func fetch() async throws -> ResolvedCredentials {
            let (number, fails, lifetime) = state.withLock { state in
                state.count += 1
                return (state.count, state.fails, state.lifetime)
            }
            await withCheckedContinuation { continuation in
                let isHeld = state.withLock { state in
                    if state.isHolding { state.held.append(continuation) }
                    return state.isHolding
                }
                if !isHeld { continuation.resume() }
            }
            if fails { throw Refused() }
            let credentials = try Credentials(
                accessKeyID: "KEY\(number)",
                secretAccessKey: SecretBytes("secret"),
                expiration: lifetime.map { time.date.advanced(bySeconds: $0) }
            )
            return ResolvedCredentials(credentials, provider: "source")
        }

        /// Waits until so many fetches have begun.
        func began(_ count: Int) async throws {
            while self.count < count { try await Task.sleep(for: .milliseconds(1)) }
        }
    }

    private let source = Source()

    @Test("A thousand callers at once wait for one fetch")
    func single() async throws {
        source.set(isHolding: true)
        let cache = source.cache()
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1_000 { group.addTask { try await cache.credentials().credentials.accessKeyID } }
            try await source.began(1)
            source.release()
            for try await key in group { #expect(key == "KEY1") }
        }
        #expect(source.count == 1)
    }

    @Test("Credentials without an end are fetched once for good")
    func endless() async throws {
        source.set(lifetime: nil)
        let cache = source.cache()
        _ = try await cache.credentials()
        source.advance(1_000_000)
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
        #expect(source.count == 1)
    }

    @Test("Old ones are returned while new ones are fetched ahead of the expiration")
    func ahead() async throws {
        let cache = source.cache()
        _ = try await cache.credentials()
        source.advance(3_299)
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
        #expect(source.count == 1)
        source.advance(1)
        source.set(isHolding: true)
        for _ in 0..<10 { #expect(try await cache.credentials().credentials.accessKeyID == "KEY1") }
        try await source.began(2)
        source.release()
        while try await cache.credentials().credentials.accessKeyID != "KEY2" { await Task.yield() }
        #expect(source.count == 2)
    }

    @Test("A fetch ahead of the expiration that fails is retried half a minute later, and fails no call")
    func failingAhead() async throws {
        let cache = source.cache()
        _ = try await cache.credentials()
        source.advance(3_400)
        source.set(fails: true)
        _ = try await cache.credentials()
        try await source.began(2)
        for _ in 0..<100 {
            #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
            await Task.yield()
        }
        source.advance(29)
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
        #expect(source.count == 2)
        source.set()
        source.advance(1)
        while try await cache.credentials().credentials.accessKeyID == "KEY1" { await Task.yield() }
        #expect(source.count == 3)
    }

    @Test("Expired ones are never returned, and a failure is the error of those who waited for it alone")
    func ended() async throws {
        let cache = source.cache()
        _ = try await cache.credentials()
        source.advance(3_590)
        source.set(fails: true)
        await #expect(throws: Refused.self) { try await cache.credentials() }
        source.set()
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY3")
    }

    @Test("A cancelled caller stops waiting, and no other notices")
    func cancellation() async throws {
        source.set(isHolding: true)
        let cache = source.cache()
        let first = Task { try await cache.credentials() }
        try await source.began(1)
        let second = Task { try await cache.credentials() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        source.release()
        #expect(try await second.value.credentials.accessKeyID == "KEY1")
        #expect(source.count == 1)
    }

    @Test("Refused ones are forgotten, others are not")
    func forgetting() async throws {
        let cache = source.cache()
        let first = try await cache.credentials()
        cache.forget(first)
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY2")
        cache.forget(first)
        #expect(try await cache.credentials().credentials.accessKeyID == "KEY2")
        #expect(source.count == 2)
    }

    @Test("Those that last less than the time ahead are fetched again every half a minute, not with every call")
    func shortLived() async throws {
        source.set(lifetime: 120)
        let cache = source.cache()
        _ = try await cache.credentials()
        for _ in 0..<100 { _ = try await cache.credentials() }
        #expect(source.count == 1)
    }
}
