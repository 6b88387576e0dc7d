import HTTPTypes

extension SigningWorkspace {
    /// Writes method, path, query, header fields and payload hash, the fields having been added before.
    mutating func writeCanonicalRequest(
        _ request: HTTPRequest,
        options: SigningOptions,
        leavingOut leftOut: [AuthenticationParameter] = []
    ) throws(SigningError) {
        canonical.append(request.method.rawValue)
        canonical.append(UInt8(ascii: "\n"))
        if var path = request.path {
            var failure: SigningError?
            // The closure of a rethrowing function cannot throw a typed error.
            path.withUTF8 { target in
                do throws(SigningError) {
                    try unsafe writeCanonicalTarget(target, options: options, leavingOut: leftOut)
                } catch { failure = error }
            }
            if let failure { throw failure }
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

    private mutating func writeCanonicalTarget(
        _ target: UnsafeBufferPointer<UInt8>,
        options: SigningOptions,
        leavingOut leftOut: [AuthenticationParameter]
    ) throws(SigningError) {
        let parts = try unsafe RequestTarget(target)
        unsafe writeCanonicalPath(UnsafeBufferPointer(rebasing: target[..<parts.pathCount]), options: options)
        if let start = parts.queryOffset {
            try unsafe addParameters(UnsafeBufferPointer(rebasing: target[start...]), leavingOut: leftOut)
        }
    }
}
