// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension UntagResourceRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = UntagResourceResponse

    /// The operation's name.
    public static let name = "UntagResource"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.delete
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/tags/{resourceArn}")
    /// The HTTP status of success.
    public static let successStatus = 200
    /// A Boolean value indicating whether the request has a body: no member stands in one.
    public static let hasBody = false
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ThrottlingException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [resourceArn] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        guard pathValues.count == 1 else {
            throw reader.failure(.missingMember, "the path has \(pathValues.count) members")
        }
        let resourceArn = pathValues[0]
        try reader.beginObject()
        while try reader.nextMember() {
            try reader.skipValue()
        }
        self.resourceArn = resourceArn
        self.tagKeys = []
    }

    /// The names of the query's members.
    public static let queryNames = ["tagKeys"]
    /// The members of the query; one with several values stands there several times.
    public var queryItems: [QueryItem] {
        var items: [QueryItem] = []
        for value in tagKeys { items.append(QueryItem(name: "tagKeys", value: value)) }
        return items
    }

    /// Reads the members of a query, as a server would; others are ignored.
    public mutating func readQuery(_ items: [QueryItem]) {
        for item in items {
            switch item.name {
            case "tagKeys": tagKeys.append(item.value)
            default: continue
            }
        }
    }
}
