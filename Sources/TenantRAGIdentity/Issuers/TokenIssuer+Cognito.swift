public import TenantRAG

extension TokenIssuer {
    /// The kind of an issuer's tokens that is accepted.
    public struct Use: Sendable, Hashable {
        let name: String

        /// Access tokens, which are made for services: the default everywhere.
        public static let access = Self(name: "access")
        /// ID tokens, which are made for the program that the user signed in to.
        public static let id = Self(name: "id")
    }

    /// The form of the name that a Cognito user pool has as an issuer (its `IssuerConfiguration`).
    public struct CognitoForm: Sendable, Hashable {
        let host: String

        /// `cognito-idp.<region>`: what every pool has had from the start.
        public static let original = Self(host: "cognito-idp")
        /// `issuer-cognito-idp.<region>`: the same keys in several Regions.
        public static let updated = Self(host: "issuer-cognito-idp")
    }

    /// An Amazon Cognito user pool.
    ///
    /// Its access tokens name their client in `client_id` and have no audience, its ID tokens name it in `aud`; `token_use`
    /// says which of the two a token is, and one kind alone is taken. Both have `sub`, and no `typ` (Amazon Cognito Developer
    /// Guide, pages "Understanding the access token" and "Understanding the identity (ID) token"). Custom attributes stand in ID tokens by themselves, and in access tokens once a
    /// pre-token-generation trigger (event version 2 or later) puts them there.
    ///
    /// ```swift
    /// let pool = try TokenIssuer.cognito(
    ///     region: Region(validating: "eu-central-1"),
    ///     userPool: "eu-central-1_a1B2c3D4e",
    ///     clientIDs: ["7hbq8example"]
    /// )
    /// print(pool.identifier)  // https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_a1B2c3D4e
    /// ```
    ///
    /// - Parameters:
    ///   - region: The pool's Region; for a pool in several Regions the primary one.
    ///   - userPool: The pool's id.
    ///   - clientIDs: The app clients whose tokens are taken.
    ///   - use: Which tokens are taken.
    ///   - form: Which name the pool has as an issuer.
    ///   - tenant: Where the tenant comes from; the attribute `custom:tenant_id` by default.
    /// - Returns: The issuer, which can be changed further.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration` for an id of no pool in the Region.
    public static func cognito(
        region: Region,
        userPool: String,
        clientIDs: [String],
        use: Use = .access,
        form: CognitoForm = .original,
        tenant: TenantSource = .claim("custom:tenant_id")
    ) throws(IdentityError) -> TokenIssuer {
        let own = userPool.utf8.dropFirst(region.rawValue.utf8.count + 1)
        guard userPool.utf8.starts(with: "\(region)_".utf8), (1...55).contains(own.count),
            own.allSatisfy(\.isASCIILetterOrDigit)
        else {
            throw IdentityError(
                .invalidConfiguration,
                "a user pool's id is its Region, an underscore, and letters and digits: \(region)_a1B2c3D4e"
            )
        }
        let issuer = "https://\(form.host).\(region).\(region.dnsSuffix)/\(userPool)"
        return TokenIssuer(
            issuer,
            keys: .url("\(issuer)/.well-known/jwks.json"),
            recipients: use == .access ? .clients(clientIDs) : .audience(clientIDs),
            algorithms: [.rs256],
            requirements: [.equals("token_use", use.name), .present("sub")],
            mapping: ClaimMapping(tenant: tenant, groups: "cognito:groups")
        )
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
