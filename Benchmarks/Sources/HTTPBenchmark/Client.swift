import BenchmarkDriver

/// One of those who are compared.
enum Client: CaseIterable {
    case c, loop, pool, asyncHTTPClient

    var title: String {
        switch self {
        case .c: "C on curl_multi"
        case .loop: "**`CurlTransport`**, callers on its thread"
        case .pool: "**`CurlTransport`**, callers on Swift's pool"
        case .asyncHTTPClient: "async-http-client"
        }
    }

    private func command(_ url: String) -> (program: String, arguments: [String]) {
        switch self {
        case .c: ("http-benchmark-curl", [url])
        case .loop: ("http-benchmark-tenantrag", [url, "loop"])
        case .pool: ("http-benchmark-tenantrag", [url, "pool"])
        case .asyncHTTPClient: ("http-benchmark-async-http-client", [url])
        }
    }

    func program(_ folders: Folders, _ url: String, inFlight: Int, warmUp: Int, requests: Int) -> Program {
        let (program, arguments) = command(url)
        return Program(folders.url(of: program), arguments + ["\(inFlight)", "\(warmUp)", "\(requests)"])
    }
}
