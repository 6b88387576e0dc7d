#if Local
import TenantRAGPassages
import Testing

@Suite("Source URIs")
struct SourceURITests {
    @Test("are equal when their bytes are, not when they look alike")
    func bytes() {
        let composed = SourceURI("s3://documents/caf\u{E9}.md")
        let decomposed = SourceURI("s3://documents/cafe\u{301}.md")
        #expect(composed.text == decomposed.text, "Swift's strings take them as one")
        #expect(composed != decomposed)
        #expect(composed == SourceURI("s3://documents/caf\u{E9}.md"))
        #expect([composed: 1, decomposed: 2].count == 2)
    }
}
#endif
