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
                path += PercentEncoding.encode(value)
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
                guard let value = PercentEncoding.decode(part), !value.isEmpty else { return nil }
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
}
