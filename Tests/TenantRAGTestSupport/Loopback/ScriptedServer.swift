import CTenantRAGCurl
import TenantRAGHTTP

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A server on loopback that does to each connection what a script says, byte by byte.
///
/// Raw sockets on threads: whatever a network can do to a client, a script can.
///
/// It listens on a port that the system chooses and ends with the object: sockets are shut down, which ends scripts that
/// wait for bytes. No script outlives ten seconds of silence.
package final class ScriptedServer: Sendable {
    package typealias Script = @Sendable (Connection) throws -> Void

    package let port: UInt16
    private let listener: Int32
    private let roster = Roster()

    /// Begins to listen.
    ///
    /// The script is told which connection it has, counted from 0.
    package init(_ script: @escaping @Sendable (Connection, Int) throws -> Void) throws {
        (listener, port) = try Sockets.listen()
        let (descriptor, roster) = (listener, roster)
        Self.run {
            while true {
                let accepted = accept(descriptor, nil, nil)
                if accepted < 0 {
                    // The test may have left no descriptor for us either.
                    guard errno == EMFILE else { break }
                    usleep(1000)
                    continue
                }
                Sockets.prepare(accepted)
                guard let number = roster.add(accepted) else {
                    close(accepted)
                    break
                }
                Self.run {
                    try? script(Connection(descriptor: accepted), number)
                    roster.remove(accepted)
                    close(accepted)
                }
            }
            close(descriptor)
        }
    }

    /// Does the same to every connection.
    package convenience init(_ script: @escaping Script) throws {
        try self.init { connection, _ in try script(connection) }
    }

    deinit {
        roster.end()
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// The number of connections so far.
    package var accepted: Int { roster.accepted }

    /// The number of open connections.
    package var open: Int { roster.open }

    /// The connections of a server.
    ///
    /// Shutting one down while it is here cannot hit a descriptor that is used anew.
    private final class Roster: Sendable {
        private let state = Guarded<(open: Set<Int32>, accepted: Int, isOver: Bool)>(([], 0, false))

        var accepted: Int { state.withLock { $0.accepted } }
        var open: Int { state.withLock { $0.open.count } }

        func add(_ descriptor: Int32) -> Int? {
            state.withLock { state in
                if state.isOver { return nil }
                state.open.insert(descriptor)
                defer { state.accepted += 1 }
                return state.accepted
            }
        }

        func remove(_ descriptor: Int32) {
            _ = state.withLock { $0.open.remove(descriptor) }
        }

        func end() {
            state.withLock { state in
                state.isOver = true
                for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
            }
        }
    }

    package static func run(_ body: @escaping @Sendable () -> Void) {
        let context = unsafe Unmanaged.passRetained(Box(body)).toOpaque()
        let status = unsafe tenantrag_start_thread(
            { unsafe Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body() },
            context
        )
        precondition(status == 0, "no thread for a test server")
    }

    private final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
