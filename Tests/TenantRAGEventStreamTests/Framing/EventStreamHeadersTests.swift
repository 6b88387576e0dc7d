import TenantRAGEventStream
import TenantRAGTestSupport
import Testing

@Suite("EventStreamHeaders")
struct EventStreamHeadersTests {
    /// Headers that break the format within a frame whose checksums are right.
    static let broken: [(String, [UInt8])] = [
        ("a name without its type", [1, 97]),
        ("a name cut short", [5, 97, 97]),
        ("type 10", [1, 97, 10]),
        ("type 255", [1, 97, 255]),
        ("no byte for an int8", [1, 97, 2]),
        ("one byte for an int16", [1, 97, 3, 0]),
        ("three bytes for an int32", [1, 97, 4, 0, 0, 0]),
        ("seven bytes for an int64", [1, 97, 5, 0, 0, 0, 0, 0, 0, 0]),
        ("one byte for bytes' length", [1, 97, 6, 0]),
        ("bytes cut short", [1, 97, 6, 0, 2, 0]),
        ("a string cut short", [1, 97, 7, 0, 2, 97]),
        ("seven bytes for a timestamp", [1, 97, 8, 0, 0, 0, 0, 0, 0, 0]),
        ("fifteen bytes for a UUID", [1, 97, 9] + Array(repeating: 0, count: 15)),
        ("a string that is not UTF-8", [1, 97, 7, 0, 1, 0xFF]),
        ("a string with half a scalar", [1, 97, 7, 0, 1, 0xC3]),
        ("a name that is not UTF-8", [1, 0x80, 0]),
        ("a name twice", [1, 97, 0, 1, 97, 1]),
        ("a name twice, not one after the other", [1, 97, 0, 1, 98, 0, 2, 97, 97, 2, 0, 1, 97, 0]),
        ("more than 32,767 bytes", [1, 97, 6, 0x80, 0] + Array(repeating: 0, count: 32_768)),
        ("a second header cut short", [1, 97, 0, 1]),
    ]

    @Test("headers that break the format are refused although every checksum is right", arguments: broken)
    func brokenHeaders(name: String, headers: [UInt8]) {
        for payload in [[], Array("payload that must not be read as a header".utf8)] {
            #expect(Decoded([SlowFrame(headers: headers, payload: payload).bytes]).error?.code == .malformedFrame)
        }
    }

    @Test("a name that stands twice is found among few headers and among many", arguments: [2, 16, 17, 18, 1_000])
    func repeatedName(count: Int) {
        for repeated in [0, (count - 2) / 2, count - 2] {
            let headers = (0..<count - 1).map { EventStreamHeader("h\($0)", .bool(true)) }
            #expect(throws: Never.self) { try EventStreamHeaders(headers) }
            let error = #expect(throws: EventStreamError.self) {
                try EventStreamHeaders(headers + [EventStreamHeader("h\(repeated)", .int8(1))])
            }
            #expect(error?.code == .malformedFrame)
        }
    }

    @Test("names are told apart by bytes, not by letters")
    func names() throws {
        let headers = try EventStreamHeaders([
            EventStreamHeader("\u{E9}", .int8(1)), EventStreamHeader("e\u{301}", .int8(2)),
            EventStreamHeader("", .int8(3)),
        ])
        #expect(headers["\u{E9}"] == .int8(1))
        #expect(headers["e\u{301}"] == .int8(2))
        #expect(headers[""] == .int8(3))
        #expect(headers["e"] == nil)
    }

    @Test("the longest name and values fit, one byte more does not")
    func longest() throws {
        let name = String(repeating: "n", count: 255)
        for value in [
            EventStreamHeader.Value.bytes(Array(repeating: 1, count: 32_767)),
            .string(String(repeating: "é", count: 16_383)),
        ] {
            let headers = try EventStreamHeaders([EventStreamHeader(name, value)])
            #expect(headers[name] == value)
        }
        for header in [
            EventStreamHeader(name + "n", .bool(true)),
            EventStreamHeader("n", .bytes(Array(repeating: 1, count: 32_768))),
            EventStreamHeader("n", .string(String(repeating: "é", count: 16_384))),
        ] {
            let error = #expect(throws: EventStreamError.self) { try EventStreamHeaders([header]) }
            #expect(error?.code == .malformedFrame)
        }
    }

    @Test(
        "numbers keep their sign and their extremes",
        arguments: [
            .int8(.min), .int8(.max), .int16(.min), .int16(.max), .int32(.min), .int32(.max), .int64(.min),
            .int64(.max),
            .timestamp(milliseconds: .min), .timestamp(milliseconds: .max), .uuid(.min), .uuid(.max),
        ] as [EventStreamHeader.Value]
    )
    func extremes(value: EventStreamHeader.Value) throws {
        let headers = try EventStreamHeaders([EventStreamHeader("n", value)])
        #expect(headers["n"] == value)
    }
}
