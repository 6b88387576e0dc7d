import CTenantRAGCurl

/// The capabilities of the system's libcurl.
struct LibcurlFeatures: Sendable {
    let speaksTLS: Bool
    let speaksHTTP2: Bool
    /// The file and the folder of trusted roots that it was built to use.
    let rootFile: String?
    let rootFolder: String?

    static let current = LibcurlFeatures()

    private init() {
        let information = unsafe tenantrag_curl_version()
        let features = unsafe information.pointee.features
        speaksTLS = features & CURL_VERSION_SSL != 0
        speaksHTTP2 = features & CURL_VERSION_HTTP2 != 0
        rootFile = unsafe information.pointee.cainfo.map { unsafe String(cString: $0) }
        rootFolder = unsafe information.pointee.capath.map { unsafe String(cString: $0) }
    }
}
