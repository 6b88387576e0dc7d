#if LocalServer
import TenantRAG

extension ValidationException {
    /// Creates the exception that the service reports for a body that is not the request's JSON; it names the member
    /// and quotes nothing.
    init(_ error: JSONError) {
        let place = error.path.isEmpty ? "the request body" : "'\(error.path)'"
        let constraint = error.code == .missingMember ? "Member must not be null" : error.message
        self.init(
            serviceMessage: "1 validation error detected: Value at \(place) failed to satisfy constraint: \(constraint)"
        )
    }
}
#endif
