public import HTTPTypes
internal import TenantRAG

/// The header fields of a request, as an event of API Gateway lists them.
///
/// An event of the first payload format has them twice: in `headers` with one value for each name, and in `multiValueHeaders`
/// with all of them. Names are as the client wrote them, so that one field may stand there under several.
///
/// ```swift
/// let request = try APIGatewayRequest(
///     json: #"{"httpMethod": "POST", "headers": {"X-Trace": "7"}, "requestContext": {}}"#
/// )
/// if let name = HTTPField.Name("x-trace") { print(request.fields.values(of: name)) }  // ["7"]
/// ```
public struct APIGatewayFields: Sendable {
    /// The values of `headers`.
    var single: [(name: String, value: String)] = []
    /// The values of `multiValueHeaders`, each by itself.
    var multiple: [(name: String, value: String)] = []

    /// All values of a field, whatever the case of its name; a field that may stand once only has one here, or something is
    /// wrong with the request.
    ///
    /// In the second payload format API Gateway joins the values of several fields with commas.
    ///
    /// - Parameter name: The field's name.
    /// - Returns: A value for each time that the field is there. Lists that contradict each other are all given.
    public func values(of name: HTTPField.Name) -> [String] {
        let ones = single.filter { Self.isName($0.name, name) }.map(\.value)
        let all = multiple.filter { Self.isName($0.name, name) }.map(\.value)
        guard !all.isEmpty else { return ones }
        // The short list repeats one of the long list, or it is another request's.
        let repeats = ones.count <= 1 && ones.allSatisfy { one in all.contains { $0.hasSameBytes(as: one) } }
        return repeats ? all : all + ones
    }

    /// By bytes and ASCII letters: Unicode's lower case of a Kelvin sign is the letter k.
    private static func isName(_ text: String, _ name: HTTPField.Name) -> Bool {
        text.utf8.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual(name.canonicalName.utf8)
    }
}

extension APIGatewayFields {
    /// Reads `headers`.
    mutating func readSingle(from reader: inout JSONReader) throws(JSONError) {
        guard try !reader.readNull() else { return }
        try reader.beginObject()
        while try reader.nextMember() {
            let name = try reader.memberName()
            single.append((name, try reader.readString()))
        }
    }

    /// Reads `multiValueHeaders`.
    mutating func readMultiple(from reader: inout JSONReader) throws(JSONError) {
        guard try !reader.readNull() else { return }
        try reader.beginObject()
        while try reader.nextMember() {
            let name = try reader.memberName()
            try reader.beginArray()
            while try reader.nextElement() { multiple.append((name, try reader.readString())) }
        }
    }
}

extension APIGatewayFields: CustomStringConvertible, CustomReflectable {
    /// The number of there are; tokens stand among their values.
    public var description: String { "APIGatewayFields(\(max(single.count, multiple.count)))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
