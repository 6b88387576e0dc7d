extension EventStreamHeader {
    /// Appends the header as it is encoded.
    ///
    /// - Throws: `EventStreamError` with code `malformedFrame` when the name or the value is too long.
    func append(to bytes: inout [UInt8]) throws(EventStreamError) {
        var name = name
        let fits = name.withUTF8 { name in
            guard name.count <= HeaderField.maximumNameLength else { return false }
            bytes.append(UInt8(name.count))
            unsafe bytes.append(contentsOf: name)
            return true
        }
        guard fits else {
            throw EventStreamError(
                .malformedFrame,
                "a header's name has \(name.utf8.count) bytes, at most \(HeaderField.maximumNameLength) are allowed"
            )
        }
        try value.append(to: &bytes)
    }
}

extension EventStreamHeader.Value {
    /// Reads the value of a valid header.
    init(_ field: HeaderField, in bytes: Span<UInt8>) {
        let start = field.value.lowerBound
        switch field.type {
        case HeaderField.trueType: self = .bool(true)
        case 1: self = .bool(false)
        case 2: self = .int8(bytes.integer(at: start, as: Int8.self))
        case 3: self = .int16(bytes.integer(at: start, as: Int16.self))
        case 4: self = .int32(bytes.integer(at: start, as: Int32.self))
        case 5: self = .int64(bytes.integer(at: start, as: Int64.self))
        case HeaderField.stringType: self = .string(String(copying: bytes.extracting(field.value)))
        case 8: self = .timestamp(milliseconds: bytes.integer(at: start, as: Int64.self))
        case 9: self = .uuid(bytes.integer(at: start, as: UInt128.self))
        // Type 6: a field has no other type.
        default: self = .bytes(Array(copying: bytes.extracting(field.value)))
        }
    }

    fileprivate func append(to bytes: inout [UInt8]) throws(EventStreamError) {
        switch self {
        case .bool(let value): bytes.append(value ? HeaderField.trueType : 1)
        case .int8(let value): Self.append(2, value, to: &bytes)
        case .int16(let value): Self.append(3, value, to: &bytes)
        case .int32(let value): Self.append(4, value, to: &bytes)
        case .int64(let value): Self.append(5, value, to: &bytes)
        case .bytes(let value):
            try Self.append(HeaderField.bytesType, length: value.count, to: &bytes)
            bytes.append(contentsOf: value)
        case .string(let value):
            try Self.append(HeaderField.stringType, length: value.utf8.count, to: &bytes)
            bytes.append(contentsOf: value.utf8)
        case .timestamp(let value): Self.append(8, value, to: &bytes)
        case .uuid(let value): Self.append(9, value, to: &bytes)
        }
    }

    private static func append(_ type: UInt8, _ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        bytes.append(type)
        bytes.append(bigEndian: number)
    }

    private static func append(_ type: UInt8, length: Int, to bytes: inout [UInt8]) throws(EventStreamError) {
        guard length <= HeaderField.maximumValueLength else {
            throw EventStreamError(
                .malformedFrame,
                "a header's value has \(length) bytes, at most \(HeaderField.maximumValueLength) are allowed"
            )
        }
        bytes.append(type)
        bytes.append(bigEndian: UInt16(length))
    }
}
