#if Local
import Synchronization
import TenantRAGPassages

@testable import TenantRAGLocalIngestion

/// An index of documents in memory that counts its transactions and can fail at one of them.
final class MemoryTarget: IngestionTarget {
    struct Failure: Error {}

    private struct State {
        var documents: [SourceURI: IngestedDocument] = [:]
        var transactionCount = 0
        var storedAt: [SourceURI: Int] = [:]
        var failing: Int?
    }

    private let state = Mutex(State())

    /// The documents by their source URIs, of which no two look alike.
    var documents: [String: IngestedDocument] {
        Dictionary(uniqueKeysWithValues: all.map { ($0.sourceURI, $0) })
    }
    var all: [IngestedDocument] { state.withLock { Array($0.documents.values) } }
    var transactionCount: Int { state.withLock { $0.transactionCount } }

    /// The transaction that has stored a document last, counted from 1.
    func transaction(of source: String) -> Int? { state.withLock { $0.storedAt[SourceURI(source)] } }

    /// Makes a transaction fail, counted from now on; nil for none.
    func fail(atTransaction number: Int?) {
        state.withLock { $0.failing = number.map { [count = $0.transactionCount] in count + $0 } }
    }

    func fingerprints() throws -> [SourceURI: [UInt8]] {
        state.withLock { $0.documents.mapValues(\.fingerprint) }
    }

    func replace(_ documents: [IngestedDocument], removing: [String]) throws {
        try state.withLock { state in
            state.transactionCount += 1
            if state.transactionCount == state.failing { throw Failure() }
            for source in removing { state.documents[SourceURI(source)] = nil }
            for document in documents {
                state.documents[SourceURI(document.sourceURI)] = document
                state.storedAt[SourceURI(document.sourceURI)] = state.transactionCount
            }
        }
    }
}
#endif
