import TenantRAG

/// An error that a function reports of a failed invocation, or that is reported of a function that cannot do so itself.
struct FunctionError: Error, Sendable {
    var type: String
    var message: String

    init(type: String, message: String) {
        self.type = type
        self.message = message
    }

    /// Reads `{"errorMessage": ..., "errorType": ...}`; a function may as well send anything else.
    init(type: String?, body: [UInt8]) {
        let members = (try? JSONValue(json: body))?.objectValue
        self.type = members?["errorType"]?.stringValue ?? type ?? "Unhandled"
        message = members?["errorMessage"]?.stringValue ?? ""
    }
}
