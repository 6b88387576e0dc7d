internal import CTenantRAGCurl

/// The parts of an `http` or `https` address, read by libcurl's own parser: what is checked here is what is sent to.
package struct HTTPAddress: Sendable, Hashable {
    /// `http` or `https`.
    package let scheme: String
    /// The host, an IPv6 address in its brackets.
    package let host: String
    /// The port, where the address names one.
    package let port: Int?
    /// The path as it stands there; `/` where there is none.
    package let path: String
    /// The query as it stands there; nil where there is none.
    package let query: String?
    /// A Boolean value that indicates whether the address holds a user or a password.
    package let hasUser: Bool
    /// A Boolean value that indicates whether the address holds a fragment.
    package let hasFragment: Bool

    /// Reads an address; nil where it is no `http` or `https` address with a host.
    ///
    /// - Parameter text: The address, of visible ASCII characters that may stand in one (RFC 3986); nothing is repaired.
    package init?(_ text: String) {
        let lowercased = text.lowercased()
        let start = ["https://", "http://"].first { lowercased.hasPrefix($0) }
        // libcurl would also accept one slash, or three.
        guard let start, text.utf8.dropFirst(start.utf8.count).first.map({ $0 != UInt8(ascii: "/") }) == true,
            text.utf8.count <= 8_192, text.utf8.allSatisfy(Self.isAllowed)
        else { return nil }
        guard let url = unsafe curl_url() else { return nil }
        defer { unsafe curl_url_cleanup(url) }
        guard unsafe curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_PATH_AS_IS)) == CURLUE_OK,
            let host = unsafe Self.part(CURLUPART_HOST, of: url),
            // A zone names a network of this machine alone, and would be lost on the way.
            unsafe Self.part(CURLUPART_ZONEID, of: url) == nil
        else { return nil }
        // libcurl reads 127.1 and 2130706433 as 127.0.0.1, where others read a name.
        let rest = lowercased.dropFirst(start.count)
        guard rest.hasPrefix(host.lowercased()) || rest.contains("@\(host.lowercased())") else { return nil }
        scheme = String(start.dropLast(3))
        self.host = host
        port = unsafe Self.part(CURLUPART_PORT, of: url).flatMap { Int($0) }
        path = unsafe Self.part(CURLUPART_PATH, of: url) ?? "/"
        query = unsafe Self.part(CURLUPART_QUERY, of: url)
        hasUser = unsafe Self.part(CURLUPART_USER, of: url) != nil || Self.part(CURLUPART_PASSWORD, of: url) != nil
        hasFragment = unsafe Self.part(CURLUPART_FRAGMENT, of: url) != nil
    }

    /// Host, and port where the address names one: what a request has as its authority.
    package var authority: String { port.map { "\(host):\($0)" } ?? host }

    @unsafe
    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(url, part, &text, 0) == CURLUE_OK, let text = unsafe text else { return nil }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            false
        default: (0x21...0x7E).contains(byte)
        }
    }
}

extension HTTPAddress {
    /// A Boolean value that indicates whether the host can only be this machine: `localhost`, 127.0.0.0/8 or ::1.
    package var isLoopback: Bool {
        let host = host.lowercased()
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127"
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part).map { String($0) } == String(part)
            }
    }
}
