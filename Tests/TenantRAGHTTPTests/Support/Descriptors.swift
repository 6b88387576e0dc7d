import TenantRAGTestSupport

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Uses up what a process may open; for tests in a process of their own.
enum Descriptors {
    /// Lowers the limit and opens files until there is none left.
    static func takeAll() throws -> [Int32] {
        var limit = rlimit(rlim_cur: 128, rlim_max: 128)
        #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
        let resource = RLIMIT_NOFILE
        #endif
        guard unsafe setrlimit(resource, &limit) == 0 else { throw Sockets.Failure(call: "setrlimit") }
        var taken: [Int32] = []
        while case let descriptor = unsafe open("/dev/null", O_RDONLY), descriptor >= 0 { taken.append(descriptor) }
        return taken
    }
}
