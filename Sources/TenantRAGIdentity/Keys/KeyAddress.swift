internal import HTTPTypes
internal import TenantRAG

/// An address that keys may be fetched from.
struct KeyAddress: Sendable {
    private let address: HTTPAddress

    /// Reads an address; nil unless it is `https`, or `http` to this machine where that is allowed.
    init?(_ text: String, allowsLoopbackHTTP: Bool) {
        guard let address = HTTPAddress(text), !address.hasUser, !address.hasFragment, address.port != 0,
            address.scheme == "https" || (allowsLoopbackHTTP && address.isLoopback)
        else { return nil }
        self.address = address
    }

    /// Host and port, for errors and logs.
    var authority: String { address.authority }

    /// A Boolean value that indicates whether something follows the path.
    var hasQuery: Bool { address.query != nil }

    var request: HTTPRequest {
        HTTPRequest(
            method: .get,
            scheme: address.scheme,
            authority: address.authority,
            path: address.path + (address.query.map { "?\($0)" } ?? ""),
            headerFields: [.accept: "application/json"]
        )
    }
}
