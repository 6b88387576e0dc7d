import HTTPTypes
import Synchronization
package import TenantRAG
package import TenantRAGTestSupport

/// The key set that an issuer publishes, in memory: counted, and held back until the test releases it.
package final class KeyEndpoint: Sendable {
    private struct State {
        var documents: [String: String] = [:]
        var isDown = false
        var isHolding = false
        var held: [CheckedContinuation<Void, Never>] = []
        var asked: [String] = []
    }

    package struct Down: Error {}

    private let state = Mutex(State())

    /// Every address that was asked for.
    package var asked: [String] { state.withLock { $0.asked } }
    package var count: Int { asked.count }

    package func publish(_ keys: [JSONValue], at address: String = VerifierFixture.keys) {
        publish(JSONValue.object(["keys": .array(keys)]).jsonText, at: address)
    }

    package func publish(_ document: String, at address: String) {
        state.withLock { $0.documents[address] = document }
    }

    package func set(isDown: Bool = false, isHolding: Bool = false) {
        state.withLock { state in (state.isDown, state.isHolding) = (isDown, isHolding) }
    }

    package func release() {
        let held = state.withLock { state in
            defer { state.held = [] }
            state.isHolding = false
            return state.held
        }
        for continuation in held { continuation.resume() }
    }

    /// Waits until so many requests have come.
    package func began(_ count: Int) async throws {
        while self.count < count { try await Task.sleep(for: .milliseconds(1)) }
    }

    package var transport: ScriptedTransport {
        ScriptedTransport { sent, _ in
            let request = sent.request
            let address = "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
            self.state.withLock { $0.asked.append(address) }
            await withCheckedContinuation { continuation in
                let isHeld = self.state.withLock { state in
                    if state.isHolding { state.held.append(continuation) }
                    return state.isHolding
                }
                if !isHeld { continuation.resume() }
            }
            let (isDown, document) = self.state.withLock { ($0.isDown, $0.documents[address]) }
            if isDown { throw HTTPTransportError(.connectionRefused, mayHaveReachedServer: false, host: "down") }
            return document.map { .answer(200, $0) } ?? .answer(404)
        }
    }
}
