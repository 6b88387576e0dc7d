import CTenantRAGCurl
import HTTPTypes

/// The parts of a request that libcurl reads as C text, in one piece of memory.
///
/// Address, method and header lines, with the list that links those. libcurl copies the first two and reads the list
/// for as long as the transfer lasts.
///
/// Written once when made and only read after that, so it may go from the caller's thread to the loop's.
@safe
final class RequestBlock: @unchecked Sendable {
    private let memory: UnsafeMutableRawPointer
    let url: UnsafePointer<CChar>
    let urlBytes: Int
    /// What to call the method where libcurl does not know it by itself.
    let method: UnsafePointer<CChar>
    let headers: UnsafeMutablePointer<curl_slist>?

    /// Fields that libcurl adds unless they are listed without a value.
    private static let suppressed: (accept: StaticString, contentType: StaticString, expect: StaticString) =
        ("Accept:", "Content-Type:", "Expect:")

    /// Lays a checked request out.
    init(
        method: String,
        destination: Destination,
        path: String,
        fields: HTTPFields,
        stated: StatedFields,
        hasBody: Bool,
        acceptsGzip: Bool,
        adding added: StaticString?
    ) {
        var textBytes = destination.prefix.count + path.utf8.count + 1 + method.utf8.count + 1
        var nodes = 5
        for field in fields {
            nodes += 1
            textBytes += field.name.rawName.utf8.count + 2 + field.value.utf8.count + 1
        }
        let nodeBytes = unsafe nodes * MemoryLayout<curl_slist>.stride
        unsafe memory = UnsafeMutableRawPointer.allocate(
            byteCount: nodeBytes + textBytes,
            alignment: MemoryLayout<curl_slist>.alignment
        )
        var text = unsafe (memory + nodeBytes).assumingMemoryBound(to: UInt8.self)
        let list = unsafe memory.bindMemory(to: curl_slist.self, capacity: nodes)
        var count = 0

        func write(_ part: String) {
            var part = part
            let written = part.withUTF8 { bytes in
                if let base = bytes.baseAddress {
                    unsafe text.update(from: base, count: bytes.count)
                }
                return bytes.count
            }
            unsafe text += written
        }
        func write(_ byte: UInt8) {
            unsafe text.pointee = byte
            unsafe text += 1
        }
        func link(_ line: UnsafePointer<CChar>) {
            unsafe (list + count).initialize(to: curl_slist(data: UnsafeMutablePointer(mutating: line), next: nil))
            if count > 0 { unsafe list[count - 1].next = list + count }
            count += 1
        }
        func start() -> UnsafePointer<CChar> {
            unsafe UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)
        }

        urlBytes = destination.prefix.count + path.utf8.count
        unsafe url = start()
        unsafe destination.prefix.withUnsafeBufferPointer { prefix in
            if let base = prefix.baseAddress { unsafe text.update(from: base, count: prefix.count) }
            unsafe text += prefix.count
        }
        write(path)
        write(0)
        let leavesOut = stated.contentLength != nil || stated.transferEncoding != nil
        unsafe self.method = start()
        write(method)
        write(0)
        for field in fields {
            if leavesOut && StatedFields.isSetByTransport(field.name) { continue }
            let line = unsafe start()
            write(field.name.rawName)
            // A name with a semicolon is how libcurl sends a field without a value; with a colon it would drop it.
            if field.value.isEmpty {
                write(UInt8(ascii: ";"))
            } else {
                write(": ")
                write(field.value)
            }
            write(0)
            unsafe link(line)
        }
        if !stated.hasAccept { unsafe link(Self.text(Self.suppressed.accept)) }
        if hasBody {
            if !stated.hasContentType { unsafe link(Self.text(Self.suppressed.contentType)) }
            unsafe link(Self.text(Self.suppressed.expect))
        }
        if acceptsGzip { unsafe link(Self.text("Accept-Encoding: gzip")) }
        if let added { unsafe link(Self.text(added)) }
        unsafe headers = count > 0 ? list : nil
    }

    private static func text(_ line: StaticString) -> UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(line.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    deinit { unsafe memory.deallocate() }
}
