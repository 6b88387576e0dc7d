#if Local
import TenantRAG
import TenantRAGExtractive
import TenantRAGLocalIndex

extension SearchHit {
    /// The hit as an answer to `Retrieve` has it.
    var retrievalResult: KnowledgeBaseRetrievalResult {
        KnowledgeBaseRetrievalResult(
            content: content,
            documentId: documentID,
            location: location,
            metadata: metadata,
            score: score
        )
    }

    /// The hit as a citation has it.
    var reference: RetrievedReference {
        RetrievedReference(content: content, location: location, metadata: metadata)
    }

    /// The hit as the answerer reads it.
    var passage: AnswerPassage { AnswerPassage(text: text, document: sourceURI, ordinal: ordinal) }

    /// The source URI, as far as the service's ids of documents can hold it; nil otherwise.
    private var documentID: String? {
        let scalars = sourceURI.unicodeScalars
        let isPlain = scalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        return isPlain && scalars.count <= 1_825 ? sourceURI : nil
    }

    private var content: RetrievalResultContent { RetrievalResultContent(text: text, type: .text) }

    private var location: RetrievalResultLocation {
        RetrievalResultLocation(type: .s3, s3Location: RetrievalResultS3Location(uri: sourceURI))
    }

    /// The attributes as the wire has them.
    var metadata: JSONObject { JSONObject(attributes.mapValues(\.jsonValue)) }
}
#endif
