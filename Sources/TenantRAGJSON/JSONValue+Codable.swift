extension JSONValue: Codable {
    /// Decodes any value of a format that has JSON's types.
    ///
    /// A decoder decides itself on names that stand twice in an object; Foundation's keeps one of them. Where a duplicate
    /// must be refused, read the bytes with ``JSONReadable/init(json:limits:)-([UInt8],_)``.
    ///
    /// - Parameter decoder: The decoder of the value.
    /// - Throws: `DecodingError` for a type that JSON lacks, and where arrays and objects are nested more than 128 levels
    ///   deep, counted from the decoder's root.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(JSONNumber.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else {
            let maximumDepth = JSONLimits.default.maximumDepth
            guard decoder.codingPath.count < maximumDepth else {
                let context = DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "nested more than \(maximumDepth) levels deep"
                )
                throw DecodingError.dataCorrupted(context)
            }
            if var container = try? decoder.unkeyedContainer() {
                var elements: [JSONValue] = []
                while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
                self = .array(elements)
            } else {
                // A dictionary, because a decoder's strategy for keys leaves those of dictionaries alone.
                self = .object(try container.decode([String: JSONValue].self))
            }
        }
    }

    /// Encodes the value; an encoder's strategy for keys leaves the names of members as they are.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        if case .array(let elements) = self {
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
            return
        }
        var container = encoder.singleValueContainer()
        switch self {
        case .null, .array: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONNumber: Codable {
    /// Decodes an integer of 64 bits exactly, and any other number as a double.
    ///
    /// - Parameter decoder: The decoder of the number.
    /// - Throws: `DecodingError` for anything but a finite number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int64.self) {
            self.init(integer)
        } else {
            guard let number = JSONNumber(try container.decode(Double.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number that is not finite")
            }
            self = number
        }
    }

    /// Encodes a whole number of 64 bits as an integer, and any other number as a double.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer = int64Value { try container.encode(integer) } else { try container.encode(doubleValue) }
    }
}
