import CTenantRAGCurl

/// Links header lines into the list that libcurl reads, in memory that has room for them all.
@safe
struct HeaderListWriter: ~Copyable {
    private let nodes: UnsafeMutablePointer<curl_slist>
    private var count = 0

    init(_ nodes: UnsafeMutablePointer<curl_slist>) {
        unsafe self.nodes = nodes
    }

    /// The list; nil while nothing is in it.
    var first: UnsafeMutablePointer<curl_slist>? { unsafe count > 0 ? nodes : nil }

    mutating func link(_ line: UnsafePointer<CChar>) {
        unsafe (nodes + count).initialize(to: curl_slist(data: UnsafeMutablePointer(mutating: line), next: nil))
        if count > 0 { unsafe nodes[count - 1].next = nodes + count }
        count += 1
    }

    mutating func link(constant line: StaticString) {
        unsafe link(UnsafeRawPointer(line.utf8Start).assumingMemoryBound(to: CChar.self))
    }
}
