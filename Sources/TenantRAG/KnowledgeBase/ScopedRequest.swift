public import TenantRAGIsolation

/// A request of the wire together with the scope that its filter and its knowledge base come from.
///
/// Only ``TenantRAGClient`` makes one. The request already carries `scope.filter` in its vector-search configuration;
/// a conformer of ``KnowledgeBase`` sends it as it is.
public struct ScopedRequest<Request: Sendable>: Sendable {
    /// The request in the service's own type.
    public let request: Request

    /// Whose request it is, and what it may reach.
    public let scope: ScopedFilter

    package init(_ request: Request, scope: ScopedFilter) {
        self.request = request
        self.scope = scope
    }
}
