public import TenantRAG

extension AuthorizerRequest: JSONReadable {
    /// Reads an authorizer's event.
    ///
    /// - Parameter reader: The reader, at the event.
    /// - Throws: `JSONError` for what is no such event, or says something twice.
    public init(from reader: inout JSONReader) throws(JSONError) {
        var parts = Parts()
        try parts.read(from: &reader)
        switch parts.version {
        case nil, "1.0": format = .version1
        case "2.0": format = .version2
        default: throw reader.failure(.invalidValue, "a payload format of version 1.0 or 2.0 was expected")
        }
        switch (parts.type, format) {
        case ("TOKEN", .version1):
            kind = .token
            guard let token = parts.authorizationToken else { throw reader.missingMember("authorizationToken") }
            authorizationToken = token
        case ("REQUEST", _):
            kind = .request
            // An HTTP API repeats its identity sources in this member; the token is read where it is configured.
            authorizationToken = nil
        default: throw reader.failure(.invalidValue, "an event of type TOKEN or REQUEST was expected")
        }
        guard let arn = format == .version1 ? parts.methodARN : parts.routeARN else {
            throw reader.missingMember(format == .version1 ? "methodArn" : "routeArn")
        }
        resourceARN = arn
        fields = parts.fields
        routeKey = parts.routeKey
        identitySources = parts.identitySources
    }
}

/// The members of an event that are looked at.
private struct Parts {
    var version: String?
    var type: String?
    var methodARN: String?
    var routeARN: String?
    var routeKey: String?
    var authorizationToken: String?
    var identitySources: [String]?
    var fields = APIGatewayFields()

    private var seen = Seen()

    private struct Seen {
        var version = false
        var type = false
        var methodARN = false
        var routeARN = false
        var routeKey = false
        var token = false
        var identitySource = false
        var headers = false
        var multiValueHeaders = false
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
            } else if reader.memberIs("authorizationToken") {
                try reader.once(&seen.token)
                authorizationToken = try reader.readOptionalString()
            } else if reader.memberIs("identitySource") {
                try reader.once(&seen.identitySource)
                try readIdentitySources(from: &reader)
            } else {
                try readLine(from: &reader)
            }
        }
    }

    private mutating func readLine(from reader: inout JSONReader) throws(JSONError) {
        if reader.memberIs("version") {
            try reader.once(&seen.version)
            version = try reader.readString()
        } else if reader.memberIs("type") {
            try reader.once(&seen.type)
            type = try reader.readString()
        } else if reader.memberIs("methodArn") {
            try reader.once(&seen.methodARN)
            methodARN = try reader.readString()
        } else if reader.memberIs("routeArn") {
            try reader.once(&seen.routeARN)
            routeARN = try reader.readString()
        } else if reader.memberIs("routeKey") {
            try reader.once(&seen.routeKey)
            routeKey = try reader.readOptionalString()
        } else {
            try reader.skipValue()
        }
    }

    /// An array, or in the first format one text with commas between; without any, API Gateway remembers nothing.
    private mutating func readIdentitySources(from reader: inout JSONReader) throws(JSONError) {
        guard try !reader.readNull() else { return }
        var sources: [String] = []
        var probe = reader
        if let text = try? probe.readString() {
            reader = probe
            if !text.isEmpty { sources = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        } else {
            try reader.beginArray()
            while try reader.nextElement() { sources.append(try reader.readString()) }
        }
        identitySources = sources.isEmpty ? nil : sources
    }
}
