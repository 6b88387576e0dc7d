#if LocalServer
extension String {
    /// A request's target up to its question mark, cut byte by byte as the signature's reader does.
    var withoutQuery: String {
        String(Substring(utf8.prefix { $0 != UInt8(ascii: "?") }))
    }
}
#endif
