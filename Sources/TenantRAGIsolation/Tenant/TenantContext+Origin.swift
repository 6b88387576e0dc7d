extension TenantContext {
    /// The evidence that the caller acts for the tenant; recorded for logs and audits.
    ///
    /// Only this package makes origins: a context that says it was verified was verified by one of its modules.
    public struct Origin: Sendable, Hashable, CustomStringConvertible {
        /// The source of the proof.
        public let kind: Kind

        /// A short remark that is safe to log, such as the reason for trust or a token's issuer; never a token.
        public let detail: String

        /// The kind and the remark.
        public var description: String { detail.isEmpty ? kind.rawValue : "\(kind.rawValue): \(detail)" }

        package init(kind: Kind, detail: String) {
            self.kind = kind
            self.detail = detail
        }
    }
}

extension TenantContext.Origin {
    /// The source of a context's proof; an open set.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The kind's name as it stands in logs.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The application vouched for the tenant, with a reason.
        ///
        /// See ``TenantContext/init(trusting:because:user:groups:attributes:)``.
        public static let trusted = Self(rawValue: "trusted")
        /// A signed token was verified.
        public static let verifiedToken = Self(rawValue: "verifiedToken")
        /// Lambda's tenant isolation named the tenant of the invocation.
        public static let lambda = Self(rawValue: "lambda")
    }
}
