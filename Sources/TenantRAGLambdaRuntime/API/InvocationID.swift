/// The id of the invocation that a response belongs to.
struct InvocationID: Sendable {
    /// The event's id, which stands in the path of its answer.
    let requestID: String
    /// The attempt's own id, which goes back as it came.
    var invocationID: String?

    /// Returns whether a text can stand in a path as it is, and nothing can be meant but an id.
    static func isRequestID(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}
