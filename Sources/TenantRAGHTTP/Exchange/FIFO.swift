/// A first-in, first-out queue with constant-time insertion and removal.
struct FIFO<Element> {
    private var elements: [Element?] = []
    private var front = 0

    var isEmpty: Bool { front == elements.count }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard front < elements.count else { return nil }
        let element = elements[front]
        elements[front] = nil
        front += 1
        if front == elements.count {
            elements.removeAll(keepingCapacity: true)
            front = 0
        } else if front > 64 && front * 2 > elements.count {
            elements.removeFirst(front)
            front = 0
        }
        return element
    }

    /// The position of the first element that meets a condition.
    func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
        elements[front...].firstIndex { $0.map(isWanted) ?? false }
    }

    /// Removes the element at a position; the others keep their order.
    mutating func remove(at index: Int) -> Element? {
        index == front ? popFirst() : elements.remove(at: index)
    }

    /// Removes elements, and returns how many.
    mutating func removeAll(where isUnwanted: (Element) -> Bool) -> Int {
        let kept = elements[front...].filter { element in element.map { !isUnwanted($0) } ?? false }
        let removed = elements.count - front - kept.count
        if removed > 0 {
            elements = kept
            front = 0
        }
        return removed
    }

    func forEach(_ body: (Element) -> Void) {
        for element in elements[front...] {
            if let element { body(element) }
        }
    }
}
