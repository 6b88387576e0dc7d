/// The place of an issuer's public keys.
public struct KeySource: Sendable {
    enum Kind: Sendable {
        case discovery
        case url(String)
        case inline(String)
    }

    let kind: Kind

    /// OpenID discovery: the issuer's name with `/.well-known/openid-configuration` behind it names the address, and must
    /// name the issuer in turn.
    public static var discovery: Self { Self(kind: .discovery) }

    /// The address of a JSON Web Key Set (RFC 7517).
    ///
    /// - Parameter address: An address that begins with `https://`.
    /// - Returns: The source.
    public static func url(_ address: String) -> Self { Self(kind: .url(address)) }

    /// Keys that stand in the configuration: nothing is fetched, and a change of keys is a change of the configuration.
    ///
    /// For tests, and for issuers that publish their keys by hand. A text that is no key set, or holds no key that the
    /// issuer's algorithms can use, is refused with the configuration.
    ///
    /// - Parameter keySet: A JSON Web Key Set (RFC 7517) with public keys alone.
    /// - Returns: The source.
    public static func inline(_ keySet: String) -> Self { Self(kind: .inline(keySet)) }
}
