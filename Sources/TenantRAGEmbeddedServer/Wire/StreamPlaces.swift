#if EmbeddedServer
    import Synchronization
    import TenantRAG

    /// How many streamed answers may go on at once.
    final class StreamPlaces: Sendable {
        private let limit: Int
        private let taken = Mutex(0)

        init(_ limit: Int) { self.limit = limit }

        /// Takes a place.
        ///
        /// - Throws: `ThrottlingException` when there is none.
        func enter() throws(ThrottlingException) -> Place {
            let isLet = taken.withLock { taken in
                guard taken < limit else { return false }
                taken += 1
                return true
            }
            guard isLet else { throw ThrottlingException(message: "Too many streams at once. Retry your request.") }
            return Place(places: self)
        }

        /// A place that was taken, to be left once.
        struct Place: Sendable {
            fileprivate let places: StreamPlaces

            func leave() { places.taken.withLock { $0 -= 1 } }
        }
    }
#endif
