#if Identity
import Foundation
package import JWTKit
package import TenantRAG

/// A key pair of an issuer.
package struct TestKey: Sendable {
    /// The name in the header.
    package let name: String
    package let signer: any JWTAlgorithm
    /// The public half as a key set writes it, without `kid`, `use` and `alg`.
    package let numbers: [String: JSONValue]

    package init(name: String, signer: any JWTAlgorithm, numbers: [String: JSONValue]) {
        self.name = name
        self.signer = signer
        self.numbers = numbers
    }

    /// The public half with a key id and with other members.
    ///
    /// Those in `changes` stand in place of a sound key's, and nil leaves one out.
    package func jwk(_ id: String? = "key-1", _ changes: [String: JSONValue?] = [:]) -> JSONValue {
        var members = numbers
        members["use"] = "sig"
        members["alg"] = .string(name)
        members["kid"] = id.map { .string($0) }
        for (name, value) in changes { members[name] = value }
        return .object(members)
    }

    /// Signs a header and a payload as they stand there.
    package func token(_ header: String, _ payload: String) throws -> String {
        let signed = "\(Self.encode(header.utf8)).\(Self.encode(payload.utf8))"
        return "\(signed).\(Self.encode(try signer.sign(Array(signed.utf8))))"
    }

    /// Signs claims with a header that names the algorithm and a key.
    ///
    /// Those in `changes` stand in place of a sound header's, and nil leaves one out.
    package func token(_ claims: [String: JSONValue], _ changes: [String: JSONValue?] = [:]) throws -> String {
        var header: [String: JSONValue] = ["alg": .string(name), "kid": "key-1", "typ": "JWT"]
        for (name, value) in changes { header[name] = value }
        return try token(JSONValue.object(header).jsonText, JSONValue.object(claims).jsonText)
    }

    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }
}
#endif
