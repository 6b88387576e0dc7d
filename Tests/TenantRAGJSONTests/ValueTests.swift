import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@Suite("JSONValue and JSONNumber")
struct ValueTests {
    @Test("random values read back equal after writing, compact and pretty", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let value = JSONValue.random(depth: 4, using: &generator)
            #expect(try JSONValue(json: value.jsonBytes()) == value)
            #expect(try JSONValue(json: value.prettyPrinted()) == value)
        }
    }

    @Test("random bytes never crash the reader", arguments: 0..<20 as Range<UInt64>)
    func fuzz(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = JSONValue.random(depth: 3, using: &generator).jsonBytes()
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
                case 1: bytes.remove(at: index)
                default: bytes.removeSubrange(index...)
                }
            }
            // Where it is accepted, writing and reading agree; where it is not, the error is typed.
            do {
                let value = try JSONValue(json: bytes)
                #expect(try JSONValue(json: value.jsonBytes()) == value)
            } catch {
                #expect(error.offset <= bytes.count)
            }
        }
    }

    @Test("numbers keep their value: 64-bit integers and doubles", arguments: 0..<10 as Range<UInt64>)
    func numbers(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let integer =
                Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<63, using: &generator)
            #expect(try JSONValue(json: "\(integer)").numberValue?.int64Value == integer)
            let double = Double(bitPattern: generator.next())
            guard let number = JSONNumber(double) else { continue }
            #expect(try JSONValue(json: number.description).numberValue?.doubleValue.bitPattern == double.bitPattern)
        }
    }

    @Test("numbers are compared by value, without rounding")
    func comparison() throws {
        let ascending: [JSONNumber] = [
            -1e300, JSONNumber(Int64.min), -9_007_199_254_740_993, -9_007_199_254_740_992.0, -1.5, -1, -0.5, 0, 0.5, 1,
            1.5, 2,
            9_007_199_254_740_992.0, 9_007_199_254_740_993, JSONNumber(Int64.max), 9_223_372_036_854_775_808.0, 1e300,
        ]
        for (left, lower) in ascending.enumerated() {
            for (right, upper) in ascending.enumerated() {
                #expect((lower < upper) == (left < right), "\(lower) \(upper)")
                #expect((lower == upper) == (left == right), "\(lower) \(upper)")
            }
        }
        let zero: JSONNumber = 0
        let negativeZero: JSONNumber = -0.0
        #expect(
            zero == negativeZero && zero.hashValue == negativeZero.hashValue && !(zero < negativeZero)
                && !(negativeZero < zero)
        )
        #expect(negativeZero.doubleValue.sign == .minus && negativeZero.description == "-0.0")
        #expect(
            JSONNumber(1.0) == JSONNumber(1 as Int64) && JSONNumber(Double.infinity) == nil
                && JSONNumber(Double.nan) == nil
        )
    }

    @Test("control characters, quotes and backslashes are escaped; everything else stands as it is")
    func escapes() {
        let all = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) })) + "\"\\/é\u{2028}😀"
        let expected =
            #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000b\u000c\r\u000e\u000f"#
            + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\/é"#
            + "\u{2028}😀\""
        #expect(JSONValue.string(all).jsonText == expected)
    }

    @Test("the same value gives the same bytes, members sorted by name")
    func deterministic() {
        let value: JSONValue = ["b": [1, 2.5, nil], "a": ["z": true, "y": "x"], "": [:]]
        #expect(value.jsonText == #"{"":{},"a":{"y":"x","z":true},"b":[1,2.5,null]}"#)
        #expect(value["a"]?["y"]?.stringValue == "x" && value["missing"] == nil)
        #expect(value["a"]?.prettyPrinted() == "{\n  \"y\": \"x\",\n  \"z\": true\n}")
    }

    @Test("a writer gives the forms of AWS's JSON protocol")
    func writer() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.write(Double.nan)
        writer.write(-Float.infinity)
        writer.writeBase64([0xFF, 0xEF])
        writer.writeEpochSeconds(1_700_000_000)
        writer.writeEpochSeconds(1_700_000_000.25)
        writer.write(Int32.min)
        writer.write(0.1 as Float)
        writer.beginObject()
        writer.endObject()
        writer.writeNull()
        writer.endArray()
        let text = String(decoding: writer.finish(), as: UTF8.self)
        #expect(text == #"["NaN","-Infinity","/+8=",1700000000,1700000000.25,-2147483648,0.1,{},null]"#)
    }
}
