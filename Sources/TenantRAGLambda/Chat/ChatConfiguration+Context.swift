public import TenantRAG

extension ChatConfiguration {
    /// The caller, as Lambda, the authorizer or both name it.
    ///
    /// - Parameters:
    ///   - isolated: The tenant that the function was invoked for.
    ///   - authorizer: What the authorizer handed on.
    /// - Returns: The context of the question.
    /// - Throws: ``ChatRefusal`` for a tenant that is missing, is none or is two; what ``tenantContext`` throws.
    func context(isolated: String?, authorizer: JSONObject) throws -> TenantContext {
        guard contextKeys.areDistinct else { throw ChatRefusal.invalidConfiguration }
        let authorized = try authorizer.text(contextKeys.tenant)
        let name: String
        switch (isolated, authorized) {
        case (nil, nil): throw ChatRefusal.missingTenant
        case (let isolated?, let authorized?):
            guard isolated.hasSameBytes(as: authorized) else { throw ChatRefusal.contradictingTenants }
            name = isolated
        case (let isolated?, nil):
            guard proof == .isolation else { throw ChatRefusal.missingProof("the authorizer's context") }
            name = isolated
        case (nil, let authorized?):
            guard proof == .authorizer else { throw ChatRefusal.missingProof("Lambda's tenant isolation") }
            name = authorized
        }
        guard let tenant = try? TenantID(validating: name) else { throw ChatRefusal.invalidTenant }
        let proven: TenantContext
        if authorized == nil {
            // A context that names no tenant is none of our authorizer's: nothing else in it is believed either.
            proven = try TenantContext(tenant: tenant, origin: .init(kind: .lambda, detail: "tenant isolation"))
        } else {
            try checkExpiration(authorizer)
            proven = try caller(of: tenant, authorizer, isIsolated: isolated != nil)
        }
        let context = try tenantContext(proven, authorizer)
        guard context.tenant == tenant else { throw ChatRefusal.invalidConfiguration }
        return context
    }

    /// A cached decision may be older than its token.
    private func checkExpiration(_ authorizer: JSONObject) throws {
        let expiration: Int64?
        switch authorizer[contextKeys.expiration] {
        case nil, .null?: return
        case .string(let text)?: expiration = Int64(text)
        // An HTTP API keeps the types that its authorizer gave.
        case .number(let number)?: expiration = number.int64Value
        default: expiration = nil
        }
        guard let expiration else { throw ChatRefusal.invalidIdentity }
        guard clock.date().secondsSince1970 < expiration else { throw ChatRefusal.expired }
    }

    private func caller(
        of tenant: TenantID,
        _ authorizer: JSONObject,
        isIsolated: Bool
    ) throws -> TenantContext {
        let origin: TenantContext.Origin =
            isIsolated
            ? .init(kind: .lambda, detail: "tenant isolation and authorizer")
            : .init(kind: .authorizer, detail: "")
        do {
            let groups = try authorizer.json(contextKeys.groups).map { value in
                guard case .stringList(let groups) = AttributeValue(value) else { throw ChatRefusal.invalidIdentity }
                return groups
            }
            let attributes = try authorizer.json(contextKeys.attributes).map { value in
                guard case .object(let members) = value else { throw ChatRefusal.invalidIdentity }
                return try members.mapValues { value in
                    guard let attribute = AttributeValue(value) else { throw ChatRefusal.invalidIdentity }
                    return attribute
                }
            }
            return try TenantContext(
                tenant: tenant,
                user: authorizer.text(contextKeys.user),
                groups: groups ?? [],
                attributes: attributes ?? [:],
                origin: origin
            )
        } catch is IsolationError {
            throw ChatRefusal.invalidIdentity
        }
    }
}

extension TenantContext.Origin.Kind {
    /// The authorizer of an API named the tenant to the function behind it.
    public static let authorizer = Self(rawValue: "authorizer")
}

extension JSONObject {
    /// A text of an authorizer's context; nil for what is not there or null.
    fileprivate func text(_ name: String) throws -> String? {
        switch self[name] {
        case nil, .null?: nil
        case .string(let text)?: text
        default: throw ChatRefusal.invalidIdentity
        }
    }

    /// A text that holds JSON, none of whose objects names a member twice.
    fileprivate func json(_ name: String) throws -> JSONValue? {
        guard let text = try text(name) else { return nil }
        do throws(JSONError) {
            var reader = try JSONReader(
                Array(text.utf8),
                limits: JSONLimits(maximumByteCount: 65_536, maximumDepth: 4)
            )
            let value = try reader.readDistinctValue()
            try reader.finish()
            return value
        } catch {
            throw ChatRefusal.invalidIdentity
        }
    }
}
