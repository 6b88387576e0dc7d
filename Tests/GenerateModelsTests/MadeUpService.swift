import TenantRAGJSON

@testable import GenerateModels

/// A service that no cloud has: small models, and what is generated of them.
struct MadeUpService {
    /// The shapes by name; each test adds its own.
    var shapes: [String: JSONValue] = [
        "Text": ["type": "string"],
        "GetThingRequest": ["type": "structure", "members": .object(["name": .object(["shape": "Text"])])],
        "GetThingResponse": ["type": "structure", "members": .object([:])],
    ]
    var operation: [String: JSONValue] = [
        "http": .object(["method": "POST", "requestUri": "/things", "responseCode": 201]),
        "input": .object(["shape": "GetThingRequest"]), "output": .object(["shape": "GetThingResponse"]),
        "errors": [],
    ]
    var metadata: [String: JSONValue] = [
        "protocol": "rest-json", "serviceId": "Made Up", "endpointPrefix": "madeup", "signingName": "made",
        "apiVersion": "2026-01-01", "serviceFullName": "Made Up Service",
    ]
    var entry: [String: JSONValue] = ["module": "MadeUp", "model": "made-up/2026-01-01", "operations": ["GetThing"]]

    /// Adds shapes, as JSON.
    mutating func add(_ json: String) throws {
        guard case .object(let members) = try JSONValue(json: json) else { throw GeneratorError("no object: \(json)") }
        shapes.merge(members) { $1 }
    }

    /// Everything that is generated, with paths below the module's folder.
    func generated() throws -> [String: String] {
        let service = try Service(.object(entry))
        let document = JSONValue.object([
            "metadata": .object(metadata), "operations": .object(["GetThing": .object(operation)]),
            "shapes": .object(shapes),
        ])
        let prefix = "Sources/MadeUp/Generated/"
        return try GeneratedService(service, document).files.reduce(into: [:]) { files, file in
            files[file.key.hasPrefix(prefix) ? String(file.key.dropFirst(prefix.count)) : file.key] = file.value
        }
    }

    /// One file of the operation's folder, without what differs in white space alone.
    func file(_ name: String, in folder: String = "GetThing/") throws -> String {
        let files = try generated()
        guard let text = files["\(folder)\(name).swift"] else {
            throw GeneratorError("no \(folder)\(name).swift among \(files.keys.sorted())")
        }
        return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
}
