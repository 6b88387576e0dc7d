import CTenantRAGCurl
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The system's figures about this process.
///
/// Read from /proc; on systems without it, nothing is counted.
enum ProcessFacts {
    /// The number of bytes of resident memory.
    static var residentBytes: Int {
        let fields = text("/proc/self/statm").split(separator: " ")
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
    }

    /// The number of open descriptors.
    static var descriptors: Int { entries("/proc/self/fd") }

    /// The number of threads that belong to loops of transports.
    static var loopThreads: Int {
        names("/proc/self/task").filter { text("/proc/self/task/\($0)/comm").hasPrefix("tenantrag-http") }.count
    }

    /// Ends the process as a program does that is done.
    static func exit(_ status: Int32) -> Never {
        #if canImport(Darwin)
        Darwin.exit(status)
        #elseif canImport(Glibc)
        Glibc.exit(status)
        #else
        Musl.exit(status)
        #endif
    }

    private static func entries(_ path: String) -> Int { names(path).count }

    private static func names(_ path: String) -> [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func text(_ path: String) -> String {
        guard let file = unsafe fopen(path, "r") else { return "" }
        defer { unsafe fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}

/// The maximum of resident memory over all samples.
final class PeakMemory: Sendable {
    private let most = Atomic(0)

    var bytes: Int { most.load(ordering: .relaxed) }

    func note() { most.max(ProcessFacts.residentBytes, ordering: .relaxed) }
}
