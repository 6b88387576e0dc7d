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
