import HTTPTypes

/// The head of a response as it arrives, line by line.
///
/// Interim responses (1xx) come with a status line of their own: each starts the head over.
struct ResponseHead {
    enum Step: Equatable {
        /// A line of an interim response.
        case interim
        /// A line of the final response.
        case final
        /// The final response's head is complete.
        case complete
        /// A line after the body, which is passed over.
        case trailer
        /// Not a line of a head.
        case malformed
        /// One field more than there may be.
        case tooMany
    }

    private enum Position {
        case statusLine
        case interim
        case final
        case body
    }

    private var position = Position.statusLine
    private var isPlainOK = false
    private var status = HTTPResponse.Status.ok
    private var fields = FieldList()
    private var isEncoded = false
    private var statedLength: Int?

    /// The value of `Content-Length`, where the body is sent as it is.
    var contentLength: Int? { isEncoded ? nil : statedLength }

    /// Resets the state for the next response.
    mutating func reset() {
        position = .statusLine
        fields.reset()
        isEncoded = false
        statedLength = nil
    }

    /// Reads one line with its end.
    mutating func append(_ line: UnsafeBufferPointer<UInt8>, cache: inout FieldCache) -> Step {
        switch position {
        case .body:
            return .trailer
        case .statusLine:
            guard let code = unsafe Self.statusCode(line) else { return .malformed }
            if code < 200 {
                // 101 would end HTTP, and no request asks for it.
                position = .interim
                return code == 101 ? .malformed : .interim
            }
            position = .final
            isPlainOK = code == 200
            if !isPlainOK { status = unsafe HTTPResponse.Status(code: code, reasonPhrase: Self.reason(line)) }
            return .final
        case .interim:
            if unsafe Self.isBlank(line) { position = .statusLine }
            return .interim
        case .final:
            if unsafe Self.isBlank(line) {
                position = .body
                return .complete
            }
            if fields.count == FieldList.most { return .tooMany }
            guard let meaning = unsafe fields.append(line, cache: &cache) else { return .malformed }
            switch meaning {
            case .plain: break
            case .encoding: isEncoded = true
            case .length(let length):
                // Lengths that differ make the message's end ambiguous (RFC 9112, 6.3).
                if let statedLength, statedLength != length { return .malformed }
                statedLength = length
            }
            return .final
        }
    }

    /// The complete head.
    mutating func take(cache: inout FieldCache) -> HTTPResponse {
        // A status has storage of its own, and the most frequent one can share it.
        var response = isPlainOK ? Self.plainOK : HTTPResponse(status: status)
        response.headerFields = fields.take(cache: &cache)
        return response
    }

    private static let plainOK = HTTPResponse(status: .ok)

    private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe line.isEmpty || line[0] == UInt8(ascii: "\n") || (line.count == 2 && line[0] == UInt8(ascii: "\r"))
    }

    /// The code of `HTTP/1.1 200 OK` or `HTTP/2 200`.
    private static func statusCode(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let space = unsafe line.firstIndex(of: UInt8(ascii: " ")), space + 4 <= line.count else { return nil }
        var code = 0
        for index in space + 1...space + 3 {
            let digit = unsafe Int(line[index]) - 48
            guard (0...9).contains(digit) else { return nil }
            code = code * 10 + digit
        }
        return code >= 100 ? code : nil
    }

    private static func reason(_ line: UnsafeBufferPointer<UInt8>) -> String {
        guard let space = unsafe line.firstIndex(of: UInt8(ascii: " ")), space + 5 < line.count else { return "" }
        var end = line.count
        while end > space + 5, unsafe line[end - 1] == UInt8(ascii: "\n") || line[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return unsafe String(decoding: line[space + 5..<end], as: UTF8.self)
    }
}
