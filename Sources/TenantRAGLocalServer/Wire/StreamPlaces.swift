#if LocalServer
import Synchronization
import TenantRAG

/// The limit on streamed responses that go on at once.
final class StreamPlaces: Sendable {
    private let limit: Int
    private let taken = Mutex(0)

    init(_ limit: Int) { self.limit = limit }

    /// Reserves a slot for a stream.
    ///
    /// - Returns: The slot, which is freed when its last reference is released.
    /// - Throws: `ThrottlingException` when there is none.
    func enter() throws(ThrottlingException) -> Place {
        let isLet = taken.withLock { taken in
            guard taken < limit else { return false }
            taken += 1
            return true
        }
        guard isLet else { throw ThrottlingException(serviceMessage: "Too many streams at once. Retry your request.") }
        return Place(self)
    }

    /// A slot that is reserved.
    final class Place: Sendable {
        private let places: StreamPlaces

        fileprivate init(_ places: StreamPlaces) { self.places = places }

        deinit { places.taken.withLock { $0 -= 1 } }
    }
}
#endif
