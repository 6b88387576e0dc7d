import CTenantRAGCurl

extension CurlTransport.Configuration {
    /// Sets what holds for every exchange of a handle.
    func apply(to easy: UnsafeMutableRawPointer) {
        unsafe tenantrag_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe tenantrag_curl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        // Dots in a path are the caller's: a signature was made over them.
        unsafe tenantrag_curl_set_long(easy, CURLOPT_PATH_AS_IS, 1)
        unsafe tenantrag_curl_set_long(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        // The exchange's own clock decides, with its own codes; libcurl's must not be earlier.
        unsafe tenantrag_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, 2_000_000_000)
        // A model may be silent for minutes, and a NAT gateway forgets a silent connection after less than six.
        unsafe tenantrag_curl_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
        unsafe tenantrag_curl_leave_name_lookups_behind(easy)
        switch version {
        case .http1:
            unsafe tenantrag_curl_set_long(easy, CURLOPT_HTTP_VERSION, tenantrag_curl_http_1_1)
        case .http2:
            unsafe tenantrag_curl_set_long(easy, CURLOPT_HTTP_VERSION, tenantrag_curl_http_2_tls)
            // Rather share a connection that is being made than make another.
            unsafe tenantrag_curl_set_long(easy, CURLOPT_PIPEWAIT, 1)
        }
        if proxy == .none {
            // Empty, and not unset: libcurl would look into the environment.
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_PROXY, "")
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_NOPROXY, "")
        }
        if let unixSocket { unsafe tenantrag_curl_set_pointer(easy, CURLOPT_UNIX_SOCKET_PATH, unixSocket) }
        unsafe applyTLS(to: easy)
    }

    private func applyTLS(to easy: UnsafeMutableRawPointer) {
        unsafe tenantrag_curl_set_long(easy, CURLOPT_SSLVERSION, tenantrag_curl_tls_1_2)
        unsafe tenantrag_curl_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        unsafe tenantrag_curl_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        switch tls.roots {
        case .system, .environment:
            // With a file and a folder libcurl reads the file for each connection; with the file alone, once.
            if LibcurlFeatures.current.rootFile != nil {
                unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CAPATH, nil)
            }
        case .file(let path):
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CAINFO, path)
            // Or the system's folder would be trusted as well.
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CAPATH, nil)
        case .systemAnd(let path):
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CAINFO, path)
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CAPATH, LibcurlFeatures.current.rootFolder)
        }
        guard let certificate = tls.clientCertificate else { return }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_SSLCERT, certificate.certificateFile)
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_SSLKEY, certificate.keyFile)
        if let passphrase = certificate.passphrase {
            unsafe tenantrag_curl_set_pointer(easy, CURLOPT_KEYPASSWD, passphrase)
        }
    }
}
