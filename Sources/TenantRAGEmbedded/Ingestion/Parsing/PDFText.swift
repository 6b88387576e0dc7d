#if Embedded
    import Foundation

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The text of a PDF by poppler's `pdftotext`, page by page.
    ///
    /// The program reads the open file as its standard input: no file name reaches its command line, no shell is there to
    /// read one, and what it reads is what was hashed. It gets no environment but a locale, and a limit on time and output.
    /// Text comes in reading order, not in page layout, because that keeps the sentences of columns whole.
    struct PDFText {
        private let executable: String
        private let limits: IngestionLimits

        /// Looks the program up.
        ///
        /// - Throws: ``IngestionRefusal`` with code `toolMissing` and how to install it.
        init(_ program: String, limits: IngestionLimits) throws(IngestionRefusal) {
            self.limits = limits
            let candidates =
                program.contains("/")
                ? [program]
                : (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
                    .map { "\($0)/\(program)" }
            guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else {
                throw IngestionRefusal(
                    .toolMissing,
                    "needs \(program), which is not installed; install poppler-utils (Debian, Ubuntu: apt-get install "
                        + "poppler-utils; macOS: brew install poppler) and ingest again"
                )
            }
            executable = found
        }

        /// The blocks of a PDF, each with its page.
        func parse(_ file: OpenFile) throws(IngestionRefusal) -> ParsedText {
            let output = try run(file)
            let bytes = try TextDecoding.utf8(output)
            var text = ParsedText()
            var start = 0
            var page = 1
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 0x0C) ?? bytes.count
                text.page = page
                PlainTextParser.parse(bytes, Self.withoutPageNumber(bytes, start..<end), into: &text)
                start = end + 1
                page += 1
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

        private func run(_ file: OpenFile) throws(IngestionRefusal) -> [UInt8] {
            try file.rewind()
            let input = FileHandle(fileDescriptor: try file.duplicatedDescriptor(), closeOnDealloc: true)
            let output = Pipe()
            let ended = DispatchSemaphore(value: 0)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: executable)
            process.arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
            process.environment = ["LC_ALL": "C"]
            process.standardInput = input
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            process.terminationHandler = { _ in ended.signal() }
            do {
                try process.run()
            } catch {
                throw IngestionRefusal(.toolFailed, "pdftotext could not be started from \(executable)")
            }
            let deadline = ContinuousClock.now + .seconds(limits.pdfSeconds)
            let collected = Self.collect(output.fileHandleForReading.fileDescriptor, limits.textByteCount, deadline)
            let remaining = max(0, (deadline - .now) / .milliseconds(1))
            if collected == nil || ended.wait(timeout: .now() + .milliseconds(Int(remaining))) == .timedOut {
                // It may not listen to a polite signal.
                kill(process.processIdentifier, SIGKILL)
                ended.wait()
            }
            guard let collected else {
                throw IngestionRefusal(
                    .tooLarge,
                    "pdftotext took more than \(limits.pdfSeconds) seconds or gave more than \(limits.textByteCount) bytes"
                )
            }
            guard process.terminationReason == .exit, process.terminationStatus == 0 else {
                throw IngestionRefusal(
                    .toolFailed,
                    "pdftotext ended with status \(process.terminationStatus); the file is damaged or needs a password"
                )
            }
            return collected
        }

        /// Everything a pipe gives until it closes; nil beyond the limit or the deadline.
        private static func collect(
            _ descriptor: Int32,
            _ limit: Int,
            _ deadline: ContinuousClock.Instant
        ) -> [UInt8]? {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let remaining = (deadline - .now) / .milliseconds(1)
                guard remaining > 0 else { return nil }
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                let ready = unsafe poll(&waiting, 1, Int32(min(remaining + 1, 1_000_000)))
                if ready <= 0 { continue }
                let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
                if count == 0 { return bytes }
                if count < 0 {
                    guard errno == EINTR || errno == EAGAIN else { return nil }
                    continue
                }
                guard bytes.count + count <= limit else { return nil }
                bytes.append(contentsOf: buffer[..<count])
            }
        }
    }
#endif
