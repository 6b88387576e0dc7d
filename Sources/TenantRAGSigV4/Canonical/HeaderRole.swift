/// The meaning of a header field to a signature; every field that is not named here is signed as it stands.
enum HeaderRole {
    case ordinary
    case host
    case authorization
    case date
    case securityToken
    case contentSHA256
    /// Changed or dropped on the way by clients, proxies and tracing, so never signed.
    ///
    /// The list is botocore's.
    case unsigned

    /// The role of a name in lower case, told by its length first: most names end there.
    @inline(__always)
    init(name: UnsafeBufferPointer<UInt8>) {
        func isName(_ text: StaticString) -> Bool {
            for index in 0..<text.utf8CodeUnitCount {
                if unsafe name[index] != text.utf8Start[index] { return false }
            }
            return true
        }
        self = .ordinary
        switch name.count {
        case 2: if isName("te") { self = .unsigned }
        case 4: if isName("host") { self = .host }
        case 6: if isName("expect") { self = .unsigned }
        case 7: if isName("baggage") || isName("trailer") || isName("upgrade") { self = .unsigned }
        case 10:
            if isName("x-amz-date") {
                self = .date
            } else if isName("user-agent") || isName("connection") || isName("keep-alive") || isName("tracestate") {
                self = .unsigned
            }
        case 11: if isName("traceparent") { self = .unsigned }
        case 13: if isName("authorization") { self = .authorization }
        case 15: if isName("x-amzn-trace-id") { self = .unsigned }
        case 17: if isName("transfer-encoding") { self = .unsigned }
        case 18: if isName("proxy-authenticate") { self = .unsigned }
        case 19: if isName("proxy-authorization") { self = .unsigned }
        case 20:
            if isName("x-amz-security-token") {
                self = .securityToken
            } else if isName("x-amz-content-sha256") {
                self = .contentSHA256
            }
        default: break
        }
    }
}
