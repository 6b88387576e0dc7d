import TenantRAGJSON
import TenantRAGTestSupport

extension JSONValue {
    /// Any value, nested so deeply at most.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: .null
        case 1: .boolean(Bool.random(using: &generator))
        case 2: .number(JSONNumber(Int64(bitPattern: generator.next() >> UInt64.random(in: 0..<64, using: &generator))))
        case 3: .number(JSONNumber(Double(bitPattern: generator.next())) ?? 0)
        case 4: .string(randomText(using: &generator))
        case 5:
            .array(
                (0..<Int.random(in: 0..<5, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) }
            )
        default:
            .object(
                Dictionary(
                    (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
                        (randomText(using: &generator), random(depth: depth - 1, using: &generator))
                    }
                ) { first, _ in first }
            )
        }
    }

    /// Text of up to eleven scalars, every second of them beyond ASCII.
    static func randomText(using generator: inout SeededGenerator) -> String {
        let scalars = (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in
            Unicode.Scalar(
                UInt32.random(in: 0..<(Bool.random(using: &generator) ? 0x80 : 0x11_0000), using: &generator)
            )
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
