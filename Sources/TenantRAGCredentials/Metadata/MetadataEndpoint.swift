internal import HTTPTypes
internal import TenantRAGHTTP

/// An address that a setting gives for an endpoint on this machine or next to it.
struct MetadataEndpoint: Sendable {
    let scheme: String
    /// Host and port, as a request has them.
    let authority: String
    /// The host alone, an IPv6 address without its brackets.
    let host: String
    /// Path and query.
    let path: String
    /// A Boolean value that indicates whether the host can only be this machine.
    let isLoopback: Bool

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: `http` or `https`, a host, and perhaps a port, a path and a query.
    ///   - setting: Where it comes from, for errors; they never repeat the address, which may hold a password.
    /// - Throws: ``CredentialsError`` with code `invalidSetting`.
    init(_ text: String, of setting: String) throws(CredentialsError) {
        func invalid(_ what: String) -> CredentialsError { CredentialsError(.invalidSetting, "\(setting) \(what)") }
        guard let address = HTTPAddress(text) else {
            throw invalid("must be an address that begins with http:// or https:// and names a host")
        }
        guard !address.hasUser, !address.hasFragment, address.port != 0 else {
            throw invalid("must hold neither a user, a password nor a fragment, and a port of 1 to 65535 if any")
        }
        scheme = address.scheme
        authority = address.authority.lowercased()
        let host = address.host.lowercased()
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        isLoopback = address.isLoopback
        path = address.path + (address.query.map { "?\($0)" } ?? "")
    }

    /// A request to a path below the address, or to the address itself.
    func request(_ method: HTTPRequest.Method = .get, _ below: String = "") -> HTTPRequest {
        var path = path[...]
        if !below.isEmpty, path.last == "/" { path = path.dropLast() }
        return HTTPRequest(method: method, scheme: scheme, authority: authority, path: path + below)
    }
}
