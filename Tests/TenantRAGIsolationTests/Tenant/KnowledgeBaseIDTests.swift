import TenantRAGIsolation
import Testing

@Suite("KnowledgeBaseID")
struct KnowledgeBaseIDTests {
    @Test(
        "takes ten letters and digits, or an ARN that ends in them",
        arguments: [
            ("KB12345678", "KB12345678", false),
            ("abcdefghij", "abcdefghij", false),
            ("0123456789", "0123456789", false),
            ("arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678", "KB12345678", true),
            ("arn:aws-cn:bedrock:cn-north-1:123456789012:knowledge-base/ABCDEFGHIJ", "ABCDEFGHIJ", true),
            ("arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:knowledge-base/ABCDEFGHIJ", "ABCDEFGHIJ", true),
        ]
    )
    func accepts(text: String, identifier: String, isARN: Bool) throws {
        let id = try KnowledgeBaseID(validating: text)
        #expect(id.rawValue == text)
        #expect(id.description == text)
        #expect(id.identifier == identifier)
        #expect(id.isARN == isARN)
    }

    @Test(
        "refuses everything else",
        arguments: [
            "", "KB1234567", "KB123456789", "KB12-45678", "KB1234567 ", " KB1234567", "KB123456\u{301}7",
            "\u{212A}B1234567", "KB1234567\n", "KB12345678/../", "KB[2345678",
            "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB1234567",
            "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678/x",
            "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678:x",
            "arn:aws:bedrock:us-east-1:12345678901:knowledge-base/KB12345678",
            "arn:aws:bedrock:us-east-1:12345678901x:knowledge-base/KB12345678",
            "arn:aws:bedrock::123456789012:knowledge-base/KB12345678",
            "arn:aws:bedrock:US-EAST-1:123456789012:knowledge-base/KB12345678",
            "arn:aws:bedrock:us-east-1-which-is-long-x:123456789012:knowledge-base/KB12345678",
            "arn:aws:s3:us-east-1:123456789012:knowledge-base/KB12345678",
            "arn:aws:bedrock:us-east-1:123456789012:agent/KB12345678",
            "arn:aws-:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
            "arn:azure:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
            "ARN:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
        ]
    )
    func refuses(text: String) {
        let error = #expect(throws: IsolationError.self) { try KnowledgeBaseID(validating: text) }
        #expect(error?.code == .invalidKnowledgeBaseID)
    }
}
