#if Local
import TenantRAGFilters
import TenantRAGJSON

/// The content of the `<file>.metadata.json` beside a document.
///
/// Both forms of AWS's guide (page "Connect to Amazon S3 for your knowledge base"): plain values, and typed ones with
/// `includeForEmbedding`; for CSV files also how their columns are read (page "Include metadata in a data source").
/// What the guide does not name is refused, for it may be meant to restrict who sees the document.
struct Sidecar: Sendable {
    /// The suffix that a sidecar's name adds to its document's.
    static let suffix = ".metadata.json"
    /// The guide's 10 KB.
    static let maximumByteCount = 10 * 1_024
    /// Filters take keys of 1 to 100 characters; a longer key could never be filtered on (Facts: model shapes).
    static let maximumKeyCount = 100
    /// Model shape `StringValue` of the control plane: 1 to 2,048 characters.
    static let maximumValueCount = 2_048
    /// Model shape `MetadataAttributeValueStringListValueList`: 1 to 10 members.
    static let maximumListCount = 10
    /// Keys that start so are Bedrock's own.
    static let reservedPrefix = "x-amz-bedrock"

    var attributes: [String: AttributeValue] = [:]
    /// `key: value` lines of the attributes that say `includeForEmbedding`, in the order of the file.
    var embeddedLines: [String] = []
    var records: RecordStructure?

    /// Reads a sidecar.
    ///
    /// - Throws: ``IngestionRefusal`` with what is wrong and where.
    init(parsing bytes: [UInt8]) throws(IngestionRefusal) {
        guard bytes.count <= Self.maximumByteCount else {
            throw IngestionRefusal(
                .oversizedSidecar,
                "its sidecar has \(bytes.count) bytes; \(Self.maximumByteCount) are allowed"
            )
        }
        do {
            var reader = try JSONReader(
                TextDecoding.withoutMark(bytes),
                limits: JSONLimits(maximumByteCount: Self.maximumByteCount, maximumDepth: 8)
            )
            try read(&reader)
            try reader.finish()
        } catch let refusal as IngestionRefusal {
            throw refusal
        } catch let error as JSONError {
            // The path of a JSON error may quote a key, never a value.
            throw Self.malformed("is not valid JSON at byte \(error.offset): \(error.message)")
        } catch {
            throw Self.malformed("cannot be read")
        }
        guard !attributes.isEmpty || records != nil else {
            throw Self.malformed("holds no attributes; metadataAttributes needs at least one")
        }
    }

    static func malformed(_ message: String) -> IngestionRefusal {
        IngestionRefusal(.malformedSidecar, "its sidecar \(message)")
    }

    /// Refuses a key that Bedrock would refuse or that no filter could name.
    static func checkKey(_ key: String, _ what: String) throws(IngestionRefusal) {
        let count = key.unicodeScalars.count
        guard (1...maximumKeyCount).contains(count) else {
            throw malformed("has \(what) of \(count) characters; 1 to \(maximumKeyCount) are allowed")
        }
        guard !key.utf8.map(\.lowercasedASCII).starts(with: reservedPrefix.utf8) else {
            throw malformed("has \(what) that starts with \(reservedPrefix), which is reserved")
        }
        guard !key.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw malformed("has \(what) with a control character")
        }
    }
}
#endif
