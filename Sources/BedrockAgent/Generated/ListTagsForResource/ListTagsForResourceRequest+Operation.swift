// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension ListTagsForResourceRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = ListTagsForResourceResponse

    /// The operation's name.
    public static let name = "ListTagsForResource"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.get
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
    }
}
