public import TenantRAGIsolation

/// The name of a tenant in metrics.
///
/// A name is written so that no backend of metrics can misread it: letters, digits, `.`, `_` and `-` stay, everything else
/// becomes `%` and two hexadecimal digits for each byte. Different names stay different. One that is longer than 200
/// characters then is counted as `other`, and a tenant that is called `other` appears as `%6Fther`.
public struct TenantLabel: Sendable {
    let name: @Sendable (TenantContext) -> String?

    /// Names tenants in your own way, such as by their plan or region; nil for no name at all.
    ///
    /// ```swift
    /// let byPlan = TenantLabel { tenant in tenant.attributes["plan"] == "gold" ? "gold" : "standard" }
    /// print(TenantMeters(byPlan))
    /// ```
    ///
    /// - Parameter name: The name, asked for at each call.
    public init(_ name: @escaping @Sendable (TenantContext) -> String?) {
        self.name = name
    }

    /// No name: all tenants together.
    public static let none = TenantLabel { _ in nil }

    /// The tenant's id.
    public static let tenantID = TenantLabel { $0.tenant.rawValue }

    /// The value of tenants that have none of their own.
    static let other = "other"

    /// A name as a label value.
    static func value(_ name: String) -> String {
        var value = ""
        for byte in name.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                value.unicodeScalars.append(scalar)
            default: value += escaped(byte)
            }
            // Before more of a long name is copied.
            if value.utf8.count > 200 { return other }
        }
        return value == other ? escaped(UInt8(ascii: "o")) + other.dropFirst() : value
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
    }
}
