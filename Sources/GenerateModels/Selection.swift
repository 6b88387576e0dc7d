/// What is generated, and where our names differ from the model's.
///
/// To add an operation, add its name here.
enum Selection {
    /// The operations; their inputs, outputs, errors and all shapes that these reach follow.
    static let operations = [
        "Retrieve", "RetrieveAndGenerate", "RetrieveAndGenerateStream", "AgenticRetrieveStream", "Rerank",
        "GenerateQuery", "GetDocumentContent", "CheckIngestedDocumentAcl", "GetIngestedDocumentAcl",
    ]

    /// The operations in which a model writes, which the service model does not say: `RetrieveAndGenerate` and its stream,
    /// `AgenticRetrieveStream` and `GenerateQuery`.
    static let generating: Set = [
        "RetrieveAndGenerate", "RetrieveAndGenerateStream", "AgenticRetrieveStream", "GenerateQuery",
    ]

    /// The enum that stands for the service as a whole.
    static let serviceType = "BedrockAgentRuntimeService"

    /// Shapes that other targets have, as Swift types and the modules they come from.
    static let external = ["RetrievalFilter": (type: "MetadataFilter", module: "TenantRAGFilters")]

    /// Shapes whose own names would meet another type that users of `import TenantRAG` see, the standard library's `Span`, and
    /// those that AWS misspells.
    static let typeNames = ["Span": "TextSpan"].merging(misspelt.map { ($1, $0) }) { $1 }

    /// Enumerations that AWS has twice, once misspelt: the right name, whose shape has the same values, and the other one,
    /// which is an alias.
    static let misspelt = ["GuardrailAction": "GuadrailAction"]

    /// Enum values whose own names mislead: `.none` beside an optional means nil.
    static let valueNames = [
        "AgenticRetrieveMemoryPersistenceMode.NONE": "notPersisted",
        "AgenticRetrieveRerankingModelType.NONE": "noReranking",
        "GuardrailAction.NONE": "notIntervened",
        "RerankingModelType.NONE": "noReranking",
    ]

    /// Folders for shapes that several operations use, by the set of the operations.
    static let folders = [["RetrieveAndGenerate", "RetrieveAndGenerateStream"]: "RetrieveAndGenerate"]
}
