#if Local
public import TenantRAGBase

/// A file that was left out of the knowledge base, and why.
///
/// The message says what to do. It holds no text of the document and no attribute value.
public struct IngestionProblem: Sendable, CustomStringConvertible {
    /// The path below the ingested folder.
    ///
    /// Bytes that are not UTF-8 are shown as replacement characters.
    public let file: String
    /// The kind of problem.
    public let code: Code
    /// The problem, and the way to mend it.
    public let message: String

    /// A line for a log: path, message and code.
    public var description: String { "\(file): \(message) [\(code.rawValue)]" }

    /// The kinds of problem, an open set.
    public struct Code: ErrorCode {
        /// The name of the code as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The document has no sidecar.
        public static let missingSidecar = Code(rawValue: "missingSidecar")
        /// A sidecar that belongs to no document, because its name is wrong or the document is gone.
        public static let orphanSidecar = Code(rawValue: "orphanSidecar")
        /// A sidecar of more than 10 KB.
        public static let oversizedSidecar = Code(rawValue: "oversizedSidecar")
        /// A sidecar that is not of the form that Bedrock documents.
        public static let malformedSidecar = Code(rawValue: "malformedSidecar")
        /// A format that is not read here.
        public static let unsupportedFormat = Code(rawValue: "unsupportedFormat")
        /// A document that is not valid in its format.
        public static let malformedDocument = Code(rawValue: "malformedDocument")
        /// Text that is neither UTF-8 nor UTF-16 with a byte order mark.
        public static let invalidEncoding = Code(rawValue: "invalidEncoding")
        /// A document beyond ``IngestionLimits``.
        public static let tooLarge = Code(rawValue: "tooLarge")
        /// A document without any text.
        public static let noText = Code(rawValue: "noText")
        /// A symbolic link, device, pipe or socket: only plain files in plain folders are read.
        public static let notARegularFile = Code(rawValue: "notARegularFile")
        /// A document or sidecar with a second name elsewhere: it may be another tenant's file.
        ///
        /// See ``IngestionConfiguration/allowsHardLinks``.
        public static let hardLink = Code(rawValue: "hardLink")
        /// A top-level folder that holds more than ``IngestionLimits/fileCount``.
        ///
        /// Stands once for all its documents that were not ingested before.
        public static let tooManyFiles = Code(rawValue: "tooManyFiles")
        /// A top-level folder of which the rest is read after a later scan: `ingestContinuously` looks at the folder again
        /// before everything is read, so that very much to read in one keeps no change in another waiting.
        ///
        /// Stands once for all of them.
        public static let deferred = Code(rawValue: "deferred")
        /// A name that is not UTF-8, holds control characters, or looks the same as another's.
        public static let unusableName = Code(rawValue: "unusableName")
        /// A folder below the depth of ``IngestionLimits``.
        public static let tooDeep = Code(rawValue: "tooDeep")
        /// A file or folder that could not be opened or read.
        public static let unreadable = Code(rawValue: "unreadable")
        /// A file that was written to while it was read.
        public static let changedWhileReading = Code(rawValue: "changedWhileReading")
        /// A program that the format needs is not installed.
        public static let toolMissing = Code(rawValue: "toolMissing")
        /// A program that the format needs did not end well.
        public static let toolFailed = Code(rawValue: "toolFailed")
    }
}
#endif
