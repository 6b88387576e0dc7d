internal import HTTPTypes
internal import Synchronization
internal import TenantRAGSigV4

/// Signs the attempts of a client's calls.
///
/// All that stays the same from one call to the next is prepared once for a path and its credentials.
final class RequestSigner: Sendable {
    private struct Key: Hashable {
        let method: HTTPRequest.Method
        let path: String
        let hasBody: Bool
        let credentials: ObjectIdentifier
    }

    private struct Entry {
        let request: SignableRequest
        // Held, so that no other credentials can have the same identity.
        let credentials: ResolvedCredentials
    }

    /// More paths than this begin anew: tenants' knowledge bases and documents stand in paths.
    private static let mostEntries = 256

    let endpoint: Endpoint
    private let signer: Signer
    private let unsigned: HTTPFields
    private let entries = Mutex<[Key: Entry]>([:])

    /// A signer for one endpoint.
    ///
    /// - Parameters:
    ///   - endpoint: Where the requests go.
    ///   - service: The service's signing name.
    ///   - unsigned: Fields of every request that no signature covers.
    /// - Throws: `SigningError` for a Region or name that cannot be one of a credential scope.
    init(_ endpoint: Endpoint, service: String, unsigned: HTTPFields) throws(SigningError) {
        self.endpoint = endpoint
        self.unsigned = unsigned
        signer = try Signer(region: endpoint.signingRegion, service: service)
    }

    /// The request of an operation, prepared for a signature.
    ///
    /// - Parameters:
    ///   - method: The operation's method.
    ///   - path: The operation's path, below the endpoint's own.
    ///   - hasBody: Whether the operation's requests have a body, which is JSON.
    ///   - extra: Header fields of this call alone; such a request is not kept.
    ///   - credentials: The credentials that sign.
    /// - Returns: The request, ready to be signed.
    /// - Throws: `SigningError`.
    func prepare(
        _ method: HTTPRequest.Method,
        _ path: String,
        hasBody: Bool = true,
        extra: HTTPFields,
        credentials: ResolvedCredentials
    ) throws(SigningError) -> SignableRequest {
        guard extra.isEmpty else {
            return try prepared(method, path, hasBody: hasBody, extra: extra, credentials: credentials)
        }
        let key = Key(method: method, path: path, hasBody: hasBody, credentials: ObjectIdentifier(credentials))
        if let request = entries.withLock({ $0[key]?.request }) { return request }
        let prepared = try prepared(method, path, hasBody: hasBody, extra: extra, credentials: credentials)
        entries.withLock { entries in
            // What credentials leave behind that have been replaced goes with the rest.
            if entries.count >= Self.mostEntries { entries.removeAll(keepingCapacity: true) }
            entries[key] = Entry(request: prepared, credentials: credentials)
        }
        return prepared
    }

    /// Forgets what was prepared for credentials that the service has refused.
    func forget(_ resolved: ResolvedCredentials) {
        entries.withLock { entries in entries = entries.filter { $0.value.credentials !== resolved } }
    }

    private func prepared(
        _ method: HTTPRequest.Method,
        _ path: String,
        hasBody: Bool,
        extra: HTTPFields,
        credentials: ResolvedCredentials
    ) throws(SigningError) -> SignableRequest {
        var request = HTTPRequest(
            method: method,
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + path,
            headerFields: hasBody ? [.contentType: "application/json"] : [:]
        )
        request.headerFields.append(contentsOf: extra)
        return SignableRequest(try signer.prepare(request, with: credentials.credentials), unsigned: unsigned)
    }
}

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
