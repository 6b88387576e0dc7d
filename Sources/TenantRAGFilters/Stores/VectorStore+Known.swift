extension VectorStore {
    /// The stores that have a name here: their one spelling in Swift, in settings and on command lines.
    ///
    /// A store is a case, its line in `store`, and the value that this names, which is its row: names, limits, and where the
    /// names are accepted. The rows of the table of operators say which of them it supports.
    enum Known: String, CaseIterable, Sendable {
        case s3Vectors, s3VectorsClassic, openSearchServerless, openSearchManaged, aurora, neptuneAnalytics
        case mongoDBAtlas, pinecone, redis, managed, local

        var store: VectorStore {
            switch self {
            case .s3Vectors: .s3Vectors
            case .s3VectorsClassic: .s3VectorsClassic
            case .openSearchServerless: .openSearchServerless
            case .openSearchManaged: .openSearchManaged
            case .aurora: .aurora
            case .neptuneAnalytics: .neptuneAnalytics
            case .mongoDBAtlas: .mongoDBAtlas
            case .pinecone: .pinecone
            case .redis: .redis
            case .managed: .managed
            case .local: .local
            }
        }
    }

    /// Every store that has a name here.
    public static let all: [VectorStore] = Known.allCases.map(\.store)
}

extension VectorStore {
    /// Amazon S3 Vectors: every operator but `startsWith` and `stringContains`, and at most 100 constraints in a filter.
    ///
    /// The limit is that of index mode `ENHANCED` (Amazon S3 user guide, "Filter constraints per query", November 2026),
    /// which every index has in a vector bucket made on or after 30 September 2026, and which an older index may be moved
    /// to. The store for an index in the other mode is ``s3VectorsClassic``. That an `ENHANCED` index knows a prefix match
    /// changes nothing here: through a knowledge base S3 Vectors takes no `startsWith` (Bedrock user guide).
    public static let s3Vectors = VectorStore(
        .s3Vectors,
        name: "Amazon S3 Vectors",
        formerNames: ["s3-vectors"],
        maximumConstraintCount: 100,
        constraintAdvice: "an index in mode CLASSIC, which has no such limit, is s3VectorsClassic"
    )

    /// Amazon S3 Vectors with an index in mode `CLASSIC`: the operators of ``s3Vectors``, without its limit on constraints.
    ///
    /// Such an index may return fewer results than were asked for under a filter that few vectors match, as every tenant's
    /// filter is in a large index (Amazon S3 user guide, "Metadata filtering"). `s3vectors get-index` says the mode, and
    /// `s3vectors update-index-mode` changes it in place.
    public static let s3VectorsClassic = VectorStore(
        .s3VectorsClassic,
        name: "Amazon S3 Vectors (index mode CLASSIC)"
    )

    /// Amazon OpenSearch Serverless (with the faiss engine): every operator.
    public static let openSearchServerless = VectorStore(
        .openSearchServerless,
        name: "Amazon OpenSearch Serverless",
        // Two stores could be meant by it, so that it is no setting of a service; at the local endpoint it was always this one.
        formerEndpointNames: ["opensearch"]
    )

    /// An Amazon OpenSearch Service managed cluster.
    public static let openSearchManaged = VectorStore(
        .openSearchManaged,
        name: "Amazon OpenSearch Service managed clusters",
        formerNames: ["opensearch-managed"]
    )

    /// Amazon Aurora PostgreSQL.
    public static let aurora = VectorStore(
        .aurora,
        name: "Amazon Aurora"
    )

    /// Amazon Neptune Analytics (GraphRAG), where `stringContains` matches plain strings, but no members of lists.
    public static let neptuneAnalytics = VectorStore(
        .neptuneAnalytics,
        name: "Amazon Neptune Analytics",
        formerNames: ["neptune"]
    )

    /// MongoDB Atlas, whose index must declare the attributes that are filtered on.
    public static let mongoDBAtlas = VectorStore(
        .mongoDBAtlas,
        name: "MongoDB Atlas",
        formerNames: ["mongodb-atlas"]
    )

    /// Pinecone.
    public static let pinecone = VectorStore(
        .pinecone,
        name: "Pinecone"
    )

    /// Redis Enterprise Cloud.
    public static let redis = VectorStore(
        .redis,
        name: "Redis Enterprise Cloud"
    )

    /// A managed knowledge base, which keeps its vectors itself: every operator but `startsWith` and `stringContains`;
    /// comparing operators also take a date and time.
    ///
    /// Its built-in and reserved attributes begin with an underscore, such as `_source_uri`; it takes `Retrieve` and
    /// `AgenticRetrieveStream` and no `RetrieveAndGenerate`; an account may have 10,000 of them (Bedrock user guide and quotas,
    /// November 2026).
    public static let managed = VectorStore(
        .managed,
        name: "Amazon Bedrock managed knowledge bases",
        // Requests to a managed knowledge base have another form, which the local endpoint does not take.
        settings: [.service],
        comparesDateTimes: true,
        isManaged: true
    )

    /// The local knowledge base: every operator, and the groups that the service takes.
    public static let local = VectorStore(
        .local,
        name: "the local knowledge base",
        settings: [.localEndpoint]
    )
}
