internal import FoundationEssentials
internal import HTTPTypes

/// An address that a setting gives for an endpoint on this machine or next to it.
struct LocalEndpoint: Sendable {
    let scheme: String
    /// Host and port, as a request has them.
    let authority: String
    /// The host alone, an IPv6 address without its brackets.
    let host: String
    /// Path and query.
    let path: String

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: `http` or `https`, a host, and perhaps a port, a path and a query.
    ///   - setting: Where it comes from, for errors; they never repeat the address, which may hold a password.
    /// - Throws: ``CredentialsError`` with code `invalidSetting`.
    init(_ text: String, of setting: String) throws(CredentialsError) {
        func invalid(_ what: String) -> CredentialsError { CredentialsError(.invalidSetting, "\(setting) \(what)") }
        let parts = text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? URLComponents(string: text) : nil
        guard let parts, let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http",
            let host = parts.percentEncodedHost?.lowercased(), !host.isEmpty
        else { throw invalid("must be an address that begins with http:// or https:// and names a host") }
        guard parts.percentEncodedUser == nil, parts.percentEncodedPassword == nil,
            parts.percentEncodedFragment == nil,
            parts.rangeOfPort == nil || parts.port.map({ (1...65_535).contains($0) }) == true
        else { throw invalid("must hold neither a user, a password nor a fragment, and a port of 1 to 65535 if any") }
        self.scheme = scheme
        authority = host + (parts.port.map { ":\($0)" } ?? "")
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        let path = parts.percentEncodedPath
        self.path = (path.isEmpty ? "/" : path) + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    }

    /// Whether the host can only be this machine: `localhost`, 127.0.0.0/8 or ::1.
    var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127"
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part).map { String($0) } == String(part)
            }
    }

    /// A request to a path below the address, or to the address itself.
    func request(_ method: HTTPRequest.Method = .get, _ below: String = "") -> HTTPRequest {
        var path = path[...]
        if !below.isEmpty, path.last == "/" { path = path.dropLast() }
        return HTTPRequest(method: method, scheme: scheme, authority: authority, path: path + below)
    }
}
