import TenantRAGEventStream
import Testing

/// One of the frames that AWS's own implementations are tested with, and what it holds.
struct FrameVector: Sendable, CustomTestStringConvertible {
    let name: String
    let frame: [UInt8]
    let headers: [EventStreamHeader]
    let payload: String

    init(_ name: String, _ frame: String, _ headers: [EventStreamHeader] = [], payload: String = "") {
        self.name = name
        self.frame = bytes(hex: frame)
        self.headers = headers
        self.payload = payload
    }

    var testDescription: String { name }

    /// Source: the published tests of the AWS SDKs (smithy-typescript's eventstream-codec, botocore), as data.
    static let valid = [
        FrameVector("nothing", "000000100000000005c248eb7d98c8ff"),
        FrameVector(
            "int8",
            "000000170000000729860158046279746502ffc2f869dc",
            [EventStreamHeader("byte", .int8(-1))]
        ),
        FrameVector(
            "int16",
            "0000001900000009710e923e0573686f727403ffffb27cb6cc",
            [EventStreamHeader("short", .int16(-1))]
        ),
        FrameVector(
            "int32",
            "0000001d0000000d83e3f0e707696e746567657204ffffffff8b8e12eb",
            [EventStreamHeader("integer", .int32(-1))]
        ),
        FrameVector(
            "int64",
            "0000001e0000000e5d4adb8d046c6f6e6705ffffffffffffffff4bc232da",
            [EventStreamHeader("long", .int64(-1))]
        ),
        FrameVector(
            "payload alone",
            "0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936",
            payload: "{'foo':'bar'}"
        ),
        FrameVector(
            "int32 and payload",
            "0000002d0000001041c424b80a6576656e742d74797065040000a00c7b27666f6f273a27626172277d36f480a0",
            [EventStreamHeader("event-type", .int32(40_972))],
            payload: "{'foo':'bar'}"
        ),
        FrameVector(
            "another int32 and payload",
            "0000002b0000000e348bec7b086576656e742d6964040000a00c7b27666f6f273a27626172277dd3890285",
            [EventStreamHeader("event-id", .int32(40_972))],
            payload: "{'foo':'bar'}"
        ),
        FrameVector(
            "string and payload",
            """
            0000003d0000002007fd83960c636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e
            7b27666f6f273a27626172277d8d9c08b1
            """,
            [EventStreamHeader("content-type", .string("application/json"))],
            payload: "{'foo':'bar'}"
        ),
        FrameVector(
            "every type, named by its number",
            """
            000000620000005203b5cb9c0130000131010132020201330300030134040000000401350500000000000000050136060005
            627974657301370700047574663801380800000000000000080139093031323334353637383961626364656663353671
            """,
            [
                EventStreamHeader("0", .bool(true)), EventStreamHeader("1", .bool(false)),
                EventStreamHeader("2", .int8(2)), EventStreamHeader("3", .int16(3)), EventStreamHeader("4", .int32(4)),
                EventStreamHeader("5", .int64(5)), EventStreamHeader("6", .bytes(Array("bytes".utf8))),
                EventStreamHeader("7", .string("utf8")), EventStreamHeader("8", .timestamp(milliseconds: 8)),
                EventStreamHeader("9", .uuid(0x3031_3233_3435_3637_3839_6162_6364_6566)),
            ]
        ),
        FrameVector(
            "every type and payload",
            """
            000000cc000000af0fae64ca0a6576656e742d74797065040000a00c0c636f6e74656e742d747970650700106170706c6963
            6174696f6e2f6a736f6e0a626f6f6c2066616c73650109626f6f6c207472756500046279746502cf08627974652062756606
            001449276d2061206c6974746c6520746561706f74210974696d657374616d70080000000000845fed05696e74313603002a
            05696e7436340500000000028757b20475756964090102030405060708090a0b0c0d0e0f107b27666f6f273a27626172277d
            aba5f10c
            """,
            [
                EventStreamHeader("event-type", .int32(40_972)),
                EventStreamHeader("content-type", .string("application/json")),
                EventStreamHeader("bool false", .bool(false)), EventStreamHeader("bool true", .bool(true)),
                EventStreamHeader("byte", .int8(-49)),
                EventStreamHeader("byte buf", .bytes(Array("I'm a little teapot!".utf8))),
                EventStreamHeader("timestamp", .timestamp(milliseconds: 8_675_309)),
                EventStreamHeader("int16", .int16(42)), EventStreamHeader("int64", .int64(42_424_242)),
                EventStreamHeader("uuid", .uuid(0x0102_0304_0506_0708_090A_0B0C_0D0E_0F10)),
            ],
            payload: "{'foo':'bar'}"
        ),
        FrameVector(
            "an error",
            """
            0000005200000042bf23637e0d3a6d6573736167652d747970650700056572726f720b3a6572726f722d636f6465070004636f64
            650e3a6572726f722d6d6573736167650700076d6573736167656b6cea3d
            """,
            [
                EventStreamHeader(":message-type", .string("error")), EventStreamHeader(":error-code", .string("code")),
                EventStreamHeader(":error-message", .string("message")),
            ]
        ),
        FrameVector(
            "an event",
            """
            0000007e0000004fc5a3ddc60d3a6d6573736167652d747970650700056576656e740b3a6576656e742d74797065070010696e69
            7469616c2d726573706f6e73650d3a636f6e74656e742d74797065070009746578742f6a736f6e7b22496e697469616c52657370
            6f6e7365223a2022736f6d6574657874227df6982483
            """,
            [
                EventStreamHeader(":message-type", .string("event")),
                EventStreamHeader(":event-type", .string("initial-response")),
                EventStreamHeader(":content-type", .string("text/json")),
            ],
            payload: #"{"InitialResponse": "sometext"}"#
        ),
    ]

    /// A frame that must be refused, and as what.
    static let invalid: [(name: String, frame: [UInt8], code: EventStreamError.Code)] = [
        ("length", "0000003e0000002007fd8396\(typed)\(body)8d9c08b1", .checksumMismatch),
        ("length, far off", "0100001d00000000fd528c5a\(body)c3653936", .checksumMismatch),
        ("headers' length", "0000003d0000002107fd8396\(typed)\(body)8d9c08b1", .checksumMismatch),
        ("headers' length, far off", "0000003dff00010207fd8396\(typed)\(body)8d9c08b1", .checksumMismatch),
        (
            "headers", "0000003d0000002007fd83960c636f6e74656e742b\(typed.dropFirst(18))\(body)8d9c08b1",
            .checksumMismatch
        ),
        (
            "payload after headers", "0000003d0000002007fd8396\(typed)7b61\(body.dropFirst(4))8d9c08b1",
            .checksumMismatch
        ),
        ("payload's start", "0000001d00000000fd528c5a5b\(body.dropFirst(2))c3653936", .checksumMismatch),
        ("payload's end", "0000001d00000000fd528c5a\(body.dropLast(2))8dc3653936", .checksumMismatch),
        ("a name twice", "00000024000000144bb982d00474657374046173646604746573740461736466f3f47563", .malformedFrame),
    ].map { ($0, bytes(hex: $1), $2) }

    private static let typed = "0c636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e"
    private static let body = "7b27666f6f273a27626172277d"
}

/// The bytes that hexadecimal digits say; white space is skipped.
private func bytes(hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
