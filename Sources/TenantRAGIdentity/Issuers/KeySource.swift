#if Identity
    /// Where an issuer publishes its keys.
    public struct KeySource: Sendable {
        enum Kind: Sendable {
            case discovery
            case url(String)
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
    }
#endif
