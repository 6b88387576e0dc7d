/// The code of an error: a short name for programs, logs and metrics.
///
/// The codes of this package are open sets of constants, which only the package can create, so that a new one breaks no
/// caller's switch. An enumeration of strings conforms as it is:
///
/// ```swift
/// enum Code: String, ErrorCode { case unreadable, missing }
/// ```
public protocol ErrorCode: Sendable, Hashable, CustomStringConvertible {
    /// The code's name: letters and digits, fit for the label of a metric.
    var rawValue: String { get }
}

extension ErrorCode {
    /// The code's name.
    public var description: String { rawValue }
}
