#if Embedded
    import TenantRAG

    /// Whose a session or a page token is.
    ///
    /// Compared by bytes.
    package struct SessionOwner: Sendable, Hashable {
        /// The tenant, or whatever else stands for one where requests come without a scope: an access key.
        let tenant: [UInt8]
        /// The person within the tenant; nil when nobody is named.
        let user: [UInt8]?
        /// Whether owners are told apart by their requests' filters, too.
        ///
        /// A request without a scope says in its filter alone whose it is: a service that asks for many tenants does so
        /// with one access key.
        let isToldByFilter: Bool

        /// The tenant alone: sessions are bounded tenant by tenant.
        var household: SessionOwner { SessionOwner(tenant: tenant, user: nil, isToldByFilter: isToldByFilter) }

        private init(tenant: [UInt8], user: [UInt8]?, isToldByFilter: Bool) {
            self.tenant = tenant
            self.user = user
            self.isToldByFilter = isToldByFilter
        }

        /// The owner that a scope names.
        init(_ scope: ScopedFilter) {
            tenant = Array(scope.tenant.rawValue.utf8)
            user = scope.user.map { Array($0.utf8) }
            isToldByFilter = false
        }

        /// The owner of requests that come without a scope.
        ///
        /// - Parameter caller: What the caller is known by, such as an access key; empty when callers are not told apart.
        package init(caller: String) {
            tenant = Array(caller.utf8)
            user = nil
            isToldByFilter = true
        }
    }
#endif
