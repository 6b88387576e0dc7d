import CTenantRAGCurl

extension Transfer {
    /// libcurl calls these on the loop's thread, with the transfer as context; the loop owns both for as long.
    static func setCallbacks(_ easy: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            let line = unsafe Transfer.buffer(bytes, size * count)
            return unsafe Transfer.with(context) { unsafe $0.receivedHeadLine(line) } ? size * count : 0
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_HEADERDATA, context)

        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            let bytes = unsafe Transfer.buffer(bytes, size * count)
            guard let goesOn = unsafe Transfer.with(context, { unsafe $0.receivedBody(bytes) }) else {
                return tenantrag_curl_write_pause
            }
            return goesOn ? size * count : 0
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_WRITEDATA, context)

        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_READFUNCTION) { bytes, size, count, context in
            let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
            return unsafe Transfer.with(context) { unsafe $0.nextPiece(buffer) }
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_READDATA, context)

        unsafe tenantrag_curl_set_seek_callback(easy) { context, offset, _ in
            unsafe offset == 0 && Transfer.with(context) { $0.rewind() } ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_SEEKDATA, context)

        unsafe tenantrag_curl_set_request_callback(easy) { context, _, _, _, _ in
            unsafe Transfer.with(context) { $0.connected() } ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_PREREQDATA, context)
    }

    /// Lets libcurl ask for trailers at the end of a body.
    static func setTrailerCallback(_ easy: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
        unsafe tenantrag_curl_set_trailer_callback(easy) { list, context in
            guard let list = unsafe list else { return CURL_TRAILERFUNC_ABORT }
            return unsafe Transfer.with(context) { unsafe $0.addTrailers(to: list) }
                ? CURL_TRAILERFUNC_OK : CURL_TRAILERFUNC_ABORT
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_TRAILERDATA, context)
    }

    /// The transfer is not counted as held for a call: there is one call for each line of a head.
    @inline(__always)
    private static func with<Result>(_ context: UnsafeMutableRawPointer?, _ body: (Transfer) -> Result) -> Result {
        // libcurl hands back the pointer that it was given.
        unsafe Unmanaged<Transfer>.fromOpaque(context.unsafelyUnwrapped)._withUnsafeGuaranteedRef(body)
    }

    @inline(__always)
    private static func buffer(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
