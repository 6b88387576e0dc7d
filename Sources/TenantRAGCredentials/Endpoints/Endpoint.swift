internal import TenantRAGHTTP

/// The host to which requests of a service go, and the Region for which they are signed.
package struct Endpoint: Sendable, Hashable {
    /// `https`, or `http` for a custom address.
    package let scheme: String
    /// Host, and port when it is not the scheme's own: `localhost:8080`.
    package let authority: String
    /// The prefix of every path: empty, or `/prefix`.
    package let basePath: String
    /// The Region in the credential scope of signatures.
    package let signingRegion: String

    init(host: String, signingRegion: String) {
        scheme = "https"
        authority = host
        basePath = ""
        self.signingRegion = signingRegion
    }

    /// The endpoint at a custom address.
    ///
    /// - Parameters:
    ///   - url: `http` or `https`, a host, and perhaps a port and a path; nothing else.
    ///   - region: What requests are signed for.
    /// - Throws: ``EndpointError`` with code `invalidURL`.
    package init(url: String, signingRegion region: Region) throws(EndpointError) {
        guard let address = HTTPAddress(url) else {
            throw Self.invalid("it must begin with https:// or http:// and name a host; a port is 1 to 65535")
        }
        guard !address.hasUser else {
            throw Self.invalid("it must not hold a user or a password; requests are signed instead")
        }
        guard address.query == nil, !address.hasFragment else {
            throw Self.invalid("it must end with its path: no query and no fragment")
        }
        guard address.port != 0 else { throw Self.invalid("its port must be 1 to 65535") }
        var path = address.path[...]
        while path.last == "/" { path = path.dropLast() }
        scheme = address.scheme
        authority = address.authority
        basePath = String(path)
        signingRegion = region.rawValue
    }

    /// The text of the address; without it in errors, because it may hold a password.
    private static func invalid(_ reason: String) -> EndpointError {
        EndpointError(.invalidURL, "the endpoint's address cannot be used: \(reason)")
    }
}
