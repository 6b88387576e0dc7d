internal import HTTPTypes
internal import TenantRAGSigV4

/// A request that lacks only what differs from one attempt to the next.
///
/// A class, because it is handed out for each attempt: a structure's many references would each be counted.
final class SignableRequest: Sendable {
    private let prepared: PreparedRequest
    private let request: HTTPRequest

    /// More fields than these no attempt adds by itself: those of the signature, and the attempt's own.
    private static let roomForFields = 8

    /// Puts the fields that no signature covers to those that one does.
    init(_ prepared: PreparedRequest, unsigned: HTTPFields) {
        self.prepared = prepared
        var request = prepared.request
        for field in unsigned { request.headerFields.append(field) }
        self.request = request
    }

    /// The request with its signature.
    func signed(_ body: [UInt8], at date: Timestamp) throws(SigningError) -> HTTPRequest {
        let signature = try prepared.sign(body: .bytes(body), at: date)
        var signed = request
        signed.headerFields.reserveCapacity(request.headerFields.count + Self.roomForFields)
        signature.append(to: &signed.headerFields)
        return signed
    }
}
