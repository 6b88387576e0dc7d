import CoreMetrics

/// The timers and counters that a transport feeds, made once.
///
/// Labels start with `tenantrag.http`.
final class TransportMetrics {
    private let queued = CoreMetrics.Timer(label: "tenantrag.http.queued")
    private let nameLookup = CoreMetrics.Timer(label: "tenantrag.http.name_lookup")
    private let connect = CoreMetrics.Timer(label: "tenantrag.http.connect")
    private let tls = CoreMetrics.Timer(label: "tenantrag.http.tls")
    private let firstByte = CoreMetrics.Timer(label: "tenantrag.http.first_byte")
    private let total = CoreMetrics.Timer(label: "tenantrag.http.total")
    private let sent = Counter(label: "tenantrag.http.bytes_sent")
    private let received = Counter(label: "tenantrag.http.bytes_received")
    private let succeeded = Counter(label: "tenantrag.http.exchanges", dimensions: [("outcome", "answered")])
    private var failed: [HTTPTransportError.Code: Counter] = [:]

    func record(_ timings: HTTPTimings, _ code: HTTPTransportError.Code?) {
        Self.record(queued, timings.queuedMicroseconds)
        Self.record(nameLookup, timings.nameLookupMicroseconds)
        Self.record(connect, timings.connectMicroseconds)
        Self.record(tls, timings.tlsMicroseconds)
        Self.record(firstByte, timings.firstByteMicroseconds)
        Self.record(total, timings.totalMicroseconds)
        sent.increment(by: timings.bytesSent)
        received.increment(by: timings.bytesReceived)
        guard let code else { return succeeded.increment() }
        counter(code).increment()
    }

    private func counter(_ code: HTTPTransportError.Code) -> Counter {
        if let counter = failed[code] { return counter }
        let counter = Counter(label: "tenantrag.http.exchanges", dimensions: [("outcome", code.rawValue)])
        failed[code] = counter
        return counter
    }

    /// A phase that did not happen is not recorded.
    private static func record(_ timer: CoreMetrics.Timer, _ microseconds: Int64?) {
        if let microseconds { timer.recordNanoseconds(microseconds * 1000) }
    }
}
