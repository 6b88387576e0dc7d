extension CreateIndexInput {
    /// The keys under which a Bedrock knowledge base keeps a chunk's text and what it knows of its document.
    ///
    /// They are longer than filterable metadata may be (2 KB), so an index that filters by them refuses most chunks.
    public static let knowledgeBaseKeys = ["AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"]

    /// An index as a Bedrock knowledge base needs it: numbers as `float32`, its own keys out of filters' sight.
    ///
    /// Nothing of it but the mode can be changed later; an index that is wrong has to be created anew, and all documents
    /// ingested again (Amazon Bedrock User Guide, page "Prerequisites for using a vector store").
    ///
    /// - Parameters:
    ///   - indexName: The index's name, 3 to 63 characters.
    ///   - vectorBucketName: The name of its bucket.
    ///   - dimension: The dimension of the embedding model's vectors: 1,024 for Titan Text Embeddings V2 by default.
    ///   - distanceMetric: The measure of distance.
    ///   - nonFilterableKeys: Other keys of metadata that no filter needs, at most 8. A tenant's key is not one of them.
    ///   - encryption: The encryption; nil for the bucket's.
    ///   - tags: The index's tags.
    /// - Returns: The request.
    public static func forKnowledgeBase(
        indexName: String,
        vectorBucketName: String,
        dimension: Int,
        distanceMetric: DistanceMetric = .cosine,
        nonFilterableKeys: [String] = [],
        encryption: EncryptionConfiguration? = nil,
        tags: [String: String]? = nil
    ) -> CreateIndexInput {
        let others = nonFilterableKeys.filter { !knowledgeBaseKeys.contains($0) }
        return CreateIndexInput(
            dataType: .float32,
            dimension: dimension,
            distanceMetric: distanceMetric,
            indexName: indexName,
            encryptionConfiguration: encryption,
            metadataConfiguration: IndexMetadataConfiguration(nonFilterableMetadataKeys: knowledgeBaseKeys + others),
            tags: tags,
            vectorBucketName: vectorBucketName
        )
    }
}

extension VectorIndex {
    /// The reasons why a Bedrock knowledge base cannot use the index; empty when it can.
    ///
    /// - Parameter dimension: The dimension of the embedding model's vectors; nil when it is not known.
    /// - Returns: A sentence for each.
    public func knowledgeBaseProblems(dimension: Int? = nil) -> [String] {
        var problems: [String] = []
        if dataType != .float32 { problems.append("its numbers are \(dataType), not float32") }
        if let dimension, dimension != self.dimension {
            problems.append("its dimension is \(self.dimension), and the model's is \(dimension)")
        }
        let hidden = metadataConfiguration?.nonFilterableMetadataKeys ?? []
        for key in CreateIndexInput.knowledgeBaseKeys where !hidden.contains(key) {
            problems.append("\(key) is filterable")
        }
        return problems
    }
}
