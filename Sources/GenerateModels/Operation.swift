import TenantRAGJSON

/// One operation of the service model.
struct Operation {
    let name: String
    let method: String
    let requestURI: String
    let responseCode: Int
    let input: String
    let output: String
    let errors: [String]

    init(_ name: String, _ json: JSONValue) throws {
        guard let method = json["http"]?["method"]?.text, let uri = json["http"]?["requestUri"]?.text,
            let input = json["input"]?["shape"]?.text, let output = json["output"]?["shape"]?.text
        else { throw GeneratorError("\(name): no method, path, input or output") }
        guard !uri.contains("+}"), !uri.contains("?") else {
            throw GeneratorError("\(name): greedy labels and queries are not supported in \(uri)")
        }
        for trait in [
            "endpoint", "authtype", "requestcompression", "httpChecksumRequired", "httpChecksum", "endpointdiscovery",
        ]
        where json[trait] != nil { throw GeneratorError("\(name): the trait \(trait) is not supported") }
        self.name = name
        self.method = method
        requestURI = uri
        responseCode = json["http"]?["responseCode"]?.integer ?? 200
        self.input = input
        self.output = output
        errors = (json["errors"]?.elements ?? []).compactMap { $0["shape"]?.text }.sorted()
    }

    /// The names in braces, in order.
    var pathMembers: [String] {
        requestURI.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
