#if LocalServer
import TenantRAG
import TenantRAGLocal

/// A request whose sender is known, on its way to an operation.
struct OperationCall: Sendable {
    /// The members that stand in the path.
    var pathValues: [String]
    /// The whole body.
    var body: [UInt8]
    /// The access key id of the signer.
    var caller: String
    /// The host and port that the client called, for links back.
    var authority: String
    /// The time at which the request arrived.
    var date: Timestamp

    /// Reads the operation's request and checks it against the service model.
    ///
    /// - Throws: `JSONError`, `ValidationException`.
    func request<Operation: AWSOperation>(_ operation: Operation.Type) throws -> Operation {
        var reader = try JSONReader(body)
        let request = try Operation(pathValues: pathValues, from: &reader)
        try reader.finish()
        try RequestRefusal.check(request)
        return request
    }

    /// The owner of the sessions and page tokens that the request may continue.
    var owner: SessionOwner { SessionOwner(caller: caller) }
}
#endif
