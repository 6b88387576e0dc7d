/// Names that AWS would give; nothing of it exists.
enum LocalNames {
    static let region = "us-east-1"
    /// The account of AWS's own documentation.
    static let account = "123456789012"
    static let api = "localgateway"
    static let stage = "local"
    /// The id of the local knowledge base on the local Bedrock endpoint.
    static let knowledgeBase = "LOCAL00000"
}
