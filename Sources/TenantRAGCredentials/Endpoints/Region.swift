/// An AWS Region: `eu-central-1`.
///
/// It becomes part of a host name and of a signature, so nothing but a host label is one: 1 to 63 letters, digits and
/// hyphens, with a letter or digit at both ends. Whether AWS has such a Region is not checked: there are new ones.
///
/// ```swift
/// let region = try Region(validating: "eu-central-1")
/// print(region)  // eu-central-1
/// ```
public struct Region: Sendable, Hashable {
    /// The name.
    public let rawValue: String

    /// Makes a Region of its name.
    ///
    /// - Parameter name: The name, as in a console's address or in `AWS_REGION`.
    /// - Throws: ``EndpointError`` with code `invalidRegion`.
    public init(validating name: String) throws(EndpointError) {
        try self.init(validating: name, from: nil)
    }

    /// Makes a Region of what a setting says.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - setting: The setting and where it stands, for errors: `AWS_REGION in the environment`.
    /// - Throws: ``EndpointError`` with code `invalidRegion`, which names the setting and not its value.
    init(validating name: String, from setting: String?) throws(EndpointError) {
        let bytes = name.utf8
        let isLabel = bytes.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
        guard isLabel, (1...63).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
        else {
            let found = setting.map { "\($0) \(KeyText.fault(in: name) ?? "is none")" } ?? "this one is not"
            throw EndpointError(
                .invalidRegion,
                "a Region is 1 to 63 letters, digits and hyphens, such as eu-central-1; \(found)"
            )
        }
        rawValue = name
    }
}

extension Region: CustomStringConvertible {
    /// The name.
    public var description: String { rawValue }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
