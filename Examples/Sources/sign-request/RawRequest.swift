import HTTPTypes
import TenantRAGSigV4

/// An HTTP/1.1 request as it stands on the wire or in a bug report.
struct RawRequest {
    struct Problem: Error {
        let line: Int
        let reason: String
    }

    var head: HTTPRequest
    private(set) var body: [UInt8]
    /// The line ending of the request's own lines.
    let lineEnd: String
    private var fieldLines: [String: Int] = [:]

    /// Reads a request line, header fields up to an empty line, and the rest as the body.
    init(parsing bytes: [UInt8]) throws {
        var lines = Lines(bytes)
        guard let first = lines.next() else { throw Problem(line: 1, reason: "there is no request line") }
        lineEnd = bytes[..<lines.offset].suffix(2).first == 13 ? "\r\n" : "\n"
        body = []
        let (method, target) = try Self.requestLine(first)
        head = HTTPRequest(method: method, scheme: nil, authority: nil, path: nil)
        try setTarget(target)
        var isEnded = false
        while let line = lines.next() {
            if line.isEmpty {
                isEnded = true
                break
            }
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
                try fold(line, number: lines.number)
            } else {
                try add(line, number: lines.number)
            }
        }
        if isEnded { body = Array(bytes[lines.offset...]) }
        try checkLength(isEnded: isEnded, number: lines.number)
    }

    /// The date in the request itself, so that what was signed before can be signed again.
    var date: Timestamp? {
        get throws {
            guard let name = HTTPField.Name("X-Amz-Date"), let text = head.headerFields[values: name].first else {
                return nil
            }
            do { return try Timestamp(text) } catch {
                throw Problem(
                    line: fieldLines["x-amz-date"] ?? 1,
                    reason: error.message
                )
            }
        }
    }

    /// The line that an error of the signer is about.
    func line(of error: SigningError) -> Int {
        switch error.code {
        case .conflictingHost: fieldLines["host"] ?? 1
        default: 1
        }
    }

    private static func requestLine(_ line: ArraySlice<UInt8>) throws -> (HTTPRequest.Method, ArraySlice<UInt8>) {
        // A target may hold a space, as in one of AWS's test vectors, so only the outer ones part.
        let space = UInt8(ascii: " ")
        guard let start = line.firstIndex(of: space) else {
            throw Problem(line: 1, reason: "the request line is not <method> <target> HTTP/1.1")
        }
        var target = line[(start + 1)...]
        if let end = target.lastIndex(of: space), target[(end + 1)...].starts(with: "HTTP/".utf8) {
            target = target[..<end]
        }
        guard let text = String(validating: line[..<start], as: UTF8.self), let method = HTTPRequest.Method(text) else {
            throw Problem(line: 1, reason: "the method is not a word of letters such as GET")
        }
        if target.isEmpty { throw Problem(line: 1, reason: "the request line has no target") }
        return (method, target)
    }

    private mutating func setTarget(_ bytes: ArraySlice<UInt8>) throws {
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            throw Problem(line: 1, reason: "the target holds a control character")
        }
        guard let target = String(validating: bytes, as: UTF8.self) else {
            throw Problem(line: 1, reason: "the target is not UTF-8")
        }
        if target.hasPrefix("/") {
            head.path = target
            return
        }
        guard let mark = target.range(of: "://"), ["http", "https"].contains(target[..<mark.lowerBound].lowercased())
        else {
            throw Problem(line: 1, reason: "the target is neither a path that begins with a slash nor an http(s) URL")
        }
        let rest = target[mark.upperBound...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        if authority.isEmpty || authority.contains("@") {
            throw Problem(line: 1, reason: "the URL has no host, or has a user name before it")
        }
        let path = rest[authority.endIndex...]
        head.scheme = target[..<mark.lowerBound].lowercased()
        head.authority = String(authority)
        head.path = path.hasPrefix("/") ? String(path) : "/" + path
    }

    private mutating func add(_ line: ArraySlice<UInt8>, number: Int) throws {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            throw Problem(line: number, reason: "a header field has no colon")
        }
        guard let text = String(validating: line[..<colon], as: UTF8.self), let name = HTTPField.Name(text) else {
            throw Problem(line: number, reason: "a header field's name is empty or holds a character that no name has")
        }
        fieldLines[name.canonicalName] = number
        head.headerFields.append(HTTPField(name: name, value: try Self.value(line[(colon + 1)...], number: number)))
    }

    /// Continues the value of the field above, behind one space (RFC 9112, section 5.2).
    private mutating func fold(_ line: ArraySlice<UInt8>, number: Int) throws {
        let value = try Self.value(line, number: number)
        guard let last = head.headerFields.indices.last else {
            throw Problem(line: number, reason: "a folded line follows no header field")
        }
        if value.isEmpty { return }
        let field = head.headerFields[last]
        let before = Array(field.value.utf8)
        head.headerFields[last] = HTTPField(name: field.name, value: before.isEmpty ? value : before + [0x20] + value)
    }

    /// A value without white space at its ends.
    private static func value(_ bytes: ArraySlice<UInt8>, number: Int) throws -> [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var value = bytes.drop(while: isBlank)
        while let end = value.last, isBlank(end) { value.removeLast() }
        guard HTTPField.isValidValue(value) else {
            throw Problem(line: number, reason: "a header field's value holds a control character")
        }
        return Array(value)
    }

    /// A request without its empty line, or with another length than it says, was cut or pasted wrong.
    private mutating func checkLength(isEnded: Bool, number: Int) throws {
        guard let text = head.headerFields[.contentLength] else { return }
        let line = fieldLines["content-length"] ?? number
        guard let length = Int(text), length >= 0 else {
            throw Problem(line: line, reason: "Content-Length is not a number")
        }
        // Editors and here-documents add a line's end.
        if body.count > length, [[10], [13, 10]].contains(Array(body.dropFirst(length))) {
            body.removeLast(body.count - length)
        }
        guard body.count == length else {
            throw Problem(
                line: line,
                reason: "Content-Length is \(length) and the body has \(body.count) bytes"
                    + (isEnded ? "" : "; is the empty line before it missing?")
            )
        }
    }
}

/// The lines of a message up to its body, without their ends.
private struct Lines {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private(set) var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard offset < bytes.count else { return nil }
        number += 1
        let end = bytes[offset...].firstIndex(of: 10) ?? bytes.count
        defer { offset = min(end + 1, bytes.count) }
        let line = bytes[offset..<end]
        return line.last == 13 ? line.dropLast() : line
    }
}
