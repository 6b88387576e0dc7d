/// The path of an operation, with members in braces, each one segment.
public struct PathTemplate: Sendable, Hashable, CustomStringConvertible {
    private enum Segment: Sendable, Hashable {
        case text(String)
        case member(String)
    }

    /// The template as the service model has it.
    public let description: String
    private let segments: [Segment]

    /// Makes a template of a service model's `requestUri`.
    public init(_ template: String) {
        description = template
        segments = Self.parts(of: template).map { part in
            part.utf8.first == UInt8(ascii: "{") && part.utf8.last == UInt8(ascii: "}")
                ? .member(String(Substring(part.utf8.dropFirst().dropLast()))) : .text(String(part))
        }
    }

    /// The names of the members, in order.
    public var memberNames: [String] {
        segments.compactMap { if case .member(let name) = $0 { name } else { nil } }
    }

    /// The path with values in the members' places, percent-encoded but for RFC 3986's unreserved characters.
    ///
    /// - Throws: `ModelValidationError` for a value that is empty, `.` or `..`: such a path would name something else.
    public func path(with values: [String]) throws(ModelValidationError) -> String {
        var path = ""
        var values = values[...]
        for (index, segment) in segments.enumerated() {
            if index > 0 { path += "/" }
            switch segment {
            case .text(let text): path += text
            case .member(let name):
                let value = values.popFirst() ?? ""
                guard !value.isEmpty, value != ".", value != ".." else {
                    throw ModelValidationError(violations: [ConstraintViolation(path: name, constraint: .pathSegment)])
                }
                Self.percentEncode(value, onto: &path)
            }
        }
        return path
    }

    /// The members' values in a path, percent-decoded, or nil when the path is not of this template.
    public func values(in path: String) -> [String]? {
        let parts = Self.parts(of: path)
        guard parts.count == segments.count else { return nil }
        var values: [String] = []
        for (part, segment) in zip(parts, segments) {
            switch segment {
            case .text(let text):
                guard part.utf8.elementsEqual(text.utf8) else { return nil }
            case .member:
                guard let value = Self.percentDecode(part), !value.isEmpty else { return nil }
                values.append(value)
            }
        }
        return values
    }

    /// Returns the parts between the slashes; a slash is its byte, whatever mark follows it and makes one character
    /// with it.
    private static func parts(of path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    static func percentEncode(_ value: String, onto path: inout String) {
        func digit(_ value: UInt8) -> Unicode.Scalar {
            Unicode.Scalar(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10)
        }
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                path.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                path.unicodeScalars.append("%")
                path.unicodeScalars.append(digit(byte >> 4))
                path.unicodeScalars.append(digit(byte & 15))
            }
        }
    }

    static func percentDecode(_ part: Substring) -> String? {
        func value(_ digit: UInt8?) -> UInt8? {
            switch digit {
            case let digit? where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case let digit? where digit >= UInt8(ascii: "A") && digit <= UInt8(ascii: "F"):
                digit - UInt8(ascii: "A") + 10
            case let digit? where digit >= UInt8(ascii: "a") && digit <= UInt8(ascii: "f"):
                digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        var bytes: [UInt8] = []
        var iterator = part.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = value(iterator.next()), let low = value(iterator.next()) else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
