extension CurlTransport {
    /// How many connections a transport may have.
    ///
    /// Exchanges beyond that wait: first come, first served within a host, and hosts take turns.
    public struct ConnectionLimits: Sendable, Hashable {
        /// The most connections in all, those kept for later included; 256 by default.
        public var total: Int
        /// The most connections to one host and port; 64 by default.
        public var perHost: Int
        /// The most exchanges at once on one HTTP/2 connection; 100 by default.
        public var streamsPerConnection: Int

        /// Makes limits; each counts as 1 at least.
        ///
        /// - Parameters:
        ///   - total: The most connections in all.
        ///   - perHost: The most connections to one host and port.
        ///   - streamsPerConnection: The most exchanges at once on one HTTP/2 connection.
        public init(total: Int = 256, perHost: Int = 64, streamsPerConnection: Int = 100) {
            self.total = total
            self.perHost = perHost
            self.streamsPerConnection = streamsPerConnection
        }
    }
}
