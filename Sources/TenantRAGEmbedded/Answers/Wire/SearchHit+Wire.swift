#if Embedded
    import TenantRAG

    extension SearchHit {
        /// The hit as an answer to `Retrieve` has it.
        var retrievalResult: KnowledgeBaseRetrievalResult {
            KnowledgeBaseRetrievalResult(content: content, location: location, metadata: metadata, score: score)
        }

        /// The hit as a citation has it.
        var reference: RetrievedReference {
            RetrievedReference(content: content, location: location, metadata: metadata)
        }

        /// The hit as the answerer reads it.
        var passage: AnswerPassage { AnswerPassage(text: text, document: sourceURI, ordinal: ordinal) }

        private var content: RetrievalResultContent { RetrievalResultContent(text: text, type: .text) }

        private var location: RetrievalResultLocation {
            RetrievalResultLocation(type: .s3, s3Location: RetrievalResultS3Location(uri: sourceURI))
        }

        private var metadata: JSONObject { JSONObject(attributes.mapValues(\.jsonValue)) }
    }
#endif
