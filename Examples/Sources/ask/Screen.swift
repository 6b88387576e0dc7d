import Foundation
import TenantRAG
import TenantRAGLocal

/// Lays an answer out for a person: in colour and wrapped on a terminal, plain when piped.
struct Screen: Sendable {
    private let isTerminal = isatty(STDOUT_FILENO) == 1
    private let start = ContinuousClock.now
    private let width = 88

    private var hasColor: Bool {
        isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// The answer with numbered marks, the sources that the marks name, who asked, and how long it took.
    func page(_ answer: Answer, for tenant: TenantContext, _ duration: Duration) -> String {
        let sources = Sources(answer.citations)
        return (["", wrapped(marked(answer, sources), indentation: "  ")] + footer(sources, for: tenant, duration))
            .joined(separator: "\n")
    }

    /// The sources, who asked, and the time that it took.
    private func footer(_ sources: Sources, for tenant: TenantContext, _ duration: Duration) -> [String] {
        var lines: [String] = []
        for (number, reference) in sources.references.enumerated() {
            let page = reference.page.map { ", page \($0)" } ?? ""
            lines += ["", "  \(bold("[\(number + 1)]")) \(reference.source ?? "unknown source")\(page)"]
            lines.append(dim(wrapped(reference.excerpt() ?? "", indentation: "      ")))
        }
        let time = duration.formatted(.units(allowed: [.seconds, .milliseconds], fractionalPart: .show(length: 1)))
        let count = sources.references.count
        let found = count == 0 ? "no sources" : count == 1 ? "1 source" : "\(count) sources"
        return lines + ["", dim("  tenant \(tenant.tenant) · \(found) · \(time)"), ""]
    }

    /// Shows on a terminal how far a long ingestion is, on one line that the next one overwrites.
    func show(_ progress: IngestionProgress) {
        guard isatty(STDERR_FILENO) == 1, start.duration(to: .now) > .seconds(1) else { return }
        let end = progress.documentsDone == progress.documentCount ? "\n" : ""
        write("\r\(progress.documentsDone) of \(progress.documentCount) documents read\(end)")
    }

    /// Says something beside the answer, so that a pipe gets the answer alone.
    func warn(_ text: String) {
        write(text + "\n")
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// The prompt of a conversation.
    func prompt(for tenant: TenantContext) -> String { "\(tenant.tenant) asks: " }

    /// Prints an answer as it is written, with numbered marks, and the sources that the marks name at its end.
    ///
    /// - Throws: An error of the stream; text that a violation was too late for is marked as withdrawn first.
    func show(_ stream: AnswerStream, for tenant: TenantContext, since start: ContinuousClock.Instant) async throws {
        var sources = Sources([])
        print("\n  ", terminator: "")
        do {
            for try await event in stream {
                switch event {
                case .text(let piece): print(piece.replacing("\n", with: "\n  "), terminator: "")
                case .citation(let citation): print(sources.marks(adding: citation), terminator: "")
                case .guardrail(let action): print("[guardrail: \(action)]", terminator: "")
                @unknown default: break
                }
                // A terminal shows a line when it ends; here it is to show every word.
                fflush(nil)
            }
        } catch {
            print(error is IsolationViolation ? "\n  [withdrawn: a reference was not this tenant's]" : "")
            throw error
        }
        print("\n" + footer(sources, for: tenant, start.duration(to: .now)).joined(separator: "\n"))
    }

    /// Puts `[1][2]` behind each part of the answer that a citation supports.
    private func marked(_ answer: Answer, _ sources: Sources) -> String {
        var text = ""
        var rest = answer.text[...]
        for citation in answer.citations {
            guard let part = citation.text, let range = rest.range(of: part) else { continue }
            text += rest[..<range.upperBound] + sources.marks(of: citation)
            rest = rest[range.upperBound...]
        }
        return text + rest
    }

    private func wrapped(_ text: String, indentation: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard isTerminal else { return indentation + line }
            var lines = [indentation]
            for word in line.split(separator: " ") {
                if lines[lines.count - 1].count + word.count > width { lines.append(indentation) }
                lines[lines.count - 1] += (lines[lines.count - 1] == indentation ? "" : " ") + word
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    private func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// The passages that an answer's citations rest on, each once, numbered in the order in which they are cited.
private struct Sources {
    private(set) var references: [RetrievedReference] = []

    init(_ citations: [Citation]) {
        for citation in citations { _ = marks(adding: citation) }
    }

    /// The marks of a citation, such as ` [1][2]`, of passages that are known.
    func marks(of citation: Citation) -> String {
        let numbers = (citation.retrievedReferences ?? []).compactMap(references.firstIndex(of:))
        return numbers.isEmpty ? "" : " " + numbers.map { "[\($0 + 1)]" }.joined()
    }

    /// The marks of a citation, whose passages are numbered where they are new.
    mutating func marks(adding citation: Citation) -> String {
        for reference in citation.retrievedReferences ?? [] where !references.contains(reference) {
            references.append(reference)
        }
        return marks(of: citation)
    }
}
