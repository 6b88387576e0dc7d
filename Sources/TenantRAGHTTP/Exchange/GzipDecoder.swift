import CTenantRAGCurl

/// Decodes a body in gzip, chunk by chunk.
///
/// libcurl could, but it accepts a truncated body as a whole one.
@safe
final class GzipDecoder {
    enum Outcome {
        case decoded
        case tooLarge
        case malformed
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var isAtStart = true
    private var isAtEnd = false

    /// A Boolean value that indicates whether every member that was begun has ended.
    var isComplete: Bool { isAtStart || isAtEnd }

    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for gzip's own head and checksum.
        guard unsafe tenantrag_inflate_start(stream) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Decodes what has come and appends it, up to a limit on what is added.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], upTo limit: Int) -> Outcome {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        var added = 0
        while true {
            if isAtEnd {
                // A gzip file may have several members, one after the other (RFC 1952, 2.2).
                guard unsafe stream.pointee.avail_in > 0 else { return .decoded }
                unsafe inflateReset(stream)
                isAtEnd = false
            }
            isAtStart = false
            var status = Z_OK
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                unsafe stream.pointee.next_out = buffer.baseAddress
                unsafe stream.pointee.avail_out = UInt32(buffer.count)
                unsafe status = inflate(stream, Z_NO_FLUSH)
                count = unsafe buffer.count - Int(stream.pointee.avail_out)
            }
            output += piece
            added += piece.count
            if added > limit { return .tooLarge }
            switch status {
            case Z_STREAM_END: isAtEnd = true
            case Z_OK: if unsafe stream.pointee.avail_in == 0 && piece.count < 65_536 { return .decoded }
            case Z_BUF_ERROR: return .decoded
            default: return .malformed
            }
        }
    }
}
