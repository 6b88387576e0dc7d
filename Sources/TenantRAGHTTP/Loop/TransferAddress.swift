import CTenantRAGCurl

/// The address that an easy handle was last set to, kept parsed: most exchanges of a handle have the same one.
@safe
struct TransferAddress: ~Copyable {
    /// Dots in a path are the caller's, since a signature was made over them; and no password hides in an address.
    private static let flags = UInt32(CURLU_PATH_AS_IS | CURLU_DISALLOW_USER)

    private let parsed: OpaquePointer
    private var bytes: [UInt8] = []

    /// Creates one without an address; nil when there is no memory for it.
    init?() {
        guard let parsed = unsafe curl_url() else { return nil }
        unsafe self.parsed = parsed
    }

    deinit { unsafe curl_url_cleanup(parsed) }

    /// Sets a handle's address unless it has the same one already; libcurl keeps a copy.
    mutating func set(_ block: borrowing RequestBlock, on easy: UnsafeMutableRawPointer) {
        let new = unsafe UnsafeBufferPointer(start: block.url, count: block.urlBytes)
        let isSame = unsafe bytes.withUnsafeBytes { kept in
            guard let start = kept.baseAddress, let other = new.baseAddress else { return false }
            return unsafe kept.count == new.count && memcmp(start, other, new.count) == 0
        }
        if isSame { return }
        bytes = unsafe Array(UnsafeRawBufferPointer(new))
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_URL, block.url)
        // Parsed here it is not parsed for each exchange. What cannot be parsed is left to libcurl, which says why.
        let isParsed = unsafe curl_url_set(parsed, CURLUPART_URL, block.url, Self.flags) == CURLUE_OK
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CURLU, isParsed ? UnsafeRawPointer(parsed) : nil)
    }
}
