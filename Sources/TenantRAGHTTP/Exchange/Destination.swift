/// The destination of requests.
///
/// Scheme, host and port, checked once. Two requests to the same destination hold the same object.
final class Destination: Sendable, Hashable {
    let host: String
    /// `scheme://authority`, as C text without its end.
    let prefix: [UInt8]

    private init(scheme: String, authority: String) {
        host = authority
        prefix = Array(scheme.utf8) + Array("://".utf8) + Array(authority.utf8)
    }

    static func == (left: Destination, right: Destination) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Destination {
    /// The destinations that a transport has met.
    final class Table: Sendable {
        private struct Entries {
            var last: (scheme: String, authority: String, destination: Destination)?
            var all: [String: Destination] = [:]
        }

        private let entries = Guarded(Entries())
        /// A transport that meets more than these begins anew, so that memory stays bounded.
        private static let most = 4096

        /// The destination of a scheme and an authority; nil where those are none.
        func destination(scheme: String, authority: String) -> Destination? {
            entries.withLock { entries in
                if let last = entries.last, last.authority == authority, last.scheme == scheme {
                    return last.destination
                }
                let key = scheme + "://" + authority
                let destination: Destination
                if let known = entries.all[key] {
                    destination = known
                } else {
                    guard scheme == "https" || scheme == "http", Self.isAuthority(authority) else { return nil }
                    destination = Destination(scheme: scheme, authority: authority)
                    if entries.all.count >= Self.most { entries.all.removeAll() }
                    entries.all[key] = destination
                }
                entries.last = (scheme, authority, destination)
                return destination
            }
        }

        /// Returns whether a text is a host and perhaps a port, so that it cannot lead a URL astray.
        private static func isAuthority(_ text: String) -> Bool {
            !text.isEmpty
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                        UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"):
                        true
                    default: false
                    }
                }
        }
    }
}
