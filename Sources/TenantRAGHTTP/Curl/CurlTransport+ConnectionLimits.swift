extension CurlTransport {
    /// The limits on a transport's connections, and their division among partitions.
    ///
    /// Exchanges beyond that wait. Hosts take turns, and so do the partitions within a host
    /// (``HTTPExchangeOptions/partition``); the exchanges of one partition start in the order in which they came.
    ///
    /// An exchange keeps its connection until its response is read, so turns alone would not help against a partition that
    /// holds every connection with responses that it does not read. Therefore a partition that holds some starts another
    /// only while more are free than it holds, with the host and in all: alone it gets half, and the others find one. It takes
    /// seven partitions together to take all 64 connections of a host by default (32, 16, 8, 4, 2, 1 and 1).
    public struct ConnectionLimits: Sendable, Hashable {
        /// The maximum number of connections in all, those kept for later included; 256 by default.
        public var total: Int
        /// The maximum number of connections to one host and port; 64 by default.
        public var perHost: Int
        /// The maximum number of exchanges at once on one HTTP/2 connection; 100 by default.
        public var streamsPerConnection: Int
        /// The maximum number of exchanges at once of one partition with one host and port; 32 by default.
        ///
        /// Over HTTP/2, too, it counts exchanges and not connections: how many a server allows on one connection is the
        /// server's to say. Where it is more than half of what a host allows, half of that is the limit.
        public var perPartition: Int

        /// Creates limits; each counts as 1 at least.
        ///
        /// - Parameters:
        ///   - total: The maximum number of connections in all.
        ///   - perHost: The maximum number of connections to one host and port.
        ///   - streamsPerConnection: The maximum number of exchanges at once on one HTTP/2 connection.
        ///   - perPartition: The maximum number of exchanges at once of one partition with one host and port.
        public init(total: Int = 256, perHost: Int = 64, streamsPerConnection: Int = 100, perPartition: Int = 32) {
            self.total = total
            self.perHost = perHost
            self.streamsPerConnection = streamsPerConnection
            self.perPartition = perPartition
        }
    }
}
