import CTenantRAGCurl

/// The thread that a loop runs on.
enum LoopThread {
    /// Starts a thread that runs a loop to its end.
    ///
    /// It is never joined: releasing a transport does not wait.
    static func start(_ loop: CurlLoop) throws(HTTPTransportError) {
        let context = unsafe Unmanaged.passRetained(loop).toOpaque()
        let status = unsafe tenantrag_start_thread(run, context)
        guard status == 0 else {
            unsafe Unmanaged<CurlLoop>.fromOpaque(context).release()
            throw HTTPTransportError(
                .resourcesExhausted,
                mayHaveReachedServer: false,
                message: "the system gives no thread for the loop (error \(status))"
            )
        }
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer) -> Void = { context in
        unsafe Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
    }
}
