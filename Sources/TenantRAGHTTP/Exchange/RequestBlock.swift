import CTenantRAGCurl
import HTTPTypes

/// The parts of a request that libcurl reads as C text, in one piece of memory.
///
/// Address, method and header lines, with the list that links those. libcurl copies the first two and reads the list
/// for as long as the transfer lasts.
///
/// Sendable, though it holds pointers: the memory is its own, written in `init` before the block is shared, only read
/// after that, and freed in `deinit`. It cannot be copied, so there is one owner, the exchange's request.
@safe
struct RequestBlock: ~Copyable, @unchecked Sendable {
    private let memory: UnsafeMutableRawPointer
    let url: UnsafePointer<CChar>
    let urlBytes: Int
    /// The name of the method where libcurl does not know it by itself.
    let method: UnsafePointer<CChar>
    let headers: UnsafeMutablePointer<curl_slist>?

    /// Fields that libcurl adds unless they are listed without a value.
    private static let suppressed: (accept: StaticString, contentType: StaticString, expect: StaticString) =
        ("Accept:", "Content-Type:", "Expect:")

    private static let trailerName = "Trailer: "

    /// Lays a checked request out.
    init(
        method: String,
        destination: Destination,
        path: String,
        fields: HTTPFields,
        stated: borrowing StatedFields,
        hasBody: Bool,
        acceptsGzip: Bool,
        adding added: StaticString?,
        announcing trailers: String? = nil
    ) {
        let trailerBytes = trailers.map { Self.trailerName.utf8.count + $0.utf8.count + 1 } ?? 0
        let textBytes =
            destination.prefix.count + path.utf8.count + 1 + method.utf8.count + 1 + stated.lineBytes + trailerBytes
        let nodes = fields.count + 6
        let nodeBytes = unsafe nodes * MemoryLayout<curl_slist>.stride
        unsafe memory = UnsafeMutableRawPointer.allocate(
            byteCount: nodeBytes + textBytes,
            alignment: MemoryLayout<curl_slist>.alignment
        )
        var text = unsafe CTextWriter(memory + nodeBytes)
        var list = unsafe HeaderListWriter(memory.bindMemory(to: curl_slist.self, capacity: nodes))

        urlBytes = destination.prefix.count + path.utf8.count
        unsafe url = text.next
        text.write(destination.prefix)
        text.write(path)
        text.end()
        unsafe self.method = text.next
        text.write(method)
        text.end()
        let leavesOut = stated.contentLength != nil || stated.transferEncoding != nil
        for index in 0..<fields.count {
            let field = fields[index]
            if leavesOut && StatedFields.isSetByTransport(field.name) { continue }
            unsafe list.link(text.next)
            text.write(field.name.rawName)
            let value = field.value
            // A name with a semicolon is how libcurl sends a field without a value; with a colon it would drop it.
            if value.isEmpty {
                text.write(UInt8(ascii: ";"))
            } else {
                text.write(UInt8(ascii: ":"))
                text.write(UInt8(ascii: " "))
                text.write(value)
            }
            text.end()
        }
        if !stated.hasAccept { list.link(constant: Self.suppressed.accept) }
        if hasBody {
            if !stated.hasContentType { list.link(constant: Self.suppressed.contentType) }
            list.link(constant: Self.suppressed.expect)
        }
        if acceptsGzip { list.link(constant: "Accept-Encoding: gzip") }
        if let added { list.link(constant: added) }
        if let trailers {
            unsafe list.link(text.next)
            text.write(Self.trailerName)
            text.write(trailers)
            text.end()
        }
        unsafe headers = list.first
    }

    deinit { unsafe memory.deallocate() }
}
