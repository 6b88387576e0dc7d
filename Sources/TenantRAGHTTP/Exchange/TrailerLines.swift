import HTTPTypes

/// The form of trailers on the wire, and the check for those that are refused.
enum TrailerLines {
    /// The names in the form of the field `Trailer`; nil where one of them cannot come after the body (RFC 9110, 6.5.1).
    static func announcement(_ names: [HTTPField.Name]) -> String? {
        guard !names.isEmpty, !names.contains(where: { framing.contains($0.canonicalName) }) else { return nil }
        return names.map(\.rawName).joined(separator: ", ")
    }

    /// The maximum number of bytes of trailers with their line ends: libcurl refuses 64 KB.
    static let mostBytes = 65_000

    /// The lines of trailers, without their ends; nil where one was not announced or is not one line, and where they are too
    /// long.
    static func lines(_ trailers: HTTPRequestTrailers) -> [String]? {
        var lines: [String] = []
        var bytes = 0
        for field in trailers.fields() {
            guard trailers.names.contains(field.name), StatedFields.isOneLine(field.value) else { return nil }
            lines.append("\(field.name.rawName): \(field.value)")
            bytes += lines[lines.count - 1].utf8.count + 2
            if bytes > mostBytes { return nil }
        }
        return lines
    }

    private static let framing: Set<String> = [
        "authorization", "connection", "content-encoding", "content-length", "content-range", "content-type", "cookie",
        "expect",
        "host", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade",
    ]
}
