extension CurlTransport {
    /// The version of HTTP that a transport speaks.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Version: Sendable, Hashable {
        /// HTTP/1.1 with connections kept for the next exchange: the default, and the cheaper one for responses of a few
        /// kilobytes.
        case http1
        /// HTTP/2 over TLS where the server agrees to it (ALPN), many exchanges on one connection; else HTTP/1.1. Without
        /// TLS always HTTP/1.1.
        case http2
    }

    /// The source of the proxy that requests go through, if any.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Proxy: Sendable, Hashable {
        /// Never, whatever the environment says: the default.
        case none
        /// As `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
        case environment
    }
}
