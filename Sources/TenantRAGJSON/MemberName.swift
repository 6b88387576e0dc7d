/// The name of an object's member, in a form that is compared quickly.
@usableFromInline
struct MemberName: Sendable {
    /// The name as it stands between its quotes.
    @usableFromInline var token = JSONReader.StringToken(range: 0..<0, hasEscapes: false, isASCII: true)
    /// The length in bytes; negative for a name with escapes or beyond ASCII, whose bytes alone do not tell what it is.
    @usableFromInline var count = 0
    /// The first eight bytes, the first of them lowest, and zeros behind a shorter name.
    @usableFromInline var head: UInt64 = 0

    /// The first eight bytes of a name in a program, which the compiler works out.
    @inlinable
    @inline(__always)
    static func head(of name: StaticString) -> UInt64 {
        var head: UInt64 = 0
        for index in 0..<min(name.utf8CodeUnitCount, 8) {
            // Within the literal's length.
            head |= UInt64(unsafe name.utf8Start[index]) << UInt64(8 * index)
        }
        return head
    }

    /// Compares a name in plain ASCII with another that has as many bytes.
    @usableFromInline
    static func isWhole(_ token: JSONReader.StringToken, _ name: StaticString, in document: [UInt8]) -> Bool {
        name.withUTF8Buffer { name in
            unsafe document.withUnsafeBufferPointer { document in
                guard let base = document.baseAddress, let other = name.baseAddress else { return name.isEmpty }
                return unsafe TextScan.same(base + token.range.lowerBound, other, count: name.count)
            }
        }
    }

    /// Compares a name with escapes or beyond ASCII with another.
    @usableFromInline
    static func isUnusual(_ token: JSONReader.StringToken, _ name: StaticString, in document: [UInt8]) -> Bool {
        var reader = JSONReader(checked: document)
        reader.member.token = token
        return name.withUTF8Buffer { name in unsafe reader.memberIs(name) }
    }
}
