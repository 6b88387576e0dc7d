public import TenantRAG

/// A document of a ``HostileKnowledgeBase``: one passage, with attributes.
///
/// ```swift
/// let document = TestDocument("The radio is in the attic.", source: "s3://documents/acme/radio.md", tenant: "acme")
/// ```
public struct TestDocument: Sendable, Hashable {
    /// The text: what is searched, cited and answered with.
    public var text: String

    /// The source URI, which is the document's id, too.
    public var source: String

    /// The attributes that filters compare.
    public var attributes: [String: AttributeValue]

    /// Creates a document.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - source: The source URI; one document has one.
    ///   - attributes: The attributes that filters compare.
    public init(_ text: String, source: String, attributes: [String: AttributeValue] = [:]) {
        self.text = text
        self.source = source
        self.attributes = attributes
    }

    /// Creates a document of a tenant, as the standard policy knows it: by the attribute `tenantId`.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - source: The source URI; one document has one.
    ///   - tenant: The tenant's id, of any form: a test may need a look-alike.
    public init(_ text: String, source: String, tenant: String) {
        self.init(text, source: source, attributes: ["tenantId": .string(tenant)])
    }

    /// The attributes with those that the service adds.
    var allAttributes: [String: AttributeValue] {
        var all = attributes
        all["x-amz-bedrock-kb-source-uri"] = .string(source)
        all["x-amz-bedrock-kb-data-source-id"] = .string(Self.dataSourceID)
        return all
    }

    static let dataSourceID = "HOSTILE001"
}
