#if Embedded
    import GRDB

    extension SearchIndex {
        /// What is known of a document apart from its words.
        struct DocumentRecord: Sendable {
            var relativePath: String
            var mimeType: String
            var fingerprint: [UInt8]
        }

        /// A passage of a document, as it was cut.
        struct DocumentPassage: Sendable {
            var text: String
            /// Nil for formats without pages.
            var page: Int?
        }

        /// The document at a source URI, compared byte by byte; nil when there is none.
        func document(atSourceURI uri: String) throws -> DocumentRecord? {
            try read { database in
                let row = try IndexStatement(
                    "SELECT relative_path, mime_type, fingerprint FROM document WHERE source_uri = ?1",
                    in: database
                )
                try row.bind(bytes: Array(uri.utf8), at: 1)
                guard try row.step() else { return nil }
                defer { row.reset() }
                return DocumentRecord(relativePath: row.string(0), mimeType: row.string(1), fingerprint: row.bytes(2))
            }
        }

        /// The passages of the document at a source URI, in their order; nil when there is none.
        func passages(ofSourceURI uri: String) throws -> [DocumentPassage]? {
            try read { database in
                let range = try IndexStatement(
                    "SELECT first_chunk, chunk_count FROM document WHERE source_uri = ?1",
                    in: database
                )
                try range.bind(bytes: Array(uri.utf8), at: 1)
                guard try range.step() else { return nil }
                let (first, last) = (range.integer(0), range.integer(0) + range.integer(1) - 1)
                range.reset()
                let rows = try IndexStatement(
                    "SELECT text, page FROM passage WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
                    in: database
                )
                rows.bind(first, at: 1)
                rows.bind(last, at: 2)
                var passages: [DocumentPassage] = []
                while try rows.step() {
                    let page = rows.isNull(1) ? nil : Int(rows.integer(1))
                    passages.append(DocumentPassage(text: rows.string(0), page: page))
                }
                return passages
            }
        }
    }
#endif
