import TenantRAGAWS
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Constraints of the service model are checked before sending")
struct ConstraintTests {
    @Test("every string length, blob length, number range and list size of the model is enforced at its edges")
    func everyLimit() throws {
        let check = try GeneratedModel.generated().checkLimits()
        #expect(check.problems == [])
        #expect(check.count > 150)
    }

    @Test("the bodies that the coverage tests call legal are legal")
    func legalBodies() throws {
        #expect(try GeneratedModel.generated().checkLegalBodies().problems == [])
    }

    @Test("a violation names the whole path, the limit and the count, and never the value")
    func paths() throws {
        let secret = "hunter2 Ü"
        let request = RetrieveRequest(
            knowledgeBaseId: secret,
            retrievalQuery: KnowledgeBaseQuery(text: String(repeating: "é", count: 20_001)),
            retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                    filter: .andAll([.orAll([.condition(.init(key: "", operator: .equals, value: "x"))])]),
                    implicitFilterConfiguration: ImplicitFilterConfiguration(
                        metadataAttributes: [
                            MetadataAttributeSchema(description: "fine", key: "fine", type: .string),
                            MetadataAttributeSchema(description: "", key: "fine", type: .number),
                        ],
                        modelArn: "arn:aws:bedrock:eu-west-1::foundation-model/some.model-v1:0"
                    ),
                    numberOfResults: 101
                )
            ),
            userContext: UserContext(userId: secret)
        )
        let error = #expect(throws: ModelValidationError.self) { try request.validate() }
        let search = "retrievalConfiguration.vectorSearchConfiguration"
        #expect(
            error?.violations == [
                .init(path: "knowledgeBaseId", constraint: .length(minimum: 10, maximum: 2048), actual: 9),
                .init(
                    path: "\(search).filter.andAll",
                    constraint: .elementCount(minimum: 2, maximum: nil),
                    actual: 1
                ),
                .init(
                    path: "\(search).filter.andAll[0].orAll",
                    constraint: .elementCount(minimum: 2, maximum: nil),
                    actual: 1
                ),
                .init(
                    path: "\(search).filter.andAll[0].orAll[0].equals.key",
                    constraint: .length(minimum: 1, maximum: 100),
                    actual: 0
                ),
                .init(
                    path: "\(search).implicitFilterConfiguration.metadataAttributes[1].description",
                    constraint: .length(minimum: 1, maximum: 1024),
                    actual: 0
                ),
                .init(path: "\(search).numberOfResults", constraint: .range(minimum: 1, maximum: 100), actual: 101),
                .init(path: "retrievalQuery.text", constraint: .length(minimum: 0, maximum: 20_000), actual: 20_001),
            ]
        )
        let text = try #require(error?.description)
        #expect(text.contains("\(search).numberOfResults: must be 1 to 100, found 101"))
        #expect(text.contains("retrievalQuery.text: must have 0 to 20000 characters, found 20001"))
        #expect(!text.contains("hunter2"))
    }

    @Test("characters are Unicode scalars, as AWS counts them")
    func scalars() throws {
        // One family emoji: one Swift Character, 7 Unicode scalars, 25 bytes.
        let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
        func input(_ count: Int) -> RetrieveAndGenerateInput {
            RetrieveAndGenerateInput(text: String(repeating: family, count: count))
        }
        try input(142).validate()
        let error = #expect(throws: ModelValidationError.self) { try input(143).validate() }
        #expect(error?.violations.first?.actual == 1001)
    }

    @Test("blobs are counted in bytes, an integer beyond 32 bits is refused, map keys have their own limits")
    func otherCounts() throws {
        let image = InputImage(format: .png, inlineContent: [])
        #expect(throws: ModelValidationError.self) { try image.validate() }
        #expect(throws: ModelValidationError.self) { try TextSpan(end: 1 << 31).validate() }
        try TextSpan(end: Int(Int32.max)).validate()
        let fields = GenerationConfiguration(additionalModelRequestFields: ["": 1])
        let error = #expect(throws: ModelValidationError.self) { try fields.validate() }
        #expect(error?.violations.first?.path == "additionalModelRequestFields[key]")
    }

    @Test(
        "a path member is never empty, a dot or two dots: the path would name something else",
        arguments: ["", ".", ".."]
    )
    func pathSegments(documentID: String) throws {
        let request = GetDocumentContentRequest(
            dataSourceId: "ABCDEFGHIJ",
            documentId: documentID,
            knowledgeBaseId: "ABCDEFGHIJ"
        )
        let checked = #expect(throws: ModelValidationError.self) { try request.validate() }
        #expect(checked?.violations.contains { $0.path == "documentId" && $0.constraint == .pathSegment } == true)
        #expect(throws: ModelValidationError.self) { try request.httpRequest() }
    }
}
