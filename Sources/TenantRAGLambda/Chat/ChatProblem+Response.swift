internal import HTTPTypes
internal import TenantRAG

extension ChatProblem {
    /// The problem as an answer.
    func response(adding more: HTTPFields) -> APIGatewayResponse {
        var fields = more
        fields[.contentType] = "application/problem+json"
        fields[.cacheControl] = "no-store"
        for field in self.fields { fields.append(field) }
        return APIGatewayResponse(status: status, fields: fields, body: jsonText)
    }
}
