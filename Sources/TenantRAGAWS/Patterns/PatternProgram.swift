/// A pattern as instructions, and the machine that runs all its threads side by side.
struct PatternProgram: Sendable {
    // No reference inside: reading an instruction costs no reference counting.
    private enum Instruction: Sendable {
        case scalar(Int)
        case split(Int, Int)
        case jump(Int)
        case start
        case end
        case lookahead(Int, isNegative: Bool)
        case match
    }

    private static let maximumCount = 8192

    private var instructions: [Instruction] = []
    private var sets: [ScalarSet] = []
    private var masks: [ScalarSet.ASCIIMask] = []
    private var lookaheads: [PatternProgram] = []
    private let isAnchored: Bool

    /// Compiles a tree, or gives nil when it takes too many instructions.
    init?(_ node: PatternNode) {
        isAnchored = node.isAnchored
        guard emit(node) else { return nil }
        instructions.append(.match)
    }

    private mutating func emit(_ node: PatternNode) -> Bool {
        guard instructions.count < Self.maximumCount else { return false }
        switch node {
        case .scalar(let set):
            instructions.append(.scalar(sets.count))
            sets.append(set)
            masks.append(set.mask)
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .sequence(let nodes):
            for node in nodes { guard emit(node) else { return false } }
        case .alternatives(let nodes):
            var jumps: [Int] = []
            for node in nodes.dropLast() {
                let split = instructions.count
                instructions.append(.jump(0))
                guard emit(node) else { return false }
                jumps.append(instructions.count)
                instructions.append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
            if let last = nodes.last { guard emit(last) else { return false } }
            for jump in jumps { instructions[jump] = .jump(instructions.count) }
        case .repetition(let node, let minimum, let maximum):
            return emit(node, minimum: minimum, maximum: maximum)
        case .lookahead(let node, let isNegative):
            guard let program = PatternProgram(node) else { return false }
            instructions.append(.lookahead(lookaheads.count, isNegative: isNegative))
            lookaheads.append(program)
        }
        return true
    }

    private mutating func emit(_ node: PatternNode, minimum: Int, maximum: Int?) -> Bool {
        for _ in 0..<minimum { guard emit(node) else { return false } }
        guard let maximum else {
            let split = instructions.count
            instructions.append(.jump(0))
            guard emit(node) else { return false }
            instructions.append(.jump(split))
            instructions[split] = .split(split + 1, instructions.count)
            return true
        }
        var splits: [Int] = []
        for _ in minimum..<max(minimum, maximum) {
            splits.append(instructions.count)
            instructions.append(.jump(0))
            guard emit(node) else { return false }
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
        return true
    }

    /// Returns whether a match begins at an index, or anywhere from there.
    func isFound(in text: String.UnicodeScalarView, from begin: String.Index, anywhere: Bool) -> Bool {
        var current = Threads(count: instructions.count)
        var next = Threads(count: instructions.count)
        var index = begin
        if add(0, to: &current, in: text, at: index) { return true }
        while index != text.endIndex {
            if current.list.isEmpty, isAnchored || !anywhere { return false }
            let scalar = text[index]
            text.formIndex(after: &index)
            next.removeAll()
            for thread in current.list {
                guard case .scalar(let set) = instructions[thread],
                    scalar.isASCII ? masks[set].contains(scalar) : sets[set].contains(scalar)
                else { continue }
                if add(thread + 1, to: &next, in: text, at: index) { return true }
            }
            if anywhere, !isAnchored, add(0, to: &next, in: text, at: index) { return true }
            swap(&current, &next)
        }
        return false
    }

    /// Follows a thread up to the scalars it waits for; true when it is through.
    private func add(
        _ thread: Int,
        to threads: inout Threads,
        in text: String.UnicodeScalarView,
        at index: String.Index
    )
        -> Bool
    {
        guard threads.mark(thread) else { return false }
        switch instructions[thread] {
        case .scalar:
            threads.list.append(thread)
            return false
        case .jump(let target): return add(target, to: &threads, in: text, at: index)
        case .split(let first, let second):
            return add(first, to: &threads, in: text, at: index) || add(second, to: &threads, in: text, at: index)
        case .start:
            return index == text.startIndex && add(thread + 1, to: &threads, in: text, at: index)
        case .end:
            return index == text.endIndex && add(thread + 1, to: &threads, in: text, at: index)
        case .lookahead(let program, let isNegative):
            return lookaheads[program].isFound(in: text, from: index, anywhere: false) != isNegative
                && add(thread + 1, to: &threads, in: text, at: index)
        case .match: return true
        }
    }

    /// The threads that wait for the next scalar, each at most once.
    private struct Threads {
        var list: [Int] = []
        private var marks: [Int]
        private var generation = 1

        init(count: Int) {
            marks = [Int](repeating: 0, count: count)
        }

        mutating func mark(_ thread: Int) -> Bool {
            guard marks[thread] != generation else { return false }
            marks[thread] = generation
            return true
        }

        mutating func removeAll() {
            list.removeAll(keepingCapacity: true)
            generation += 1
        }
    }
}
