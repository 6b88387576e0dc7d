import BedrockAgent
import BedrockAgentRuntime
import HTTPTypes
import S3Vectors
import TenantRAGAWS
import TenantRAGJSON

/// One call: `operation`, the `path` and `body` of its request as they are on the wire, and what holds for it alone:
/// `maximumAttempts`, and `fields`, the header fields to add, each `[name, value]`.
///
/// With `pages`, the operation's pages are read.
///
/// The answer has `result`, the answer's JSON as text; or `events`, each `[name, JSON as text]`, with `sessionId` where
/// there is one; or `results`, the JSON of each page; or `error`. What fails within a stream or between pages has both.
struct ClientCall {
    private let test: JSONValue
    private let options: CallOptions

    init(_ test: JSONValue) {
        self.test = test
        let attempts = test["maximumAttempts"]?.numberValue?.int64Value
        var options = CallOptions(retry: attempts.map { RetryConfiguration(maximumAttempts: Int($0)) })
        for field in test["fields"]?.arrayValue ?? [] {
            guard let parts = field.arrayValue?.compactMap(\.stringValue), parts.count == 2,
                let name = HTTPField.Name(parts[0])
            else { continue }
            options.headerFields.append(HTTPField(name: name, value: parts[1]))
        }
        self.options = options
    }

    func answer(of client: PeerClient) async -> [String: JSONValue] {
        do {
            return try await answer(client)
        } catch {
            return ["error": Self.json(error)]
        }
    }

    private func answer(_ client: PeerClient) async throws -> [String: JSONValue] {
        switch client {
        case .runtime(let client): try await answer(client)
        case .agent(let client): try await answer(client)
        case .vectors(let client): try await answer(client)
        }
    }

    private func answer(_ client: BedrockAgentRuntimeClient) async throws -> [String: JSONValue] {
        switch test["operation"]?.stringValue {
        case "Retrieve" where test["pages"] == true:
            try await paged { client.pages(of: try request() as RetrieveRequest, options: options) }
        case "Rerank" where test["pages"] == true:
            try await paged { client.pages(of: try request() as RerankRequest, options: options) }
        case "Retrieve": try await unary(client.retrieve)
        case "RetrieveAndGenerate": try await unary(client.retrieveAndGenerate)
        case "Rerank": try await unary(client.rerank)
        case "GenerateQuery": try await unary(client.generateQuery)
        case "GetDocumentContent": try await unary(client.getDocumentContent)
        case "CheckIngestedDocumentAcl": try await unary(client.checkIngestedDocumentAcl)
        case "GetIngestedDocumentAcl": try await unary(client.getIngestedDocumentAcl)
        case "RetrieveAndGenerateStream":
            try await streamed(client.retrieveAndGenerateStream, \.stream) { ["sessionId": .string($0.sessionId)] }
        case "AgenticRetrieveStream":
            try await streamed(client.agenticRetrieveStream, \.stream) { _ in [:] }
        default: ["unusable": "no such operation"]
        }
    }

    private func answer(_ client: BedrockAgentClient) async throws -> [String: JSONValue] {
        switch test["operation"]?.stringValue {
        case "ListKnowledgeBases" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListKnowledgeBasesRequest, options: options) }
        case "ListDataSources" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListDataSourcesRequest, options: options) }
        case "ListIngestionJobs" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListIngestionJobsRequest, options: options) }
        case "ListKnowledgeBaseDocuments" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListKnowledgeBaseDocumentsRequest, options: options) }
        case "CreateKnowledgeBase": try await unary(client.createKnowledgeBase)
        case "GetKnowledgeBase": try await unary(client.getKnowledgeBase)
        case "UpdateKnowledgeBase": try await unary(client.updateKnowledgeBase)
        case "DeleteKnowledgeBase": try await unary(client.deleteKnowledgeBase)
        case "ListKnowledgeBases": try await unary(client.listKnowledgeBases)
        case "CreateDataSource": try await unary(client.createDataSource)
        case "GetDataSource": try await unary(client.getDataSource)
        case "UpdateDataSource": try await unary(client.updateDataSource)
        case "DeleteDataSource": try await unary(client.deleteDataSource)
        case "ListDataSources": try await unary(client.listDataSources)
        case "StartIngestionJob": try await unary(client.startIngestionJob)
        case "GetIngestionJob": try await unary(client.getIngestionJob)
        case "ListIngestionJobs": try await unary(client.listIngestionJobs)
        case "StopIngestionJob": try await unary(client.stopIngestionJob)
        case "IngestKnowledgeBaseDocuments": try await unary(client.ingestKnowledgeBaseDocuments)
        case "ListKnowledgeBaseDocuments": try await unary(client.listKnowledgeBaseDocuments)
        case "GetKnowledgeBaseDocuments": try await unary(client.getKnowledgeBaseDocuments)
        case "DeleteKnowledgeBaseDocuments": try await unary(client.deleteKnowledgeBaseDocuments)
        case "TagResource": try await unary(client.tagResource)
        case "UntagResource": try await unary(client.untagResource)
        case "ListTagsForResource": try await unary(client.listTagsForResource)
        default: ["unusable": "no such operation"]
        }
    }

    private func answer(_ client: S3VectorsClient) async throws -> [String: JSONValue] {
        switch test["operation"]?.stringValue {
        case "ListIndexes" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListIndexesInput, options: options) }
        case "ListVectorBuckets" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListVectorBucketsInput, options: options) }
        case "ListVectors" where test["pages"] == true:
            try await paged { client.pages(of: try request() as ListVectorsInput, options: options) }
        case "CreateVectorBucket": try await unary(client.createVectorBucket)
        case "GetVectorBucket": try await unary(client.getVectorBucket)
        case "DeleteVectorBucket": try await unary(client.deleteVectorBucket)
        case "CreateIndex": try await unary(client.createIndex)
        case "GetIndex": try await unary(client.getIndex)
        case "ListIndexes": try await unary(client.listIndexes)
        case "DeleteIndex": try await unary(client.deleteIndex)
        case "UpdateIndexMode": try await unary(client.updateIndexMode)
        case "PutVectorBucketDefaultIndexMode": try await unary(client.putVectorBucketDefaultIndexMode)
        case "ListVectorBuckets": try await unary(client.listVectorBuckets)
        case "ListVectors": try await unary(client.listVectors)
        case "GetVectors": try await unary(client.getVectors)
        case "DeleteVectors": try await unary(client.deleteVectors)
        default: ["unusable": "no such operation"]
        }
    }

    private func unary<Operation: UnaryOperation>(
        _ call: (Operation, CallOptions) async throws -> Operation.Output
    ) async throws -> [String: JSONValue] {
        let output = try await call(try request(), options)
        return ["result": .string(String(decoding: output.jsonBytes(), as: UTF8.self))]
    }

    private func paged<Operation: PaginatedOperation>(
        _ pages: () throws -> Pages<Operation>
    ) async throws -> [String: JSONValue] {
        var results: [JSONValue] = []
        do {
            for try await page in try pages() {
                results.append(.string(String(decoding: page.jsonBytes(), as: UTF8.self)))
            }
        } catch {
            return ["results": .array(results), "error": Self.json(error)]
        }
        return ["results": .array(results)]
    }

    private func streamed<Operation: StreamingOperation>(
        _ call: (Operation, CallOptions) async throws -> Operation.Output,
        _ stream: (Operation.Output) -> EventStream<Operation.Event>,
        _ facts: (Operation.Output) -> [String: JSONValue]
    ) async throws -> [String: JSONValue] {
        let output = try await call(try request(), options)
        var answer = facts(output)
        var events: [JSONValue] = []
        do {
            for try await event in stream(output) {
                let message = event.message
                events.append([.string(message.name), .string(String(decoding: message.payload, as: UTF8.self))])
            }
        } catch {
            answer["error"] = Self.json(error)
        }
        answer["events"] = .array(events)
        return answer
    }

    private func request<Operation: AWSOperation>() throws -> Operation {
        let head = HTTPRequest(
            method: Operation.method,
            scheme: nil,
            authority: nil,
            path: test["path"]?.stringValue ?? ""
        )
        return try Operation(head: head, body: Array((test["body"]?.stringValue ?? "").utf8))
    }

    private static func json(_ error: any Error) -> JSONValue {
        guard let error = error as? AWSError else { return ["violations": .string("\(type(of: error)): \(error)")] }
        return [
            "code": .string(error.code.rawValue),
            "message": error.serviceMessage.map { .string($0) } ?? nil,
            "detail": .string(error.message),
            "attempts": .number(JSONNumber(Int64(error.attempts))),
            "status": error.httpStatusCode.map { .number(JSONNumber(Int64($0))) } ?? nil,
            "requestID": error.requestID.map { .string($0) } ?? nil,
            "isRetryable": .boolean(error.isRetryable),
            "mayHaveReachedService": .boolean(error.mayHaveReachedService),
        ]
    }
}
