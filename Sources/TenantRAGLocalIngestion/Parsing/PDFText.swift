#if Local
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// The text of a PDF by poppler's `pdftotext`, page by page.
///
/// The program reads the open file as its standard input: no file name reaches its command line, no shell is there to
/// read one, and what it reads is what was hashed. It gets no environment but a locale, and a limit on time and output.
/// Text comes in reading order, not in page layout, because that keeps the sentences of columns whole.
struct PDFText {
    private let executable: FilePath
    private let limits: IngestionLimits

    /// Looks the program up.
    ///
    /// - Parameters:
    ///   - program: Its path, or its name to be looked up in `PATH`.
    ///   - limits: How long it may take and how much it may give.
    /// - Throws: ``IngestionRefusal`` with code `toolMissing` and how to install it.
    init(_ program: String, limits: IngestionLimits) async throws(IngestionRefusal) {
        self.limits = limits
        let name: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
        do {
            executable = try await name.resolveExecutablePath(in: .inherit)
        } catch {
            throw IngestionRefusal(
                .toolMissing,
                "needs \(program), which is not installed; install poppler-utils (Debian, Ubuntu: apt-get install "
                    + "poppler-utils; macOS: brew install poppler) and ingest again"
            )
        }
    }

    /// The blocks of a PDF, each with its page.
    ///
    /// - Throws: ``IngestionRefusal`` for what the program cannot read in its limits and for a file that was written to
    ///   meanwhile, or `CancellationError`.
    func parse(_ pair: DocumentFiles.Pair) async throws -> ParsedText {
        let output = try await run(pair.file)
        let bytes = try TextDecoding.utf8(output)
        var text = ParsedText(budget: DocumentBudget(limits))
        var start = 0
        var page = 1
        while start < bytes.count, !text.budget.isExhausted {
            let end = bytes[start...].firstIndex(of: 0x0C) ?? bytes.count
            text.page = page
            PlainTextParser.parse(bytes, Self.withoutPageNumber(bytes, start..<end), into: &text)
            start = end + 1
            page += 1
        }
        try text.budget.check()
        guard try pair.file.stamp() == pair.version.document else {
            throw IngestionRefusal(.changedWhileReading, "was written to while pdftotext read it; ingest again")
        }
        return text
    }

    /// The page without a last line of nothing but its number, which would read as part of its last sentence.
    private static func withoutPageNumber(_ bytes: [UInt8], _ page: Range<Int>) -> Range<Int> {
        var end = page.upperBound
        while end > page.lowerBound, TextRun.isSpace(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > page.lowerBound, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
        let isOwnLine = start > page.lowerBound && bytes[start - 1] == 0x0A
        return isOwnLine && (1...4).contains(end - start) ? page.lowerBound..<start : page
    }

    /// Returns the output of the program, unless it takes too long.
    private func run(_ file: OpenFile) async throws -> [UInt8] {
        try file.rewind()
        let input = FileDescriptor(rawValue: try file.duplicatedDescriptor())
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await output(reading: input) }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.pdfSeconds))
                return nil
            }
            // Whichever comes first ends the other; a program that is ended this way is waited for.
            defer { group.cancelAll() }
            guard let first = try await group.next(), let output = first else { throw tooMuch }
            return output
        }
    }

    private func output(reading input: FileDescriptor) async throws -> [UInt8] {
        var options = PlatformOptions()
        // It has nothing to tidy up, and may not listen to a polite signal.
        options.teardownSequence = []
        let result: ExecutionResult<Void, BytesOutput, DiscardedOutput>
        do {
            result = try await Subprocess.run(
                .path(executable),
                arguments: ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"],
                environment: .custom(["LC_ALL": "C"]),
                platformOptions: options,
                input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                output: .bytes(limit: limits.textByteCount),
                error: .discarded
            )
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            if error.code == .outputLimitExceeded { throw tooMuch }
            throw IngestionRefusal(.toolFailed, "\(executable) could not be run: \(error)")
        } catch {
            try Task.checkCancellation()
            // One document's failure ends no other's ingestion.
            throw IngestionRefusal(.toolFailed, "\(executable) could not be run")
        }
        try Task.checkCancellation()
        guard result.terminationStatus.isSuccess else {
            throw IngestionRefusal(
                .toolFailed,
                "pdftotext ended with status \(result.terminationStatus); the file is damaged or needs a password"
            )
        }
        return result.standardOutput
    }

    private var tooMuch: IngestionRefusal {
        IngestionRefusal(
            .tooLarge,
            "pdftotext took more than \(limits.pdfSeconds) seconds or gave more than \(limits.textByteCount) bytes"
        )
    }
}
#endif
