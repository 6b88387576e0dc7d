extension VectorStore {
    /// Amazon S3 Vectors: every operator but `startsWith` and `stringContains`, and at most 100 constraints in a filter.
    ///
    /// The limit is that of index mode `ENHANCED` (Amazon S3 user guide, "Filter constraints per query", November 2026),
    /// which every index has in a vector bucket made on or after 30 September 2026, and which an older index may be moved
    /// to. The store for an index in the other mode is ``s3VectorsClassic``. That an `ENHANCED` index knows a prefix match
    /// changes nothing here: through a knowledge base S3 Vectors takes no `startsWith` (Bedrock user guide).
    public static let s3Vectors = VectorStore(
        name: "Amazon S3 Vectors",
        operators: MetadataFilter.Operator.comparing.union([.in, .notIn, .listContains]),
        maximumConstraintCount: 100
    )

    /// Amazon S3 Vectors with an index in mode `CLASSIC`: the operators of ``s3Vectors``, without its limit on constraints.
    ///
    /// Such an index may return fewer results than were asked for under a filter that few vectors match, as every tenant's
    /// filter is in a large index (Amazon S3 user guide, "Metadata filtering"). `s3vectors get-index` says the mode, and
    /// `s3vectors update-index-mode` changes it in place.
    public static let s3VectorsClassic = VectorStore(
        name: "Amazon S3 Vectors (index mode CLASSIC)",
        operators: s3Vectors.operators
    )

    /// Amazon OpenSearch Serverless (with the faiss engine): every operator.
    public static let openSearchServerless = VectorStore(
        name: "Amazon OpenSearch Serverless",
        operators: Set(MetadataFilter.Operator.allCases)
    )

    /// An Amazon OpenSearch Service managed cluster.
    public static let openSearchManaged = VectorStore(
        name: "Amazon OpenSearch Service managed clusters",
        operators: MetadataFilter.Operator.comparing
    )

    /// Amazon Aurora PostgreSQL.
    public static let aurora = VectorStore(name: "Amazon Aurora", operators: MetadataFilter.Operator.comparing)

    /// Amazon Neptune Analytics (GraphRAG), where `stringContains` matches plain strings, but no members of lists.
    public static let neptuneAnalytics = VectorStore(
        name: "Amazon Neptune Analytics",
        operators: MetadataFilter.Operator.comparing.union([.in, .notIn, .stringContains])
    )

    /// MongoDB Atlas, whose index must declare the attributes that are filtered on.
    public static let mongoDBAtlas = VectorStore(name: "MongoDB Atlas", operators: MetadataFilter.Operator.comparing)

    /// Pinecone.
    public static let pinecone = VectorStore(name: "Pinecone", operators: MetadataFilter.Operator.comparing)

    /// Redis Enterprise Cloud.
    public static let redis = VectorStore(
        name: "Redis Enterprise Cloud",
        operators: MetadataFilter.Operator.comparing
    )

    /// A managed knowledge base, which keeps its vectors itself: every operator but `startsWith` and `stringContains`;
    /// comparing operators also take a date and time.
    ///
    /// Its built-in and reserved attributes begin with an underscore, such as `_source_uri`; it takes `Retrieve` and
    /// `AgenticRetrieveStream` and no `RetrieveAndGenerate`; an account may have 10,000 of them (Bedrock user guide and quotas,
    /// November 2026).
    public static let managed = VectorStore(
        name: "Amazon Bedrock managed knowledge bases",
        operators: MetadataFilter.Operator.comparing.union([.in, .notIn, .listContains]),
        comparesDateTimes: true,
        isManaged: true
    )

    /// The local knowledge base: every operator, and the groups that the service takes.
    public static let local = VectorStore(
        name: "the local knowledge base",
        operators: Set(MetadataFilter.Operator.allCases)
    )

    /// Every store that has a name here.
    public static let all: [VectorStore] = [
        .s3Vectors, .s3VectorsClassic, .openSearchServerless, .openSearchManaged, .aurora, .neptuneAnalytics,
        .mongoDBAtlas, .pinecone,
        .redis, .managed, .local,
    ]
}

extension MetadataFilter.Operator {
    /// The operators that the guide restricts to no store.
    fileprivate static let comparing: Set<Self> = [
        .equals, .notEquals, .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals,
    ]
}
