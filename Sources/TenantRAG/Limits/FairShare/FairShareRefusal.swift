/// The reason why a call does not go, and the number of nanoseconds after which it might.
struct FairShareRefusal: Sendable, Equatable {
    let code: TenantLimitError.Code
    let retryAfter: Int64
}
