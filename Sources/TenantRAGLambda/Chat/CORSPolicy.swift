public import HTTPTypes
internal import TenantRAG

/// The web pages of other origins that may send requests, by the rules of browsers (CORS, Fetch standard).
///
/// ```swift
/// var configuration = ChatConfiguration()
/// configuration.cors = CORSPolicy(origins: ["https://app.example.com"])
/// ```
///
/// There is no way to allow every origin with credentials. A browser's question ahead, `OPTIONS`, is answered without a
/// tenant; a tenant-isolated function is not invoked without one, so give that method a mock integration there.
public struct CORSPolicy: Sendable {
    /// The origins that may ask, compared byte for byte, such as `https://app.example.com`; nil where all may.
    public let origins: [String]?

    /// A Boolean value that indicates whether pages may send cookies and read the answer; never with every origin.
    ///
    /// A token in the `Authorization` field does not need it.
    public let allowsCredentials: Bool

    /// The fields that pages may send, beside those that any page may; `authorization` and `content-type` by default.
    public var requestFields: [HTTPField.Name]

    /// The time for which a browser may keep the response to its preflight request; 10 minutes by default.
    public var maximumAge: Duration

    /// Every origin, without credentials.
    public static var anyOrigin: CORSPolicy { CORSPolicy(nil, allowsCredentials: false) }

    /// Some origins.
    ///
    /// - Parameters:
    ///   - origins: Scheme, host and, where it is not the scheme's own, port. `*` and `null` match nothing.
    ///   - allowsCredentials: Whether pages may send cookies and read the answer; false by default.
    public init(origins: [String], allowsCredentials: Bool = false) {
        self.init(origins, allowsCredentials: allowsCredentials)
    }

    private init(_ origins: [String]?, allowsCredentials: Bool) {
        self.origins = origins
        self.allowsCredentials = allowsCredentials
        requestFields = [.authorization, .contentType]
        maximumAge = .seconds(600)
    }
}

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
