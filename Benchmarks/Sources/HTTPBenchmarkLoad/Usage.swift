internal import CHeap
import Glibc

/// The resources that the process has used since some moment.
public struct Usage {
    private let processor = Usage.processorSeconds()
    private let clock = Usage.now()

    /// Begins to measure.
    public init() {}

    /// Prints processor time a request in microseconds, requests a second, median and 99th percentile in microseconds,
    /// and the peak of memory in megabytes.
    public func report(_ latencies: [Double]) {
        let count = Double(latencies.count)
        let processor = (Self.processorSeconds() - processor) / count * 1e6
        let throughput = count / (Self.now() - clock)
        let sorted = latencies.sorted()
        let figures = [
            processor, throughput, sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], Self.peakMegabytes(),
        ]
        print(figures.map { String(Double(Int($0 * 100)) / 100) }.joined(separator: " "))
    }

    /// Seconds that never jump.
    public static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The peak of memory in megabytes.
    ///
    /// Not getrusage's: that remembers the program which started this one.
    public static func peakMegabytes() -> Double { Double(status("VmHWM:")) / 1024 }

    /// Returns the current holdings of the process: allocated bytes, resident memory in kilobytes, and descriptors.
    public static func held() -> [Int] {
        [heap_allocated_bytes(), status("VmRSS:"), descriptors()]
    }

    private static func descriptors() -> Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Not among them: the folder itself, `.` and `..`.
        return count - 3
    }

    /// A figure of the process, in kilobytes.
    private static func status(_ name: String) -> Int {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix(name) else { continue }
            return text.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
        }
        return 0
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
