public import TenantRAG

/// A document that a probe asks to be put where the knowledge base reads, and to be removed afterwards.
public struct PlantedDocument: Sendable, Hashable {
    /// The tenant that owns the document.
    public let tenant: TenantID

    /// A name that no other document has: letters, digits and `-`, without an extension.
    public let name: String

    /// The text.
    public let text: String

    /// The attributes that make it the tenant's under the client's policy, for its sidecar.
    ///
    /// Empty where the policy goes by the document's location, or by the knowledge base.
    public let attributes: [String: AttributeValue]
}

extension PlantedDocument: CustomStringConvertible {
    /// Its name and its tenant.
    public var description: String { "\(name) of tenant \(tenant)" }
}
