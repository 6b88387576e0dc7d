import HTTPTypes

/// The fields of an invocation in the head of `next`, each of them checked.
struct InvocationHead: Sendable {
    let id: InvocationID
    let deadlineMilliseconds: Int64
    let tenantID: String?
    let functionARN: String?
    let traceID: String?
    let clientContext: String?
    let cognitoIdentity: String?

    /// An invocation that no handler is given.
    struct Refusal: Error {
        /// The invocation to report to; nil where it cannot be told apart.
        let id: InvocationID?
        let report: ErrorReport
    }

    /// Reads the fields of a head.
    ///
    /// Each of Lambda's fields stands there once or not at all: of two, neither is known to be meant.
    init(_ fields: HTTPFields) throws(Refusal) {
        func value(_ name: HTTPField.Name, _ id: InvocationID?, _ errorType: String) throws(Refusal) -> String? {
            let values = fields[values: name]
            guard values.count < 2 else {
                throw Refusal(id: id, report: ErrorReport(errorType, "the field \(name.rawName) stands there twice"))
            }
            return values.first
        }
        let malformed = "Runtime.MalformedInvocation"
        guard let requestID = try value(.lambdaRequestID, nil, malformed), InvocationID.isRequestID(requestID) else {
            throw Refusal(
                id: nil,
                report: ErrorReport(malformed, "the field \(HTTPField.Name.lambdaRequestID.rawName) has no request id")
            )
        }
        let plain = InvocationID(requestID: requestID)
        let id = InvocationID(requestID: requestID, invocationID: try value(.lambdaInvocationID, plain, malformed))

        guard let deadline = try value(.lambdaDeadline, id, malformed).flatMap(Self.milliseconds) else {
            let message = "the field \(HTTPField.Name.lambdaDeadline.rawName) has no time in milliseconds"
            throw Refusal(id: id, report: ErrorReport(malformed, message))
        }
        let tenantID = try value(.lambdaTenantID, id, "Runtime.InvalidTenantId")
        if let tenantID, !Self.isTenantID(tenantID) {
            let message = "the field \(HTTPField.Name.lambdaTenantID.rawName) has no tenant id"
            throw Refusal(id: id, report: ErrorReport("Runtime.InvalidTenantId", message))
        }
        self.id = id
        deadlineMilliseconds = deadline
        self.tenantID = tenantID
        functionARN = try value(.lambdaFunctionARN, id, malformed)
        traceID = try value(.lambdaTraceID, id, malformed)
        clientContext = try value(.lambdaClientContext, id, malformed)
        cognitoIdentity = try value(.lambdaCognitoIdentity, id, malformed)
    }

    /// Up to 15 digits, which is some thirty thousand years.
    private static func milliseconds(_ text: String) -> Int64? {
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }

    /// Returns whether a text is a tenant id as Lambda's API defines it (`TenantId`: 1 to 256 of
    /// `[a-zA-Z0-9\._:\/=+\-@ ]`).
    private static func isTenantID(_ text: String) -> Bool {
        guard (1...256).contains(text.utf8.count), text.utf8.first != UInt8(ascii: " "),
            text.utf8.last != UInt8(ascii: " ")
        else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "="),
                UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: " "):
                true
            default: false
            }
        }
    }
}
