/// A canonical request with gaps for date and payload hash.
// Sendable: the buffers are written in init and only read afterwards.
final class CanonicalForm: @unchecked Sendable {
    /// A Boolean value that indicates whether the payload's hash stands among the header fields, too.
    let hasContentSHA256: Bool

    // All before the hash among the header fields, all between that and the date, and all between the date and the hash
    // at the end. The fields are sorted, so the hash comes before the date.
    private let start: ByteBuffer
    private let middle: ByteBuffer
    private let end: ByteBuffer
    private let signedHeaders: ByteBuffer

    /// Creates the form from a workspace that holds the canonical request of an unsigned payload.
    init(of workspace: borrowing SigningWorkspace, hasContentSHA256: Bool) {
        self.hasContentSHA256 = hasContentSHA256
        let all = unsafe workspace.canonical.bytes
        let hash = unsafe workspace.payloadHash.bytes
        // A line break is in none of the values, so a name behind one is that of a field.
        let date = unsafe Self.end(of: "\nx-amz-date:", in: all)
        let digest = unsafe hasContentSHA256 ? Self.end(of: "\nx-amz-content-sha256:", in: all) : date
        let afterDigest = hasContentSHA256 ? digest + hash.count : date
        start = unsafe Self.buffer(all[..<digest])
        middle = unsafe Self.buffer(all[afterDigest..<date])
        end = unsafe Self.buffer(all[(date + workspace.stamp.dateText.count)..<(all.count - hash.count)])
        signedHeaders = unsafe Self.buffer(workspace.signedHeaders.bytes[...])
    }

    /// Writes the canonical request of the date and the payload that the workspace has.
    func write(in workspace: inout SigningWorkspace) {
        unsafe workspace.canonical.append(start.bytes)
        if hasContentSHA256 { unsafe workspace.canonical.append(workspace.payloadHash.bytes) }
        unsafe workspace.canonical.append(middle.bytes)
        unsafe workspace.canonical.append(workspace.stamp.dateText)
        unsafe workspace.canonical.append(end.bytes)
        unsafe workspace.canonical.append(workspace.payloadHash.bytes)
        unsafe workspace.signedHeaders.append(signedHeaders.bytes)
    }

    private static func buffer(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> ByteBuffer {
        var buffer = unsafe ByteBuffer(capacity: max(bytes.count, 1))
        unsafe buffer.append(UnsafeBufferPointer(rebasing: bytes))
        return buffer
    }

    /// Returns the end of the only occurrence of a text, which is there.
    private static func end(of text: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let wanted = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var place = 0
        while unsafe !bytes[place..<(place + text.utf8CodeUnitCount)].elementsEqual(wanted) { place += 1 }
        return place + text.utf8CodeUnitCount
    }
}
