import CTenantRAGCurl

extension Transfer {
    /// libcurl calls these on the loop's thread, with the transfer as context; the loop owns both for as long.
    static func setCallbacks(_ easy: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            let line = unsafe Transfer.buffer(bytes, size * count)
            return unsafe Transfer.of(context).receivedHeadLine(line) ? size * count : 0
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_HEADERDATA, context)

        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            let bytes = unsafe Transfer.buffer(bytes, size * count)
            guard let goesOn = unsafe Transfer.of(context).receivedBody(bytes) else {
                return tenantrag_curl_write_pause
            }
            return goesOn ? size * count : 0
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_WRITEDATA, context)

        unsafe tenantrag_curl_set_transfer_callback(easy, CURLOPT_READFUNCTION) { bytes, size, count, context in
            let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
            return unsafe Transfer.of(context).nextPiece(buffer)
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_READDATA, context)

        unsafe tenantrag_curl_set_seek_callback(easy) { context, offset, _ in
            unsafe offset == 0 && Transfer.of(context).rewind() ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_SEEKDATA, context)

        unsafe tenantrag_curl_set_request_callback(easy) { context, _, _, _, _ in
            unsafe Transfer.of(context).connected() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_PREREQDATA, context)
    }

    @inline(__always)
    private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
        // libcurl hands back the pointer that it was given.
        unsafe Unmanaged<Transfer>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    @inline(__always)
    private static func buffer(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
