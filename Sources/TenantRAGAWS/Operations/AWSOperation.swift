public import HTTPTypes
public import TenantRAGJSON

/// A request of an AWS operation, which knows its place in HTTP; its JSON is the request's body.
///
/// The request shapes of a generated service conform. Signing and sending come from elsewhere: this is the pure part,
/// from values to a request and from an answer to values.
public protocol AWSOperation: Sendable, Hashable, JSONWritable, Codable, ValidatedShape {
    /// The type of the operation's response.
    associatedtype Output: Sendable
    /// The service that has the operation.
    associatedtype Service: AWSService

    /// The operation's name: `Retrieve`.
    static var name: String { get }
    /// The operation's kind, by which its time-outs are chosen and whether it is repeated; `retrieval` by default.
    static var kind: OperationKind { get }
    /// The HTTP method.
    static var method: HTTPRequest.Method { get }
    /// The path, with members in braces: `/knowledgebases/{knowledgeBaseId}/retrieve`.
    static var pathTemplate: PathTemplate { get }
    /// The HTTP status of success.
    static var successStatus: Int { get }
    /// The exceptions that the service model lists for the operation.
    static var errors: [any ServiceErrorShape.Type] { get }
    /// The refusals that mean later although their code says never; none by default.
    static var temporaryRefusals: [TemporaryRefusal] { get }

    /// The values of the path's members, in the order of the template.
    var pathValues: [String] { get }

    /// A Boolean value that indicates whether the request has a body; true by default.
    static var hasBody: Bool { get }
    /// The names of the members that stand in the query; none by default.
    static var queryNames: [String] { get }
    /// The members that stand in the query; none by default.
    var queryItems: [QueryItem] { get }

    /// Reads the members that stand in the query, as a server would, after the rest was read.
    ///
    /// - Parameter items: The items of the query, percent-decoded; those that are not the operation's are passed over.
    mutating func readQuery(_ items: [QueryItem])

    /// Reads a request from its path values and its body, as a server would.
    ///
    /// - Parameters:
    ///   - pathValues: The path's members in the order of the template, percent-decoded.
    ///   - reader: A reader at the start of the body.
    /// - Throws: `JSONError` when the body is not the request's.
    init(pathValues: [String], from reader: inout JSONReader) throws(JSONError)
}

extension AWSOperation {
    /// The kind of operations that name none: ``OperationKind/retrieval``.
    public static var kind: OperationKind { .retrieval }

    /// The refusals of operations that name none.
    public static var temporaryRefusals: [TemporaryRefusal] { [] }

    /// The request's head, without scheme and authority, and its body.
    ///
    /// - Throws: `ModelValidationError` when a member that stands in the path is empty, `.` or `..`. Other constraints
    ///   are checked by `validate()`.
    public func httpRequest() throws(ModelValidationError) -> (head: HTTPRequest, body: [UInt8]) {
        let path = try requestPath()
        let head = HTTPRequest(
            method: Self.method,
            scheme: nil,
            authority: nil,
            path: path,
            headerFields: Self.hasBody ? [.contentType: "application/json"] : [:]
        )
        return (head, Self.hasBody ? jsonBytes() : [])
    }

    /// Reads a request from its head and body, as a server would.
    ///
    /// - Throws: `AWSResponseError` when method or path are another operation's, `JSONError` when the body is not its.
    public init(head: HTTPRequest, body: [UInt8]) throws {
        let path = head.path ?? ""
        let plain = path.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(path[..<$0]) } ?? path
        guard head.method == Self.method, let values = Self.pathTemplate.values(in: plain) else {
            throw AWSResponseError(.notThisOperation, "method and path are not those of \(Self.name)")
        }
        var reader = try JSONReader(Self.hasBody || !body.isEmpty ? body : Array("{}".utf8))
        try self.init(pathValues: values, from: &reader)
        try reader.finish()
        readQuery(QueryItem.items(in: path))
    }
}

/// The kind of an operation: how long its response may take, and whether it costs to repeat it.
///
/// An open set.
public struct OperationKind: Sendable, Hashable, CustomStringConvertible {
    /// The kind's name.
    public let description: String

    /// Finds or reads what there is: seconds, and repeating it costs little.
    public static let retrieval = OperationKind(description: "retrieval")
    /// Lets a model write: minutes, paid for by the token, and it never writes the same twice.
    public static let generation = OperationKind(description: "generation")
}

extension AWSOperation {
    /// The error that a response with a status other than success tells.
    ///
    /// The code comes from the header `x-amzn-errortype` or the body's `__type` or `code`, with a namespace before `#`
    /// and a location after `:` taken away (restJson1). A modelled exception is one without a body, too, and with `Message`
    /// in place of `message`, as what stands in front of a service writes it.
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields.
    ///   - body: The body, JSON or not.
    /// - Returns: The modelled exception, or `UnmodeledServiceError`.
    public static func failure(head: HTTPResponse, body: [UInt8]) -> any Error {
        var members: [String: JSONValue] =
            if case .object(let members)? = try? JSONValue(json: body) { members } else { [:] }
        func text(_ name: String) -> String? {
            if case .string(let text)? = members[name] { text } else { nil }
        }
        let code =
            (head.headerFields[.amznErrorType] ?? text("__type") ?? text("code"))
            .flatMap(plainCode)
        let message = text("message") ?? text("Message")
        if let shape = errors.first(where: { $0.errorCode == code }) {
            if let error = try? shape.init(json: body), error.serviceMessage != nil { return error }
            members["message"] = message.map { .string($0) }
            if let error = try? shape.init(json: JSONValue.object(members).jsonBytes()) { return error }
        }
        return UnmodeledServiceError(serviceCode: code, httpStatusCode: head.status.code, serviceMessage: message)
    }

    private static func plainCode(_ code: String) -> String? {
        let name = code.split(separator: ":", maxSplits: 1).first ?? ""
        return name.split(separator: "#").last.map { String($0) }
    }
}

extension AWSOperation {
    /// Decodes a request from one object with all its members, those of the path among them, as AWS's SDKs take it.
    ///
    /// - Parameter decoder: The decoder of the object.
    /// - Throws: `DecodingError` when a member of the path is missing or no string, or when the rest is not the body's.
    public init(from decoder: any Decoder) throws {
        try self.init(allMembersFrom: decoder)
    }

    /// Encodes the request as one object with all its members, those of the path among them.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws; `EncodingError` for a document within the request that is nested too deeply.
    public func encode(to encoder: any Encoder) throws {
        var members = try encodedValue(at: encoder.codingPath).objectValue ?? [:]
        for (name, value) in zip(Self.pathTemplate.memberNames, pathValues) { members[name] = .string(value) }
        for (name, items) in Dictionary(grouping: queryItems, by: \.name) {
            members[name] = .array(items.map { .string($0.value) })
        }
        try JSONValue.object(members).encode(to: encoder)
    }

    fileprivate init(allMembersFrom decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        guard var members = value.objectValue else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "a request is an object"
            )
            throw DecodingError.typeMismatch(Self.self, context)
        }
        var pathValues: [String] = []
        for name in Self.pathTemplate.memberNames {
            guard let text = members.removeValue(forKey: name)?.stringValue else {
                let context = DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "the member \(name) is missing or no string"
                )
                throw DecodingError.dataCorrupted(context)
            }
            pathValues.append(text)
        }
        var query: [QueryItem] = []
        for name in Self.queryNames {
            guard let value = members.removeValue(forKey: name) else { continue }
            let values = value.arrayValue ?? [value]
            query += values.compactMap(\.stringValue).map { QueryItem(name: name, value: $0) }
        }
        try self.init(json: .object(members), at: decoder.codingPath) { body throws(JSONError) in
            var reader = try JSONReader(body)
            let request = try Self(pathValues: pathValues, from: &reader)
            try reader.finish()
            return request
        }
        readQuery(query)
    }
}

extension AWSOperation where Self: JSONReadable {
    /// Decodes a request from one object with all its members, as AWS's SDKs take it.
    ///
    /// - Parameter decoder: The decoder of the object.
    /// - Throws: `DecodingError` when the object is not the request's.
    public init(from decoder: any Decoder) throws {
        try self.init(allMembersFrom: decoder)
    }
}
