internal import TenantRAG

/// A requirement on a claim of a token, beyond what every token must have.
///
/// ```swift
/// let requirements: [ClaimRequirement] = [
///     .equals("token_use", "access"), .present("azp"), .scope("documents.read"),
/// ]
/// ```
public struct ClaimRequirement: Sendable {
    enum Rule: Sendable {
        case present
        case absent
        case anyPresent(or: [ClaimPath])
        case oneOf([String])
        case scope(String)
    }

    let claim: ClaimPath
    let rule: Rule

    /// Every claim that the requirement is about.
    var claims: [ClaimPath] {
        if case .anyPresent(let others) = rule { return [claim] + others }
        return [claim]
    }

    /// The claim must be there, and not null.
    public static func present(_ claim: ClaimPath) -> Self { Self(claim: claim, rule: .present) }

    /// One of these claims must be there, and not null; the first names the requirement in errors.
    ///
    /// - Parameters:
    ///   - claim: The first claim.
    ///   - others: The others.
    /// - Returns: The requirement.
    public static func anyPresent(_ claim: ClaimPath, _ others: ClaimPath...) -> Self {
        Self(claim: claim, rule: .anyPresent(or: others))
    }

    /// The claim must not be there, or be null: tokens of another kind have it.
    public static func absent(_ claim: ClaimPath) -> Self { Self(claim: claim, rule: .absent) }

    /// The claim must be this string.
    public static func equals(_ claim: ClaimPath, _ value: String) -> Self {
        Self(claim: claim, rule: .oneOf([value]))
    }

    /// The claim must be one of these strings.
    public static func oneOf(_ claim: ClaimPath, _ values: [String]) -> Self {
        Self(claim: claim, rule: .oneOf(values))
    }

    /// The token must have this scope; without it the refusal is ``IdentityError/Code/insufficientScope``.
    ///
    /// - Parameters:
    ///   - scope: The scope, such as `documents.read`.
    ///   - claim: Where the scopes stand: a string with spaces between them, or an array of strings.
    /// - Returns: The requirement.
    public static func scope(_ scope: String, in claim: ClaimPath = "scope") -> Self {
        Self(claim: claim, rule: .scope(scope))
    }

    func check(_ claims: Claims) throws(IdentityError) {
        let value = claims[claim]
        switch rule {
        case .present:
            guard let value, value != .null else {
                throw IdentityError(.requirementNotMet, "the token has no claim \(claim)")
            }
        case .absent:
            guard value == nil || value == .null else {
                throw IdentityError(
                    .requirementNotMet,
                    "the token has the claim \(claim), as tokens of another kind do"
                )
            }
        case .anyPresent(let others):
            let isPresent = ([claim] + others).contains { path in
                claims[path].map { $0 != .null } ?? false
            }
            guard isPresent else {
                let names = ([claim] + others).map(\.description).joined(separator: ", ")
                throw IdentityError(.requirementNotMet, "the token has none of the claims \(names)")
            }
        case .oneOf(let accepted):
            guard case .string(let text) = value, accepted.contains(where: { $0.hasSameBytes(as: text) }) else {
                throw IdentityError(
                    .requirementNotMet,
                    "the claim \(claim) is none of the values that are configured"
                )
            }
        case .scope(let scope):
            let scopes: [String] =
                switch value {
                case .string(let text): text.split(separator: " ").map(String.init)
                case .array(let elements): elements.compactMap(\.stringValue)
                default: []
                }
            guard scopes.contains(where: { $0.hasSameBytes(as: scope) }) else {
                throw IdentityError(.insufficientScope, "the claim \(claim) lacks a scope that is configured")
            }
        }
    }
}
