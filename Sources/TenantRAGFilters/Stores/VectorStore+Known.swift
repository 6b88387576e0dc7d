extension VectorStore {
    /// Amazon S3 Vectors: every operator but `startsWith` and `stringContains`.
    public static let s3Vectors = VectorStore(
        name: "Amazon S3 Vectors",
        operators: MetadataFilter.Operator.comparing.union([.in, .notIn, .listContains])
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
    public static let managed = VectorStore(
        name: "Amazon Bedrock managed knowledge bases",
        operators: MetadataFilter.Operator.comparing.union([.in, .notIn, .listContains]),
        comparesDateTimes: true,
        isManaged: true
    )

    /// The embedded knowledge base: every operator, and the groups that the service takes.
    public static let embedded = VectorStore(
        name: "the embedded knowledge base",
        operators: Set(MetadataFilter.Operator.allCases)
    )

    /// Every store that has a name here.
    public static let all: [VectorStore] = [
        .s3Vectors, .openSearchServerless, .openSearchManaged, .aurora, .neptuneAnalytics, .mongoDBAtlas, .pinecone,
        .redis, .managed, .embedded,
    ]
}

extension MetadataFilter.Operator {
    /// The operators that the guide restricts to no store.
    fileprivate static let comparing: Set<Self> = [
        .equals, .notEquals, .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals,
    ]
}
