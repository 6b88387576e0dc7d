/// Reads the part of ECMA 262's expressions that service models use.
struct PatternParser {
    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    init(_ source: String) {
        rest = source[...].unicodeScalars
    }

    /// The tree, or nil when something is unknown or malformed.
    mutating func parse() -> PatternNode? {
        guard let node = alternatives(), rest.isEmpty else { return nil }
        return node
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func alternatives() -> PatternNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 32, let first = sequence() else { return nil }
        var nodes = [first]
        while take("|") {
            guard let next = sequence() else { return nil }
            nodes.append(next)
        }
        return nodes.count == 1 ? first : .alternatives(nodes)
    }

    private mutating func sequence() -> PatternNode? {
        var nodes: [PatternNode] = []
        while let scalar = rest.first, scalar != "|", scalar != ")" {
            guard let atom = atom(), let node = quantified(atom) else { return nil }
            nodes.append(node)
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() -> PatternNode? {
        guard let scalar = rest.popFirst() else { return nil }
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .scalar(.dot)
        case "[": return characterClass()
        case "(": return group()
        case "\\": return escape().map { .scalar(ScalarSet([$0])) }
        case "*", "+", "?", "{", "}", "]": return nil
        default: return .scalar(ScalarSet([.range(scalar.value...scalar.value)]))
        }
    }

    private mutating func group() -> PatternNode? {
        var isLookahead = false
        var isNegative = false
        if take("?") {
            if take("!") {
                isLookahead = true
                isNegative = true
            } else if take("=") {
                isLookahead = true
            } else if !take(":") {
                return nil
            }
        }
        guard let node = alternatives(), take(")") else { return nil }
        return isLookahead ? .lookahead(node, isNegative: isNegative) : node
    }

    private mutating func quantified(_ atom: PatternNode) -> PatternNode? {
        var node = atom
        while let scalar = rest.first {
            switch scalar {
            case "*": node = .repeating(node, minimum: 0, maximum: nil)
            case "+": node = .repeating(node, minimum: 1, maximum: nil)
            case "?": node = .repeating(node, minimum: 0, maximum: 1)
            case "{":
                rest.removeFirst()
                guard let minimum = number() else { return nil }
                var maximum: Int? = minimum
                if take(",") { maximum = number() }
                guard rest.first == "}", minimum <= maximum ?? minimum else { return nil }
                node = .repeating(node, minimum: minimum, maximum: maximum)
            default: return node
            }
            rest.removeFirst()
            // A lazy quantifier takes another way to the same verdict.
            _ = take("?")
            if let next = rest.first, "*+?{".unicodeScalars.contains(next) { return nil }
        }
        return node
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = rest.first, ("0"..."9").contains(scalar), digits.count < 6 {
            digits.unicodeScalars.append(scalar)
            rest.removeFirst()
        }
        return Int(digits)
    }

    private mutating func characterClass() -> PatternNode? {
        let isNegated = take("^")
        var items: [ScalarSet.Item] = []
        while !take("]") {
            guard let scalar = rest.popFirst() else { return nil }
            guard let item = scalar == "\\" ? escape() : .range(scalar.value...scalar.value) else { return nil }
            guard case .range(let low) = item, rest.first == "-", rest.dropFirst().first != "]" else {
                items.append(item)
                continue
            }
            rest.removeFirst()
            guard let end = rest.popFirst() else { return nil }
            guard case .range(let high)? = end == "\\" ? escape() : .range(end.value...end.value),
                low.lowerBound <= high.lowerBound
            else { return nil }
            items.append(.range(low.lowerBound...high.lowerBound))
        }
        return items.isEmpty ? nil : .scalar(ScalarSet(items, isNegated: isNegated))
    }

    private mutating func escape() -> ScalarSet.Item? {
        guard let scalar = rest.popFirst() else { return nil }
        switch scalar {
        case "s": return .whiteSpace(true)
        case "S": return .whiteSpace(false)
        case "d": return .digit(true)
        case "D": return .digit(false)
        case "w": return .word(true)
        case "W": return .word(false)
        case "t": return .range(0x09...0x09)
        case "n": return .range(0x0A...0x0A)
        case "r": return .range(0x0D...0x0D)
        case "p", "P":
            guard take("{"), let name = rest.popFirst(), take("}") else { return nil }
            if name == "C" { return .other(scalar == "p") }
            return ScalarSet.Item.Category(rawValue: name).map { .category($0, scalar == "p") }
        default:
            // An escaped letter or digit has a meaning that is not known here; anything else stands for itself.
            guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else { return nil }
            return .range(scalar.value...scalar.value)
        }
    }
}

/// The syntax tree of a pattern.
indirect enum PatternNode {
    case scalar(ScalarSet)
    case start
    case end
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case lookahead(PatternNode, isNegative: Bool)

    /// A repetition, in a form that needs few threads.
    ///
    /// `(x{1,n}){a,m}` is the same as `x{a,n*m}`, without all the ways to cut one run into pieces.
    static func repeating(_ node: PatternNode, minimum: Int, maximum: Int?) -> PatternNode {
        if case .repetition(.scalar(let set), minimum: 1, maximum: let inner?) = node, let maximum {
            return .repetition(.scalar(set), minimum: minimum, maximum: inner * maximum)
        }
        return .repetition(node, minimum: minimum, maximum: maximum)
    }

    /// A Boolean value that indicates whether every match begins at the start of the text.
    var isAnchored: Bool {
        switch self {
        case .start: true
        case .sequence(let nodes): nodes.first?.isAnchored ?? false
        case .alternatives(let nodes): nodes.allSatisfy(\.isAnchored)
        case .repetition(let node, let minimum, _): minimum > 0 && node.isAnchored
        case .scalar, .end, .lookahead: false
        }
    }
}
