import TenantRAG
import TenantRAGLambda

/// Readers of a function's environment, with messages about its faults that may stand in a log.
extension ProcessEnvironment {
    /// A setting that there has to be.
    ///
    /// - Parameters:
    ///   - name: The variable.
    ///   - meaning: A description of the values it accepts.
    /// - Returns: Its value.
    /// - Throws: An error that says what to set.
    public func required(_ name: String, _ meaning: String) throws(LambdaError) -> String {
        guard let value = self[name] else { throw .invalidSetting("set \(name) to \(meaning)") }
        return value
    }

    /// A setting of several values with commas between them; nil when it is not set.
    ///
    /// - Parameter name: The variable.
    /// - Returns: Its values, without white space around them.
    public func list(_ name: String) -> [String]? {
        self[name]?.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// A setting that is `true` or `false`; false when it is not set.
    ///
    /// - Parameter name: The variable.
    /// - Returns: The value of the variable.
    /// - Throws: An error for any other value: it may have been meant otherwise.
    public func flag(_ name: String) throws(LambdaError) -> Bool {
        switch self[name] {
        case nil, "false": false
        case "true": true
        default: throw .invalidSetting("\(name) is true or false")
        }
    }
}

extension LambdaError {
    /// A function that is not set up as it must be.
    ///
    /// - Parameter message: A description of the fault; it stands in the function's log.
    /// - Returns: The error.
    public static func invalidSetting(_ message: String) -> LambdaError {
        LambdaError(errorType: "Runtime.ConfigInvalid", errorMessage: message)
    }
}
