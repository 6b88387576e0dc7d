import Foundation

/// The requests and responses, as files that all contenders share: generated here, so that every reader can see how.
struct Documents {
    let folder: URL

    /// Writes the files.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("call-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for operation in Operation.allCases {
            try Self.write(Self.body(of: operation), to: body(of: operation))
            try Self.write(Self.answer(to: operation), to: answer(to: operation))
        }
        let profiles = """
            [default]
            region = us-east-1
            retry_mode = standard
            max_attempts = 3

            [profile other]
            region = eu-west-1
            """
        try profiles.write(to: configuration, atomically: true, encoding: .utf8)
        // As long as those of a signed call; what they say, the server does not read.
        let fields = """
            User-Agent: tenantrag/0.1.0 os/linux lang/swift api/bedrock_agent_runtime#2023-07-26
            Accept-Encoding: identity
            X-Amz-Date: 20261125T120000Z
            X-Amz-Security-Token: \(String(repeating: "IQoJb3JpZ2luX2VjEXAMPLE+/", count: 16))
            amz-sdk-invocation-id: 7f2d9a34-3f2c-4c56-9a1b-0c7d5e8f1a2b
            amz-sdk-request: attempt=1; max=3
            Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261125/us-east-1/bedrock/aws4_request, \
            SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=\(String(repeating: "a7", count: 32))
            """
        try fields.write(to: signedFields, atomically: true, encoding: .utf8)
    }

    func body(of operation: Operation) -> URL { folder.appendingPathComponent("\(operation)-body.json") }
    func answer(to operation: Operation) -> URL { folder.appendingPathComponent("\(operation)-answer.json") }
    /// The header fields of a signed call, one a line.
    var signedFields: URL { folder.appendingPathComponent("fields") }
    /// A shared configuration file.
    var configuration: URL { folder.appendingPathComponent("config") }

    func size(_ file: URL) -> Int { (try? Data(contentsOf: file))?.count ?? 0 }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    private static func write(_ value: [String: Any], to file: URL) throws {
        // As the service writes it: compact, in UTF-8, no escapes that need not be.
        let json = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
        try json.write(to: file)
    }

    private static func body(of operation: Operation) -> [String: Any] {
        let filter: [String: Any] = [
            "andAll": [
                ["equals": ["key": "tenantId", "value": "acme"]],
                ["lessThanOrEquals": ["key": "season", "value": 2]],
            ]
        ]
        let question = "Who finds the radio in the cellar, and what do they hear when they switch it on?"
        switch operation {
        case .retrieve:
            return [
                "retrievalConfiguration": ["vectorSearchConfiguration": ["filter": filter, "numberOfResults": 100]],
                "retrievalQuery": ["text": question],
            ]
        case .generate:
            let configuration: [String: Any] = [
                "generationConfiguration": [
                    "inferenceConfig": ["textInferenceConfig": ["maxTokens": 1_024, "temperature": 0.2]],
                    "promptTemplate": [
                        "textPromptTemplate": prose(1_750, from: 7)
                            + "\n<search_results>\n$search_results$\n</search_results>\n\n$output_format_instructions$"
                    ],
                ],
                "knowledgeBaseId": "KB12345678",
                "modelArn": "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0",
                "retrievalConfiguration": ["vectorSearchConfiguration": ["filter": filter, "numberOfResults": 5]],
            ]
            return [
                "input": ["text": question],
                "retrieveAndGenerateConfiguration": [
                    "knowledgeBaseConfiguration": configuration, "type": "KNOWLEDGE_BASE",
                ],
            ]
        }
    }

    private static func answer(to operation: Operation) -> [String: Any] {
        switch operation {
        case .retrieve:
            // 148 KB.
            return [
                "retrievalResults": (0..<100).map { passage($0, characters: 1_025, score: 0.91 - Double($0) / 160) }
            ]
        case .generate:
            // 6 KB.
            let text = prose(600, from: 3)
            let citations = (0..<5).map { index in
                let (start, end) = (index * 120, index * 120 + 119)
                return [
                    "generatedResponsePart": [
                        "textResponsePart": [
                            "span": ["end": end, "start": start], "text": prose(120, from: index * 11),
                        ]
                    ],
                    "retrievedReferences": [passage(index, characters: 390, score: nil)],
                ]
            }
            return [
                "citations": citations, "output": ["text": text],
                "sessionId": "f3a1c7de-7a5b-4c0e-9d42-5b8e2f60c1a9",
            ]
        }
    }

    private static func passage(_ index: Int, characters: Int, score: Double?) -> [String: Any] {
        let source = "s3://acme-documents/season-\(index % 2 + 1)/episode-\(index % 8 + 1)/plot-\(index).md"
        var passage: [String: Any] = [
            "content": ["text": prose(characters, from: index * 5), "type": "TEXT"],
            "location": ["s3Location": ["uri": source], "type": "S3"],
            "metadata": [
                "tenantId": "acme", "season": index % 2 + 1, "title": "Chapter \(index + 1)",
                "x-amz-bedrock-kb-source-uri": source,
                "x-amz-bedrock-kb-chunk-id": "1%3A0%3Acv7Pp5gBqZ\(1_000 + index)",
                "x-amz-bedrock-kb-data-source-id": "DS12345678",
                "x-amz-bedrock-kb-document-page-number": Double(index % 9 + 1),
            ],
        ]
        passage["score"] = score
        return passage
    }

    /// Text of a document: sentences and paragraphs, some of it beyond ASCII, some of it to be escaped.
    private static func prose(_ characters: Int, from first: Int) -> String {
        let sentences = [
            "The boys cross the wood behind the house after dark, with one lamp between the three of them.",
            "\"There is somebody in there,\" she says, and nobody laughs.",
            "In the cellar of the school stands a radio that the teacher built in the summer of 1979.",
            "It hisses, then a voice comes through: faint, far away, and without doubt the voice of Will.",
            "The sheriff has seen the files — all of them — and he does not believe a word of what they say.",
            "They meet at the café on the corner, where the coat of the visitor still hangs by the door.",
            "Nobody knows who cut the wire, or why the lights of the whole street go out at nine each evening.",
        ]
        var text = ""
        var index = first
        while text.count < characters {
            text += sentences[index % sentences.count]
            text += index % 5 == 4 ? "\n" : " "
            index += 1
        }
        return String(text.prefix(characters))
    }
}
