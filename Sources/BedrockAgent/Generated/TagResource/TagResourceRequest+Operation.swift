// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension TagResourceRequest: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = BedrockAgentService
    /// The operation's response.
    public typealias Output = TagResourceResponse

    /// The operation's name.
    public static let name = "TagResource"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/tags/{resourceArn}")
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        ResourceNotFoundException.self,
        ServiceQuotaExceededException.self,
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
        var tags: [String: String]?
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("tags") {
                var map = [String: String](minimumCapacity: 8)
                try reader.beginObject()
                while try reader.nextMember() {
                    let key = try reader.memberName()
                    guard map.updateValue(try reader.readString(), forKey: key) == nil else {
                        throw reader.failure(.duplicateMember, "two keys that Swift strings cannot tell apart")
                    }
                }
                tags = map
            } else {
                try reader.skipValue()
            }
        }
        guard let tags = consume tags else {
            throw reader.missingMember("tags")
        }
        self.resourceArn = resourceArn
        self.tags = tags
    }
}
