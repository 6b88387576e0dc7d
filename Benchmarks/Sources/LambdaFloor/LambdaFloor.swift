import Glibc
import HTTPTypes
import TenantRAGHTTP

// The floor of the authorizer's cold start: the transport alone fetches the key set and one event and posts a constant response.
// No token is read and no key is parsed; the sequence of requests is the authorizer's. Settings are Lambda's and lambda-start's.

struct Missing: Error { let name: String }

func setting(_ name: String) throws -> String {
    guard let value = unsafe getenv(name) else { throw Missing(name: name) }
    return unsafe String(cString: value)
}

@main
struct LambdaFloor {
    static func main() async throws {
        let runtime = try setting("AWS_LAMBDA_RUNTIME_API")
        let transport = try CurlTransport()

        func fetch(_ method: HTTPRequest.Method, _ path: String, body: [UInt8]? = nil) async throws {
            var request = HTTPRequest(method: method, scheme: "http", authority: runtime, path: path)
            if body != nil { request.headerFields[.contentType] = "application/json" }
            let exchange = try await transport.send(request, body: body.map { .bytes($0) } ?? .none)
            _ = try await exchange.body.collect(upTo: 1_048_576)
        }

        try await fetch(.get, "/keys")
        try await fetch(.get, "/2018-06-01/runtime/invocation/next")
        try await fetch(.post, "/2018-06-01/runtime/invocation/1/response", body: Array("{}".utf8))
        try await fetch(.get, "/2018-06-01/runtime/invocation/next")
    }
}
