// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension PutVectorBucketDefaultIndexModeInput: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = S3VectorsService
    /// The operation's response.
    public typealias Output = PutVectorBucketDefaultIndexModeOutput

    /// The operation's name.
    public static let name = "PutVectorBucketDefaultIndexMode"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/PutVectorBucketDefaultIndexMode")
    /// The HTTP status of success.
    public static let successStatus = 200
    /// The exceptions that the service model lists for the operation.
    public static let errors: [any ServiceErrorShape.Type] = [
        AccessDeniedException.self,
        InternalServerException.self,
        NotFoundException.self,
        RequestTimeoutException.self,
        ServiceUnavailableException.self,
        TooManyRequestsException.self,
        ValidationException.self,
    ]

    /// The values of the path's members.
    public var pathValues: [String] { [] }

    /// Reads a request from its path values and its body, as a server would.
    public init(pathValues: [String], from reader: inout JSONReader) throws(JSONError) {
        try self.init(from: &reader)
    }
}
