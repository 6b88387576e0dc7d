#if Local
import GRDB
import GRDBSQLite

extension QueryTerms {
    /// Cuts a text with the very tokenizer of the index.
    init(_ text: String, in database: Database) throws {
        guard text.utf8.count <= Self.maximumTextLength else {
            throw SearchIndexError(
                .invalidQuery,
                "the query has \(text.utf8.count) bytes, at most \(Self.maximumTextLength) are searched for"
            )
        }
        self.init()
        let api = try unsafe FullTextExtension.interface(of: database)
        var factory = fts5_tokenizer()
        var context: UnsafeMutableRawPointer?
        guard let find = unsafe api.pointee.xFindTokenizer,
            unsafe find(api, FullTextExtension.tokenizer[0], &context, &factory) == SQLITE_OK,
            let create = unsafe factory.xCreate, let delete = unsafe factory.xDelete,
            let tokenize = unsafe factory.xTokenize
        else { throw SearchIndexError(.failed, "this build of SQLite lacks the tokenizer of the index") }

        var tokenizer: OpaquePointer?
        var result = unsafe Self.withArguments { unsafe create(context, $0, $1, &tokenizer) }
        guard result == SQLITE_OK else { throw SearchIndexError(sqlite: result) }
        defer { unsafe delete(tokenizer) }

        var text = text
        result = text.withUTF8 { bytes in
            var collection = unsafe Collection(text: bytes, terms: self)
            defer { self = unsafe collection.terms }
            return unsafe withUnsafeMutablePointer(to: &collection) { collection in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe tokenize(
                        tokenizer,
                        collection,
                        FTS5_TOKENIZE_QUERY,
                        characters.baseAddress,
                        Int32(bytes.count),
                        Self.takeToken
                    )
                }
            }
        }
        guard result == SQLITE_OK || result == SQLITE_DONE else { throw SearchIndexError(sqlite: result) }
    }

    /// The state of the callback below; it lives on the stack of the call above.
    @unsafe private struct Collection {
        let text: UnsafeBufferPointer<UInt8>
        var terms: QueryTerms
    }

    private static let takeToken:
        @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32 = {
            context,
            _,
            token,
            length,
            start,
            end in
            guard let collection = unsafe context?.assumingMemoryBound(to: Collection.self),
                let token = unsafe UnsafeRawPointer(token)?.assumingMemoryBound(to: UInt8.self)
            else { return SQLITE_MISUSE }
            let text = unsafe collection.pointee.text
            guard start >= 0, start < end, Int(end) <= text.count else { return SQLITE_OK }
            let wantsMore = unsafe collection.pointee.terms.take(
                UnsafeBufferPointer(rebasing: text[Int(start)..<Int(end)]),
                stem: UnsafeBufferPointer(start: token, count: Int(length))
            )
            return wantsMore ? SQLITE_OK : SQLITE_DONE
        }

    /// The tokenizer's arguments as C strings, for the time of a closure.
    private static func withArguments(
        _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32) -> Int32
    ) -> Int32 {
        let arguments = FullTextExtension.tokenizer.dropFirst().map { Array($0.utf8CString) }
        let joined = arguments.flatMap { $0 }
        return unsafe joined.withUnsafeBufferPointer { characters in
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            var offset = 0
            for argument in arguments {
                unsafe pointers.append(characters.baseAddress?.advanced(by: offset))
                offset += argument.count
            }
            let count = unsafe Int32(pointers.count)
            return unsafe pointers.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress, count) }
        }
    }
}
#endif
