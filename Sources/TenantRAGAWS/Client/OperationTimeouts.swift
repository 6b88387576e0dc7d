/// The time-outs of calls, by the kind of the operation.
///
/// ```swift
/// var timeouts = OperationTimeouts()
/// timeouts.retrieval.call = .seconds(5)
/// timeouts.generation.idle = .seconds(120)
/// ```
public struct OperationTimeouts: Sendable, Hashable {
    /// For `Retrieve`, `Rerank`, `GetDocumentContent` and what else finds or reads; ``CallTimeouts/retrieval`` by default.
    public var retrieval: CallTimeouts

    /// For `RetrieveAndGenerate` and its stream, `AgenticRetrieveStream` and `GenerateQuery`; ``CallTimeouts/generation`` by
    /// default.
    public var generation: CallTimeouts

    /// Creates time-outs.
    ///
    /// - Parameters:
    ///   - retrieval: For operations that find or read.
    ///   - generation: For operations in which a model writes.
    public init(retrieval: CallTimeouts = .retrieval, generation: CallTimeouts = .generation) {
        self.retrieval = retrieval
        self.generation = generation
    }

    /// The time-outs of an operation's kind; those of retrieval for one that has none of its own.
    package subscript(kind: OperationKind) -> CallTimeouts { kind == .generation ? generation : retrieval }
}

extension OperationTimeouts {
    /// The longest time-out of the environment, in seconds: a day.
    private static let maximumSeconds = 86_400.0

    /// The defaults, changed by what the environment says in seconds.
    ///
    /// `TENANTRAG_CONNECT_TIMEOUT`, `TENANTRAG_FIRST_BYTE_TIMEOUT`, `TENANTRAG_IDLE_TIMEOUT` and `TENANTRAG_CALL_TIMEOUT` hold
    /// for every operation; with `RETRIEVAL_` or `GENERATION_` behind `TENANTRAG_` for that kind alone, before the others.
    /// AWS's SDKs share no setting for these: `defaults_mode` chooses values that each SDK decides on.
    ///
    /// - Parameter environment: The environment variables.
    /// - Throws: ``ConfigurationError`` for a value that is no number of seconds above 0 and up to 86,400.
    package init(environment: ProcessEnvironment) throws(ConfigurationError) {
        self.init()
        for (part, name) in [
            (\CallTimeouts.connect, "CONNECT"), (\.firstByte, "FIRST_BYTE"), (\.idle, "IDLE"), (\.call, "CALL"),
        ] as [(WritableKeyPath<CallTimeouts, Duration?>, String)] {
            let common = try Self.duration("TENANTRAG_\(name)_TIMEOUT", environment)
            let forRetrieval = try Self.duration("TENANTRAG_RETRIEVAL_\(name)_TIMEOUT", environment)
            let forGeneration = try Self.duration("TENANTRAG_GENERATION_\(name)_TIMEOUT", environment)
            retrieval[keyPath: part] = forRetrieval ?? common ?? retrieval[keyPath: part]
            generation[keyPath: part] = forGeneration ?? common ?? generation[keyPath: part]
        }
    }

    private static func duration(
        _ name: String,
        _ environment: ProcessEnvironment
    ) throws(ConfigurationError) -> Duration? {
        guard let text = environment[name] else { return nil }
        guard let seconds = Double(text), seconds > 0, seconds <= maximumSeconds else {
            throw ConfigurationError(name, "a time-out is a number of seconds above 0, up to 86400")
        }
        return .seconds(seconds)
    }
}
