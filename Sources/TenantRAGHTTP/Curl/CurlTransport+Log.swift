import Logging

extension CurlTransport.Configuration {
    /// One line for an exchange that ended.
    ///
    /// Only host, outcome and times are logged, never a path, a field or a byte of a body.
    func log(_ timings: HTTPTimings, _ code: HTTPTransportError.Code?, host: String) {
        guard let logger else { return }
        logger.debug(
            "HTTP exchange ended",
            metadata: [
                "host": "\(host)",
                "outcome": "\(code?.rawValue ?? "answered")",
                "totalMicroseconds": "\(timings.totalMicroseconds)",
                "firstByteMicroseconds": "\(timings.firstByteMicroseconds.map(String.init) ?? "none")",
                "connection": "\(timings.isConnectionReused ? "reused" : "new")",
                "bytesReceived": "\(timings.bytesReceived)",
            ]
        )
    }
}
