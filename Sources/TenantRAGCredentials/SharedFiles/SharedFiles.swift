/// The shared `config` and `credentials` files of AWS's SDKs and tools, read once.
///
/// A file that is not there is an empty one. Where both have a setting of one profile, `credentials` wins (AWS SDKs and
/// Tools Reference Guide, page "Shared config and credentials files").
package struct SharedFiles: Sendable {
    /// More than any such file should hold, in bytes.
    private static let maximumByteCount = 4 << 20

    /// The profile that is chosen unless a caller names one: `AWS_PROFILE`, or `default`.
    package let selectedProfile: String

    /// The paths of the files, for errors.
    package let paths: [String]

    private let sections: SharedFileSections

    /// Reads both files from where the environment says: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, or
    /// `~/.aws/config` and `~/.aws/credentials`.
    ///
    /// - Throws: ``SharedFileError``.
    package init(environment: ProcessEnvironment) throws(SharedFileError) {
        selectedProfile = environment["AWS_PROFILE"] ?? "default"
        let config = environment.expanded(environment["AWS_CONFIG_FILE"] ?? "~/.aws/config")
        let credentials = environment.expanded(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")
        paths = [config, credentials]
        var sections = try Self.read(config, as: .config)
        sections.merge(try Self.read(credentials, as: .credentials))
        self.sections = sections
    }

    /// A profile by name; nil when neither file has it.
    package func profile(_ name: String) -> SharedFileSection? { sections.section(.profile, name) }

    /// A sign-in by name.
    package func ssoSession(_ name: String) -> SharedFileSection? { sections.section(.ssoSession, name) }

    /// The endpoints of single services by the name of their section.
    package func services(_ name: String) -> SharedFileSection? { sections.section(.services, name) }

    /// The names of all profiles, in order.
    package var profileNames: [String] { sections.names(of: .profile) }

    private static func read(
        _ path: String,
        as file: SharedFileParser.File
    ) throws(SharedFileError) -> SharedFileSections {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, limit: maximumByteCount)
        } catch .notFound {
            return SharedFileSections()
        } catch {
            throw SharedFileError(code: .unreadable, file: path, line: nil, message: "the file \(error.reason)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SharedFileError(code: .unreadable, file: path, line: nil, message: "the file is not UTF-8")
        }
        var parser = SharedFileParser(file, path: path)
        try parser.parse(text)
        return parser.sections
    }
}
