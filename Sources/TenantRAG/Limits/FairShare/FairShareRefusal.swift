/// Why a call does not go, and after how many nanoseconds it might.
struct FairShareRefusal: Sendable, Equatable {
    let code: TenantLimitError.Code
    let retryAfter: Int64
}
