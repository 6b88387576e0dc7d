import HTTPTypes

extension SigningWorkspace {
    /// Writes method, path, query, header fields and payload hash, the fields having been added before.
    mutating func writeCanonicalRequest(
        _ request: HTTPRequest,
        options: SigningOptions,
        leavingOut leftOut: [AuthenticationParameter] = []
    ) throws(SigningError) {
        unsafe request.pseudoHeaderFields.method.withUnsafeBytesOfValue { unsafe canonical.append($0) }
        canonical.append(UInt8(ascii: "\n"))
        if let path = request.pseudoHeaderFields.path {
            try unsafe path.withUnsafeBytesOfValue { target throws(SigningError) in
                let parts = try unsafe RequestTarget(target)
                unsafe writeCanonicalPath(UnsafeBufferPointer(rebasing: target[..<parts.pathCount]), options: options)
                if let start = parts.queryOffset {
                    try unsafe addParameters(UnsafeBufferPointer(rebasing: target[start...]), leavingOut: leftOut)
                }
            }
        } else {
            canonical.append(UInt8(ascii: "/"))
        }
        canonical.append(UInt8(ascii: "\n"))
        writeCanonicalQuery()
        canonical.append(UInt8(ascii: "\n"))
        writeCanonicalHeaders()
        unsafe canonical.append(payloadHash.bytes)
        try checkSize()
    }
}
