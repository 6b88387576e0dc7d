/// The parts of a simple http URL.
public struct URLParts {
    /// The scheme.
    public let scheme: String
    /// Host and port.
    public let authority: String
    /// The path.
    public let path: String

    /// Takes a URL apart.
    public init?(_ url: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        scheme = String(parts[0].dropLast())
        authority = String(parts[2])
        path = "/" + parts[3]
    }
}
