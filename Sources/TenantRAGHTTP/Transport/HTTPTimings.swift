import CTenantRAGCurl

/// The measured times of one exchange.
///
/// A phase that did not happen is nil, not zero.
public struct HTTPTimings: Sendable, Hashable {
    // As integers: they may never be read, and arithmetic on durations is costly.
    let queuedMicroseconds: Int64
    let nameLookupMicroseconds: Int64?
    let connectMicroseconds: Int64?
    let tlsMicroseconds: Int64?
    let firstByteMicroseconds: Int64?
    let totalMicroseconds: Int64

    /// The bytes of the request's body that were sent.
    public let bytesSent: Int
    /// The bytes of the response's body that arrived, before any decoding.
    public let bytesReceived: Int
    /// A Boolean value that indicates whether the exchange reused a connection that an earlier one had left open.
    public let isConnectionReused: Bool

    /// The time that the exchange waited for its turn before a connection was looked for.
    public var queued: Duration { .microseconds(queuedMicroseconds) }
    /// The duration of the name look-up; nil on a connection that was there already.
    public var nameLookup: Duration? { nameLookupMicroseconds.map { .microseconds($0) } }
    /// The time that the TCP or Unix-domain connection took; nil on a connection that was there already.
    public var connect: Duration? { connectMicroseconds.map { .microseconds($0) } }
    /// The duration of the TLS handshake; nil without TLS and on a connection that was there already.
    public var tls: Duration? { tlsMicroseconds.map { .microseconds($0) } }
    /// From leaving the queue until the first byte of the response; nil where none came.
    public var firstByte: Duration? { firstByteMicroseconds.map { .microseconds($0) } }
    /// From leaving the queue until the end.
    public var total: Duration { .microseconds(totalMicroseconds) }
}

extension HTTPTimings {
    /// Reads libcurl's measurements, which count from the start of the transfer and are zero for what did not happen.
    init(_ measured: tenantrag_curl_measurements, queuedNanoseconds: UInt64) {
        let isNew = measured.new_connections > 0
        self.init(
            queuedMicroseconds: Int64(queuedNanoseconds / 1000),
            nameLookupMicroseconds: isNew && measured.name_lookup > 0 ? Int64(measured.name_lookup) : nil,
            connectMicroseconds: isNew && measured.connect > 0 ? Int64(measured.connect - measured.name_lookup) : nil,
            tlsMicroseconds: isNew && measured.tls > 0 ? Int64(measured.tls - measured.connect) : nil,
            firstByteMicroseconds: measured.first_byte > 0 ? Int64(measured.first_byte) : nil,
            totalMicroseconds: Int64(measured.total),
            bytesSent: Int(measured.sent),
            bytesReceived: Int(measured.received),
            isConnectionReused: !isNew && measured.request > 0
        )
    }
}
