// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS
public import TenantRAGJSON

extension ListVectorsInput: UnaryOperation {
    /// The service that has the operation.
    public typealias Service = S3VectorsService
    /// The operation's response.
    public typealias Output = ListVectorsOutput

    /// The operation's name.
    public static let name = "ListVectors"
    /// The HTTP method.
    public static let method = HTTPRequest.Method.post
    /// The path with its members in braces.
    public static let pathTemplate = PathTemplate("/ListVectors")
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

extension ListVectorsInput: PaginatedOperation {
    /// The token of the next page; nil on the last page.
    public static func nextToken(in output: ListVectorsOutput) -> String? { output.nextToken }
}
