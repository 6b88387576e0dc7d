import CTenantRAGCurl

/// Ends the loop's poll from another thread.
final class LoopBell: Sendable {
    private let bell: tenantrag_bell

    init() throws(HTTPTransportError) {
        var bell = tenantrag_bell()
        let status = unsafe tenantrag_bell_open(&bell)
        guard status == 0 else {
            throw HTTPTransportError(
                .resourcesExhausted,
                mayHaveReachedServer: false,
                message: "the system gives no descriptor to wake the loop by (error \(status))"
            )
        }
        self.bell = bell
    }

    deinit { tenantrag_bell_close(bell) }

    /// From any thread.
    func ring() { tenantrag_bell_ring(bell) }

    /// Polls the connections of a multi handle, and wakes when the bell rings; silent afterwards.
    func poll(_ multi: UnsafeMutableRawPointer, milliseconds: Int32) {
        var own = curl_waitfd(fd: bell.heard, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        unsafe curl_multi_poll(multi, &own, 1, milliseconds, nil)
        if own.revents != 0 { tenantrag_bell_silence(bell) }
    }
}
