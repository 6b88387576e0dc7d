/// The names of an object's members in their order, as places in the document.
///
/// A hundred results carry the same attributes in the same order. Where an object's names are those of one that was read
/// before, byte by byte, they need not be read, checked and told apart again.
struct ObjectShape: Sendable {
    /// Objects with more members are read one by one.
    static let maximumCount = 16

    /// Each name with its quotes and the colon behind it; all of them plain ASCII and different from one another.
    private(set) var names: [Range<Int>] = []
    /// The names of the object that is being read.
    private var next: [Range<Int>] = []
    private var isUsable = true

    /// Begins to note the names of another object, of which the first few are those before a place in the shape.
    mutating func begin(after known: Int) {
        if next.capacity == 0 { next.reserveCapacity(Self.maximumCount) }
        next.removeAll(keepingCapacity: true)
        next.append(contentsOf: names[..<known])
        isUsable = true
    }

    /// Notes a name that is plain ASCII; nil for another, or one with white space between it and the colon.
    mutating func note(_ name: Range<Int>?) {
        guard isUsable, let name, next.count < Self.maximumCount else {
            isUsable = false
            return
        }
        next.append(name)
    }

    /// Takes the noted names for the shape: no two of them are the same.
    mutating func end() {
        guard isUsable else { return }
        swap(&names, &next)
    }
}
