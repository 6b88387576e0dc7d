/// The format of log lines.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum LambdaLogFormat: Sendable, Hashable {
    /// Time, request id, level and message, separated by tabs.
    case text
    /// One JSON object a line, with members named as in the logs of AWS's own runtimes.
    case json
}
