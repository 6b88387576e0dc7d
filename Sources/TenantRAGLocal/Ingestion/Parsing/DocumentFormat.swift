#if Local
/// The formats that are read, known by a file's extension.
enum DocumentFormat: Sendable, Hashable, CaseIterable {
    case markdown, plainText, html, csv, pdf

    /// The format of a file by its extension, whatever its case; nil for one that is not read.
    init?(fileName: String) {
        let name = fileName.utf8
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch String(decoding: name[name.index(after: dot)...].map(\.lowercasedASCII), as: UTF8.self) {
        case "md", "markdown": self = .markdown
        case "txt", "text": self = .plainText
        case "html", "htm": self = .html
        case "csv": self = .csv
        case "pdf": self = .pdf
        default: return nil
        }
    }

    /// The value of `x-amz-bedrock-kb-source-file-mime-type`.
    var mimeType: String {
        switch self {
        case .markdown: "text/markdown"
        case .plainText: "text/plain"
        case .html: "text/html"
        case .csv: "text/csv"
        case .pdf: "application/pdf"
        }
    }

    static let unsupportedMessage =
        "is of a format that is not read here; convert it to .md, .txt, .html, .csv or .pdf"
}

extension UInt8 {
    var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
#endif
