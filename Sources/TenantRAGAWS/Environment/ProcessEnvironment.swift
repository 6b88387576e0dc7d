internal import FoundationEssentials

/// The environment variables that configuration and credentials are read from, as a value that a test can make up.
///
/// A variable that is set to nothing counts as not set. Nothing of it is ever printed: secrets stand in it.
///
/// ```swift
/// let environment = ProcessEnvironment(["AWS_REGION": "eu-central-1"])
/// print(environment["AWS_REGION"] ?? "no region")
/// ```
public struct ProcessEnvironment: Sendable {
    private let variables: [String: String]

    /// The variables of this process, as they are now.
    public static var current: ProcessEnvironment {
        ProcessEnvironment(ProcessInfo.processInfo.environment)
    }

    /// Makes an environment of its variables.
    ///
    /// - Parameter variables: Values by name.
    public init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The value of a variable; nil when it is not set or empty.
    public subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// All variables, for a program that is started.
    package var all: [String: String] { variables }

    /// The user's home directory: `HOME`, or the one that the system knows.
    package var homeDirectory: String {
        self["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    }

    /// A path whose leading `~` stands for the home directory.
    package func expanded(_ path: String) -> String {
        if path == "~" { return homeDirectory }
        return path.hasPrefix("~/") ? homeDirectory + path.dropFirst() : path
    }
}

extension ProcessEnvironment: CustomStringConvertible, CustomReflectable {
    /// The number of variables; neither names nor values.
    public var description: String { "ProcessEnvironment(\(variables.count) variables)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
