public import TenantRAGIsolation

/// A request of the wire together with the scope that its filter and its knowledge base come from.
///
/// Only ``TenantRAGClient`` makes one. A request that searches already carries `scope.filter` in its vector-search or
/// managed-search configuration; a conformer of ``KnowledgeBase`` sends it as it is. The filter confines the search to the
/// tenant, with one exception that the scope itself states (`scope.isOutsideSearch`): the search for passages of a document
/// that are not the tenant's, of which a caller learns only that there is no link.
public struct ScopedRequest<Request: Sendable>: Sendable {
    /// The request in the service's own type.
    public let request: Request

    /// The tenant of the request, and the filter that bounds what it may reach.
    public let scope: ScopedFilter

    package init(_ request: Request, scope: ScopedFilter) {
        self.request = request
        self.scope = scope
    }
}
