extension HTTPAddress {
    /// A Boolean value that indicates whether the host can only be this machine: `localhost`, 127.0.0.0/8 or ::1.
    package var isLoopback: Bool {
        let host = host.lowercased()
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127"
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part).map { String($0) } == String(part)
            }
    }
}
