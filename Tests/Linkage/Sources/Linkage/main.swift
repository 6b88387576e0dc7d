import TenantRAG

// One import brings every floor below: identities, policies, filters and their wire form. Each is used here, so that
// the linker cannot leave out what a real program would need.
let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "this program has no callers")
let scope = try IsolationPolicy.metadata().scope(.attribute("season") <= 2, for: acme)
if let filter = scope.filter {
    print(String(decoding: filter.jsonBytes(), as: UTF8.self))
}

let request = RetrieveRequest(knowledgeBaseId: "KB12345678", retrievalQuery: KnowledgeBaseQuery(text: "Who is there?"))
print(request.jsonBytes().count)

// A client of Amazon Bedrock, which sends nothing before it is asked.
let environment = ProcessEnvironment([
    "TENANTRAG_KNOWLEDGE_BASE_ID": "KB12345678", "TENANTRAG_MODEL_ARN": "amazon.nova-lite-v1:0",
    "TENANTRAG_VECTOR_STORE": "s3Vectors", "AWS_REGION": "eu-central-1",
])
let rag = try TenantRAGClient(.fromEnvironment(AWSConfiguration(environment: environment)))
print(rag.configuration.policy)
