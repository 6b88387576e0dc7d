internal import HTTPTypes
internal import TenantRAG

extension CORSPolicy {
    /// The answer to a browser's question ahead; nil for a request that is none.
    func preflight(_ request: APIGatewayRequest) -> APIGatewayResponse? {
        guard request.method.hasSameBytes(as: "OPTIONS"), request.fields.values(of: .origin).count == 1,
            request.fields.values(of: .accessControlRequestMethod).count == 1
        else { return nil }
        var fields = answerFields(request)
        guard fields[.accessControlAllowOrigin] != nil else {
            return ChatProblem(.originNotAllowed).response(adding: fields)
        }
        fields[.accessControlExposeHeaders] = nil
        fields[.accessControlAllowMethods] = "POST"
        fields[.accessControlAllowHeaders] = requestFields.map(\.canonicalName).joined(separator: ", ")
        fields[.accessControlMaxAge] = "\(max(0, maximumAge.components.seconds))"
        return APIGatewayResponse(status: .noContent, fields: fields)
    }

    /// Returns the fields of any response to a browser.
    ///
    /// Caches are told that it differs by origin, also where an origin is refused.
    func answerFields(_ request: APIGatewayRequest) -> HTTPFields {
        var fields: HTTPFields = [:]
        if origins != nil { fields[.vary] = "Origin" }
        let values = request.fields.values(of: .origin)
        guard values.count == 1, let origin = values.first, allows(origin) else { return fields }
        fields[.accessControlAllowOrigin] = origins == nil ? "*" : origin
        fields[.accessControlExposeHeaders] = "retry-after, www-authenticate"
        if allowsCredentials, origins != nil { fields[.accessControlAllowCredentials] = "true" }
        return fields
    }

    private func allows(_ origin: String) -> Bool {
        guard let origins else { return true }
        // Pages without an origin of their own all say `null`.
        guard !["*", "null"].contains(origin), HTTPField.isValidValue(origin) else { return false }
        return origins.contains { $0.hasSameBytes(as: origin) }
    }
}
