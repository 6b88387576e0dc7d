internal import Synchronization
internal import TenantRAGSigV4

/// The difference between the clock of a client's service and this machine's, as its refusals tell.
///
/// A signature that is more than five minutes off is refused. The answer says what time it is there, so the next attempt
/// is signed with that; the machine's clock stays as it is. A client has one host, and so one of these.
final class ClockSkew: Sendable {
    /// Less than this, in seconds, is no reason to be refused.
    private static let tolerance: Int64 = 240

    private static let codes: Set<String> = [
        "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
        "SignatureDoesNotMatch", "AuthFailure",
    ]

    private let seconds = Atomic<Int64>(0)

    /// Returns the time at the service.
    func date(at local: Timestamp) -> Timestamp {
        let skew = seconds.load(ordering: .relaxed)
        return skew == 0 ? local : local.advanced(bySeconds: skew)
    }

    /// Takes in what a refusal tells.
    ///
    /// - Parameters:
    ///   - code: The error's code.
    ///   - date: The answer's `Date` field.
    ///   - signed: What date the refused request was signed with.
    ///   - local: What time it is here.
    /// - Returns: Whether the refused request was signed with a wrong date, so that another attempt may succeed.
    func corrects(_ code: String?, date: String?, signed: Timestamp, local: Timestamp) -> Bool {
        guard let code, Self.codes.contains(code), let date, let there = Timestamp(httpDate: date) else { return false }
        guard abs(there.secondsSince1970 - signed.secondsSince1970) > Self.tolerance else { return false }
        seconds.store(there.secondsSince1970 - local.secondsSince1970, ordering: .relaxed)
        return true
    }
}
