#if Local
import Synchronization

@testable import TenantRAG

/// The texts that the tenant and its neighbours could steal from one another.
final class Loot: Sendable {
    /// Ids of the neighbours' sessions.
    let sessions = Mutex<[String]>([])
    /// Tokens of the neighbours' pages.
    let tokens = Mutex<[String]>([])
    /// Documents of the neighbours.
    let documents = Mutex<[String]>([])
    /// The tenant's own.
    let conversation = Mutex<Conversation?>(nil)
    let page = Mutex<RetrievalPage?>(nil)
}
#endif
