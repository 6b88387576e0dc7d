/// The lines of a head with their ends, in one piece of text, and what each means.
struct HeadLines {
    private(set) var text: [UInt8] = []
    private(set) var places: [(range: Range<Int>, meaning: FieldMeaning)] = []

    mutating func append(_ line: UnsafeBufferPointer<UInt8>, _ meaning: FieldMeaning) {
        let start = text.count
        unsafe text.append(contentsOf: line)
        places.append((start..<text.count, meaning))
    }
}
