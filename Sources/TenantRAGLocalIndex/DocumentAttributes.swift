#if Local
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGPassages

/// A document's attributes with those that every document has, and how a chunk's are added to them.
///
/// Ingestion and search both go through here, so that what is indexed is what filters are evaluated against.
struct DocumentAttributes {
    let sourceURI: String
    let shared: [String: AttributeValue]

    init(sourceURI: String, mimeType: String, dataSourceID: String, attributes: [String: AttributeValue]) {
        self.sourceURI = sourceURI
        var shared = attributes
        shared.put(.string(sourceURI), at: BuiltInKey.sourceURI)
        shared.put(.string(mimeType), at: BuiltInKey.mimeType)
        shared.put(.string("TEXT"), at: BuiltInKey.modality)
        shared.put(.string(dataSourceID), at: BuiltInKey.dataSourceID)
        self.shared = shared
    }

    /// The attributes of a chunk: its own come before the document's, the built-in ones before both.
    func attributes(own: [String: AttributeValue], page: Int?, chunkID: String?) -> [String: AttributeValue] {
        var all = shared
        for (key, value) in own where !BuiltInKey.isPerDocument(key) { all.put(value, at: key) }
        if let page { all.put(.number(JSONNumber(page)), at: BuiltInKey.pageNumber) }
        if let chunkID { all.put(.string(chunkID), at: BuiltInKey.chunkID) }
        return all
    }
}

extension DocumentAttributes {
    init(_ document: IngestedDocument) {
        self.init(
            sourceURI: document.sourceURI,
            mimeType: document.mimeType,
            dataSourceID: "",
            attributes: document.attributes
        )
    }

    /// The attributes that can be looked up for every chunk of the document.
    var facts: [IndexedAttribute] { facts(of: shared) }

    /// Returns the attributes that can be looked up for a chunk that has attributes of its own.
    func facts(with chunk: IngestedChunk) -> [IndexedAttribute] {
        facts(of: attributes(own: chunk.attributes, page: chunk.page, chunkID: nil))
    }

    private func facts(of attributes: [String: AttributeValue]) -> [IndexedAttribute] {
        var facts = Set(attributes.flatMap { IndexedAttribute.all(key: $0.key, value: $0.value) })
        facts.formUnion(IndexedAttribute.folders(ofSourceURI: sourceURI))
        return Array(facts)
    }
}

extension [String: AttributeValue] {
    /// Sets a value and the key's bytes: assigning alone would keep those of a canonically equivalent key.
    fileprivate mutating func put(_ value: AttributeValue, at key: String) {
        if let index = index(forKey: key) { remove(at: index) }
        self[key] = value
    }
}
#endif
