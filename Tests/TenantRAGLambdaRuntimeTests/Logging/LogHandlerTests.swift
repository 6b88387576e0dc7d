import Logging
import Synchronization
import TenantRAGBase
import TenantRAGJSON
import TenantRAGLambdaRuntime
import Testing

@Suite("Logs")
struct LogHandlerTests {
    private final class Output: Sendable {
        let lines = Mutex<[[UInt8]]>([])
        var text: String { lines.withLock { String(decoding: $0.joined(), as: UTF8.self) } }
    }

    struct Mine: Error, CustomStringConvertible { let description = "its text" }

    private func logger(_ format: LambdaLogFormat, _ output: Output, level: Logger.Level = .trace) -> Logger {
        Logger(label: "rag") { label in
            LambdaLogHandler(label: label, format: format, logLevel: level) { line in
                output.lines.withLock { $0.append(line) }
            }
        }
    }

    @Test("A line of JSON has the members of Lambda's own logs")
    func json() throws {
        let output = Output()
        var logger = logger(.json, output)
        logger[metadataKey: "requestId"] = "id-1"
        logger[metadataKey: "tenantId"] = "acme"
        logger.warning("a \"message\"\n{\u{1}", metadata: ["n": "\(1)", "list": ["a", ["b": "c"]]])
        let text = output.text
        #expect(text.hasSuffix("}\n") && text.filter { $0 == "\n" }.count == 1)
        let line = try JSONValue(json: Array(text.utf8.dropLast()))
        let members = try #require(line.objectValue)
        #expect(members["level"] == "WARN")
        #expect(members["message"] == "a \"message\"\n{\u{1}")
        #expect(members["logger"] == "rag")
        #expect(members["requestId"] == "id-1")
        #expect(members["tenantId"] == "acme")
        #expect(members["metadata"] == ["n": "1", "list": ["a", ["b": "c"]]])
        let timestamp = try #require(members["timestamp"]?.stringValue)
        #expect(timestamp.wholeMatch(of: /20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d\.\d\d\dZ/) != nil)
    }

    @Test("Metadata cannot stand in for the members of a line")
    func reserved() throws {
        let output = Output()
        logger(.json, output).info("mine", metadata: ["level": "FATAL", "timestamp": "x", "message": "other"])
        let line = try JSONValue(json: Array(output.text.utf8.dropLast()))
        #expect(line["level"] == "INFO" && line["message"] == "mine")
        #expect(line["metadata"] == ["level": "FATAL", "timestamp": "x", "message": "other"])
    }

    @Test("An error has its type and its text")
    func error() throws {
        let output = Output()
        logger(.json, output).error("failed", error: Mine())
        let line = try JSONValue(json: Array(output.text.utf8.dropLast()))
        #expect(line["errorType"] == "Mine" && line["errorMessage"] == "its text")
    }

    @Test("A line of text is one line, whatever is in it")
    func text() {
        let output = Output()
        var logger = logger(.text, output)
        logger[metadataKey: "requestId"] = "id-1"
        logger.info("one\n2026-01-01T00:00:00.000Z\tforged\r\u{1B}[31m", metadata: ["b": "2", "a": "1"])
        let text = output.text
        #expect(text.filter(\.isNewline).count == 1)
        #expect(text.hasSuffix("Z\tid-1\tINFO\tone\\n2026-01-01T00:00:00.000Z\tforged\\r?[31m a=1 b=2\n"))
    }

    static let levels: [(Logger.Level, String)] = [
        (.trace, "TRACE"), (.debug, "DEBUG"), (.info, "INFO"), (.notice, "INFO"), (.warning, "WARN"), (.error, "ERROR"),
        (.critical, "FATAL"),
    ]

    @Test("Levels have Lambda's names", arguments: levels)
    func level(level: Logger.Level, name: String) throws {
        let output = Output()
        logger(.json, output).log(level: level, "x")
        #expect(try JSONValue(json: Array(output.text.utf8.dropLast()))["level"] == .string(name))
    }

    static let environments: [(String?, Logger.Level)] = [
        (nil, .info), ("", .info), ("TRACE", .trace), ("DEBUG", .debug), ("INFO", .info), ("WARN", .warning),
        ("ERROR", .error), ("FATAL", .critical), ("warn", .warning), ("LOUD", .info),
    ]

    @Test("The level is the one that the function is configured with", arguments: environments)
    func environment(value: String?, level: Logger.Level) {
        let environment = ProcessEnvironment(value.map { ["AWS_LAMBDA_LOG_LEVEL": $0] } ?? [:])
        #expect(LambdaLogHandler(label: "x", environment: environment).logLevel == level)
    }

    @Test("Loggers are values: a change of one is not a change of another")
    func values() {
        let output = Output()
        let first = logger(.json, output)
        var second = first
        second.logLevel = .error
        second[metadataKey: "tenantId"] = "acme"
        first.info("x")
        #expect(!output.text.contains("acme") && output.lines.withLock { $0.count } == 1)
        second.info("y")
        #expect(output.lines.withLock { $0.count } == 1)
    }

    @Test("Metadata of a line goes before that of the provider, and that before the logger's")
    func providers() throws {
        let output = Output()
        var logger = Logger(label: "rag") { label in
            LambdaLogHandler(
                label: label,
                format: .json,
                metadataProvider: Logger.MetadataProvider { ["a": "provider", "b": "provider", "c": "provider"] }
            ) { line in output.lines.withLock { $0.append(line) } }
        }
        logger[metadataKey: "a"] = "logger"
        logger[metadataKey: "d"] = "logger"
        logger.info("x", metadata: ["b": "line"])
        let line = try JSONValue(json: Array(output.text.utf8.dropLast()))
        #expect(line["metadata"] == ["a": "provider", "b": "line", "c": "provider", "d": "logger"])
    }
}
