// `environ` is a variable of C's, which Swift cannot know to be read here only.
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
@unsafe @preconcurrency import Musl
#else
@unsafe @preconcurrency import Glibc
#endif

/// The environment variables that configuration and credentials are read from, as a value that a test can make up.
///
/// A variable that is set to nothing, or to white space alone, counts as not set. Nothing of it is ever printed: secrets stand in it.
///
/// ```swift
/// let environment = ProcessEnvironment(["AWS_REGION": "eu-central-1"])
/// print(environment["AWS_REGION"] ?? "no region")
/// ```
public struct ProcessEnvironment: Sendable {
    private let variables: [String: String]

    /// The variables of this process, as they are now.
    public static var current: ProcessEnvironment {
        var variables: [String: String] = [:]
        var next = unsafe Self.list
        while let entry = unsafe next?.pointee {
            let text = unsafe String(cString: entry)
            if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                // The first of two is the one that `getenv` finds.
                let name = String(text[..<equals])
                if variables[name] == nil { variables[name] = String(text[text.index(after: equals)...]) }
            }
            unsafe next = next?.successor()
        }
        return ProcessEnvironment(variables)
    }

    /// The array in which C keeps them, entry by entry up to a null pointer.
    @unsafe
    private static var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        #if canImport(Darwin)
        unsafe _NSGetEnviron().pointee
        #else
        unsafe environ
        #endif
    }

    /// Makes an environment of its variables.
    ///
    /// - Parameter variables: Values by name.
    public init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// The value of a variable; nil when it is not set, empty or blank.
    public subscript(name: String) -> String? {
        variables[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// All variables, for a program that is started.
    package var all: [String: String] { variables }

    /// The user's home directory: `HOME`, or the one that the system knows.
    package var homeDirectory: String {
        if let home = self["HOME"] { return home }
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard unsafe getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, unsafe found != nil,
            let home = unsafe entry.pw_dir
        else { return "/" }
        return unsafe String(cString: home)
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
