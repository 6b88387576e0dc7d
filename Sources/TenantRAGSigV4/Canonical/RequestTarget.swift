/// The two parts of a request's target, as offsets into its bytes.
struct RequestTarget {
    let pathCount: Int
    /// The offset of the query, after the question mark; nil without one.
    let queryOffset: Int?

    init(_ target: UnsafeBufferPointer<UInt8>) throws(SigningError) {
        var index = 0
        while unsafe index < target.count && target[index] != UInt8(ascii: "?") { index &+= 1 }
        pathCount = index
        queryOffset = index < target.count ? index + 1 : nil
        guard unsafe pathCount == 0 || target[0] == UInt8(ascii: "/") else {
            throw SigningError(
                .invalidPath,
                "The path does not begin with a slash; give the path and query alone, without scheme and host."
            )
        }
    }
}
