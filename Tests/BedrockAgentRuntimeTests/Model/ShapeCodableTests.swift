import Foundation
import TenantRAGAWS
import TenantRAGBase
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGModelTestSupport
import Testing

@testable import BedrockAgentRuntime

@Suite("Models with Swift's own encoders and decoders")
struct ShapeCodableTests {
    @Test("every structure, union and exception has the service's JSON, with all members, arms and enum values")
    func shapes() throws {
        let check = try GeneratedModel.generated().checkCodableShapes()
        #expect(check.problems == [])
        #expect(check.count > 900)
    }

    @Test("every request is one object, with the members of its path among the others")
    func requests() throws {
        let check = try GeneratedModel.generated().checkCodableRequests()
        #expect(check.problems == [])
        #expect(check.count > 20)
    }

    @Test("every event is an object with one member, its name")
    func events() throws {
        let check = try GeneratedModel.generated().checkCodableEvents()
        #expect(check.problems == [])
        #expect(check.count > 20)
        let raw = RetrieveAndGenerateStreamResponseOutput.unknown(name: "a", payload: [1, 2, 3])
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(raw) }
    }

    @Test("enumerations are strings, known or not, and times are seconds")
    func scalars() throws {
        let roles = try JSONDecoder().decode([SearchType].self, from: Data(#"["HYBRID","OF_NEXT_YEAR"]"#.utf8))
        #expect(roles == [.hybrid, SearchType(rawValue: "OF_NEXT_YEAR")])
        #expect(String(decoding: try JSONEncoder().encode(roles), as: UTF8.self) == #"["HYBRID","OF_NEXT_YEAR"]"#)
        let times = try JSONDecoder().decode([Timestamp].self, from: Data("[1700000000.25]".utf8))
        #expect(try times == [Timestamp(secondsSince1970: 1_700_000_000.25)])
        #expect(String(decoding: try JSONEncoder().encode(times), as: UTF8.self) == "[1700000000.25]")
    }

    @Test("a union with no member or with two is refused, and the error says where")
    func unions() throws {
        struct Holder: Codable { var retrievers: [RetrieverConfiguration] }
        for body in ["{}", #"{"knowledgeBase":{"knowledgeBaseId":"A"},"x":1}"#] {
            let error = #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(Holder.self, from: Data(#"{"retrievers":[\#(body)]}"#.utf8))
            }
            guard case .dataCorrupted(let context)? = error else {
                Issue.record("another error: \(String(describing: error))")
                continue
            }
            #expect(context.codingPath.map(\.stringValue).first == "retrievers" && context.codingPath.count == 2)
            #expect(context.underlyingError is JSONError)
        }
    }

    @Test("numbers that JSON lacks are the strings that the service takes")
    func notFinite() throws {
        let result = KnowledgeBaseRetrievalResult(content: RetrievalResultContent(text: "a"), score: .infinity)
        let data = try JSONEncoder().encode(result)
        #expect(try JSONValue(json: [UInt8](data))["score"] == "Infinity")
        #expect(try JSONDecoder().decode(KnowledgeBaseRetrievalResult.self, from: data) == result)
    }

    @Test("AWS's spelling of an enumeration and the right one are one type")
    func misspelt() {
        let action: GuadrailAction = GuardrailAction.intervened
        #expect(RetrieveResponse(retrievalResults: [], guardrailAction: action).guardrailAction == .intervened)
    }
}
