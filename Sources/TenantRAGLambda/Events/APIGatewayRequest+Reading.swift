public import TenantRAG

extension APIGatewayRequest: JSONReadable {
    /// Reads a proxy event.
    ///
    /// - Parameter reader: The reader, at the event.
    /// - Throws: `JSONError` for what is no proxy event of API Gateway, or says something twice.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var parts = Parts()
        try parts.read(from: &reader)
        guard let context = parts.context else { throw reader.missingMember("requestContext") }
        switch parts.version {
        case nil, "1.0":
            format = .version1
            guard let method = parts.method else { throw reader.missingMember("httpMethod") }
            self.method = method
            path = parts.path ?? ""
            authorizer = JSONObject(context.authorizer ?? [:])
        case "2.0":
            format = .version2
            guard let method = context.method else { throw reader.missingMember("requestContext.http.method") }
            self.method = method
            path = parts.rawPath ?? ""
            // Beside it stand the claims of API Gateway's own authorizers, whose names a token's issuer chooses.
            authorizer = JSONObject(JSONObject(context.authorizer ?? [:])["lambda"]?.objectValue ?? [:])
        default: throw reader.failure(.invalidValue, "a payload format of version 1.0 or 2.0 was expected")
        }
        requestID = context.requestID
        fields = parts.fields
        body = parts.body ?? ""
        isBase64Encoded = parts.isBase64Encoded ?? false
    }
}

/// The members of an event that are looked at.
private struct Parts {
    var version: String?
    var method: String?
    var path: String?
    var rawPath: String?
    var fields = APIGatewayFields()
    var body: String?
    var isBase64Encoded: Bool?
    var context: Context?

    /// The members that have been there, null or not.
    private var seen = Seen()

    private struct Seen {
        var version = false
        var method = false
        var path = false
        var rawPath = false
        var headers = false
        var multiValueHeaders = false
        var body = false
        var isBase64Encoded = false
        var context = false
    }

    mutating func read(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("headers") {
                try reader.once(&seen.headers)
                try fields.readSingle(from: &reader)
            } else if reader.memberIs("multiValueHeaders") {
                try reader.once(&seen.multiValueHeaders)
                try fields.readMultiple(from: &reader)
            } else if reader.memberIs("body") {
                try reader.once(&seen.body)
                body = try reader.readOptionalString()
            } else if reader.memberIs("isBase64Encoded") {
                try reader.once(&seen.isBase64Encoded)
                isBase64Encoded = try reader.readBool()
            } else if reader.memberIs("requestContext") {
                try reader.once(&seen.context)
                context = try Context(from: &reader)
            } else {
                try readLine(from: &reader)
            }
        }
    }

    private mutating func readLine(from reader: inout JSONReader) throws(JSONError) {
        if reader.memberIs("version") {
            try reader.once(&seen.version)
            version = try reader.readString()
        } else if reader.memberIs("httpMethod") {
            try reader.once(&seen.method)
            method = try reader.readString()
        } else if reader.memberIs("path") {
            try reader.once(&seen.path)
            path = try reader.readString()
        } else if reader.memberIs("rawPath") {
            try reader.once(&seen.rawPath)
            rawPath = try reader.readString()
        } else {
            try reader.skipValue()
        }
    }
}

/// The members of an event's `requestContext` that are looked at.
private struct Context {
    var requestID: String?
    var method: String?
    var authorizer: [String: JSONValue]?

    init(from reader: inout JSONReader) throws(JSONError) {
        var (hasRequestID, hasHTTP, hasAuthorizer) = (false, false, false)
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("authorizer") {
                try reader.once(&hasAuthorizer)
                authorizer = try reader.readContext()
            } else if reader.memberIs("http") {
                try reader.once(&hasHTTP)
                try readHTTP(from: &reader)
            } else if reader.memberIs("requestId") {
                try reader.once(&hasRequestID)
                requestID = try reader.readOptionalString()
            } else {
                try reader.skipValue()
            }
        }
    }

    private mutating func readHTTP(from reader: inout JSONReader) throws(JSONError) {
        var hasMethod = false
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("method") {
                try reader.once(&hasMethod)
                method = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }
}
