/// The proof that has to name the tenant of a question.
///
/// Whatever a client can write, such as a header field, a query parameter or the body, is never among it.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum TenantProof: Sendable, Hashable {
    /// Lambda's tenant isolation, of a function with a `TenancyConfig`.
    ///
    /// Where an authorizer names a tenant as well, both have to be the same to the byte. An API without an authorizer may
    /// map anything to `X-Amz-Tenant-Id`, even what its caller wrote: prefer ``isolationAndAuthorizer`` behind an API.
    case isolation
    /// The authorizer's context, for a function that is not isolated and for HTTP APIs, which cannot name a tenant to Lambda.
    ///
    /// Where Lambda names a tenant as well, both have to be the same to the byte.
    case authorizer
    /// Both, and the same to the byte.
    case isolationAndAuthorizer
}
