import HTTPTypes
import TenantRAGSigV4
import Testing

@Suite("AWS's published test vectors")
struct VectorTests {
    @Test("A request signed by its header fields has the published signature", arguments: signatureVectors)
    func header(vector: SignatureVector) throws {
        let signer = try Signer(region: "us-east-1", service: "service", options: vector.options)
        for hasAuthority in [false, true] {
            let request = try vector.request(hasAuthority: hasAuthority)
            let details = try signer.signDetailed(
                request,
                body: vector.payload,
                with: vector.credentials(),
                at: Example.date()
            )
            #expect(details.signature == vector.header, "\(details.canonicalRequest)")
            #expect(
                details.request.headerFields[.authorization]
                    == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                    + "SignedHeaders=\(vector.signedHeaders), Signature=\(vector.header)"
            )
            let token = try #require(HTTPField.Name("x-amz-security-token"))
            if let expected = vector.sessionToken {
                #expect(details.request.headerFields[values: token] == [expected])
            }
        }
    }

    @Test("A request signed by its query has the published signature", arguments: signatureVectors)
    func query(vector: SignatureVector) throws {
        let signer = try Signer(region: "us-east-1", service: "service", options: vector.options)
        for hasAuthority in [false, true] {
            let details = try signer.presignDetailed(
                vector.request(hasAuthority: hasAuthority),
                body: vector.payload,
                with: vector.credentials(),
                at: Example.date(),
                expiresIn: 3_600
            )
            #expect(details.signature == vector.query, "\(details.canonicalRequest)")
            #expect(details.request.path?.contains("&X-Amz-Signature=\(vector.query)") == true)
        }
    }
}
