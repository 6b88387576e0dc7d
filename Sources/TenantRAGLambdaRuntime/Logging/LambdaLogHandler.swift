public import Logging
public import TenantRAGBase

/// Writes log lines to standard output, in the form and from the level that the function is configured with.
///
/// Lambda tells both by the variables `AWS_LAMBDA_LOG_FORMAT` (`JSON`, or `Text`) and `AWS_LAMBDA_LOG_LEVEL` (`TRACE` to `FATAL`), as
/// the function's logging configuration says (AWS Lambda Developer Guide, "Configuring JSON and plain text log formats" and
/// "Log-level filtering"). The runtime uses it by itself; a program whose other code logs too bootstraps it:
///
/// ```swift
/// LoggingSystem.bootstrap { LambdaLogHandler(label: $0) }
/// ```
///
/// A line of JSON has the members `timestamp`, `level`, `message` and `logger`, then `requestId` and `tenantId` from the metadata of
/// these names, and what other metadata there is in `metadata`. An error has `errorType` and `errorMessage`. Lines of one process
/// do not mix, and no text of a message can begin a line of its own.
public struct LambdaLogHandler: LogHandler {
    /// The metadata on every line of this logger.
    public var metadata: Logger.Metadata = [:]
    /// The least level that is written.
    public var logLevel: Logger.Level
    /// The provider that adds metadata when a line is written.
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let format: LambdaLogFormat
    private let write: @Sendable ([UInt8]) -> Void

    /// Makes a handler from what Lambda has set.
    ///
    /// - Parameters:
    ///   - label: The logger's label.
    ///   - metadataProvider: What adds metadata when a line is written.
    ///   - environment: The variables; text from the level `info` where nothing is set.
    public init(
        label: String,
        metadataProvider: Logger.MetadataProvider? = nil,
        environment: ProcessEnvironment = .current
    ) {
        self.init(
            label: label,
            format: environment["AWS_LAMBDA_LOG_FORMAT"]?.lowercased() == "json" ? .json : .text,
            logLevel: environment["AWS_LAMBDA_LOG_LEVEL"].flatMap(Logger.Level.init(lambda:)) ?? .info,
            metadataProvider: metadataProvider
        )
    }

    /// Makes a handler.
    ///
    /// - Parameters:
    ///   - label: The logger's label.
    ///   - format: How to write lines.
    ///   - logLevel: The least level that is written.
    ///   - metadataProvider: What adds metadata when a line is written.
    ///   - output: Takes each line as a whole, with its end, from any thread; by default standard output.
    public init(
        label: String,
        format: LambdaLogFormat,
        logLevel: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil,
        to output: (@Sendable ([UInt8]) -> Void)? = nil
    ) {
        self.label = label
        self.format = format
        self.logLevel = logLevel
        self.metadataProvider = metadataProvider
        write = output ?? { StandardOutput.write($0) }
    }

    /// Reads and changes what stands on every line.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    ///
    /// - Parameter event: What to write.
    public func log(event: LogEvent) {
        var all = metadata
        if let provider = metadataProvider { all.merge(provider.get()) { _, new in new } }
        if let own = event.metadata { all.merge(own) { _, new in new } }
        let line = LogLine(event: event, label: label, metadata: all, milliseconds: Moment.wallClockMilliseconds())
        switch format {
        case .json: write(line.json())
        case .text: write(line.text())
        }
    }
}
