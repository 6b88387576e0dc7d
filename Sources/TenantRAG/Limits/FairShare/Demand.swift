/// The number of calls that wait, by the number of rounds their tenants need: an estimate of a wait in constant time.
///
/// A round gives each tenant as many calls as its weight. Tenants are kept in classes, by powers of two of the rounds.
struct Demand: Sendable {
    private struct Class: Sendable {
        var calls = 0
        var weight = 0
    }

    private static let lowest = -10
    private static let highest = 24

    private var classes = [Class](repeating: Class(), count: highest - lowest + 1)

    mutating func add(calls: Int, weight: Int) {
        let index = Self.index(calls, weight)
        classes[index].calls += calls
        classes[index].weight += weight
    }

    mutating func remove(calls: Int, weight: Int) {
        let index = Self.index(calls, weight)
        classes[index].calls -= calls
        classes[index].weight -= weight
    }

    /// Estimates the number of calls that go within so many rounds; rather too high than too low.
    ///
    /// - Parameters:
    ///   - rounds: The number of rounds.
    ///   - ownCalls: The number of those that were added which do not count.
    ///   - ownWeight: The weight that they were added with.
    /// - Returns: The number of calls, with a fraction.
    func calls(within rounds: Double, besides ownCalls: Int, weight ownWeight: Int) -> Double {
        let own = ownCalls > 0 ? Self.index(ownCalls, ownWeight) : -1
        var sum = 0.0
        for index in classes.indices {
            var (calls, weight) = (classes[index].calls, classes[index].weight)
            if index == own { (calls, weight) = (calls - ownCalls, weight - ownWeight) }
            if calls > 0 { sum += min(Double(calls), rounds * Double(weight)) }
        }
        return sum
    }

    private static func index(_ calls: Int, _ weight: Int) -> Int {
        let power = (Double(calls) / Double(weight)).exponent
        return min(max(Int(power), lowest), highest) - lowest
    }
}
