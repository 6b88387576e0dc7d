package import TenantRAGHTTP

/// The time-outs of the parts of a call; nil switches one off.
///
/// ```swift
/// var patient = CallTimeouts.generation
/// patient.firstByte = .seconds(600)
/// var configuration = AWSConfiguration()
/// configuration.timeouts = OperationTimeouts(generation: patient)
/// ```
public struct CallTimeouts: Sendable, Hashable {
    /// From the first step towards a connection until it can send the request: name look-up, TCP and TLS; 10 seconds by
    /// default.
    public var connect: Duration?

    /// From the last byte of the request until the first byte of the response.
    public var firstByte: Duration?

    /// Between one byte and the next, of the request or of the response.
    ///
    /// It does not run while the reader falls behind.
    public var idle: Duration?

    /// The whole call with all its attempts, the waits between them and for a connection, and a stream until its end; nil by
    /// default.
    ///
    /// A call that takes longer fails with ``/TenantRAGCredentials/AWSError/Code/deadlineExceeded``.
    public var call: Duration?

    /// For operations that find or read: 10 seconds to connect, 30 until the first byte and between two bytes.
    ///
    /// The service takes a second or two; the rest is for a vector store that has to wake up.
    public static let retrieval = CallTimeouts(connect: .seconds(10), firstByte: .seconds(30), idle: .seconds(30))

    /// For operations in which a model writes: 10 seconds to connect, 5 minutes until the first byte and between two bytes.
    ///
    /// A model may think for minutes before and within its answer. Just below the 350 seconds after which a NAT gateway
    /// forgets a silent connection (Amazon VPC User Guide, "Troubleshoot NAT gateways").
    public static let generation = CallTimeouts(connect: .seconds(10), firstByte: .seconds(300), idle: .seconds(300))

    /// Creates time-outs.
    ///
    /// - Parameters:
    ///   - connect: Until there is a connection.
    ///   - firstByte: Until the response begins.
    ///   - idle: Between two bytes.
    ///   - call: The whole call; nil by default.
    public init(connect: Duration?, firstByte: Duration?, idle: Duration?, call: Duration? = nil) {
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
        self.call = call
    }

    /// The time-outs of one attempt; the whole call is bounded by its deadline.
    package var attempt: HTTPTimeouts { HTTPTimeouts(connect: connect, firstByte: firstByte, idle: idle, call: nil) }
}
