import TenantRAGAWS
import TenantRAGJSON
import TenantRAGTestSupport

extension GeneratedModel {
    /// Every distinct pattern of the model, with a shape that has it.
    package var patterns: [(source: String, shape: String)] {
        var patterns: [String: String] = [:]
        for (name, shape) in (facts.document["shapes"]?.objectValue ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let pattern = shape["pattern"]?.stringValue { patterns[pattern] = name }
        }
        return patterns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Checks that every pattern of the model can be made.
    package func checkPatterns() -> ModelCheck {
        var check = ModelCheck()
        for (source, name) in patterns { check.expect(ModelPattern(source) != nil, "\(name): \(source)") }
        return check
    }

    /// Checks that the verdict on 200 texts for each pattern is the one of Swift's own engine.
    ///
    /// - Returns: The check; its count is that of the texts in which the pattern is found.
    package func comparePatterns(seed: UInt64) throws -> ModelCheck {
        var random = SeededGenerator(seed: seed)
        var check = ModelCheck()
        for (source, name) in patterns {
            let pattern = try required(ModelPattern(source), "\(name): \(source)")
            let regex = try Regex(source).matchingSemantics(.unicodeScalar)
            let example = facts.examples[name] ?? "aaaaaaaaaa"
            for _ in 0..<200 {
                let text = mutated(example, &random)
                let isFound = pattern.matches(text)
                // Swift's `$` and `.` see line ends as ECMA's do not; everything else must agree.
                if text.unicodeScalars.contains(where: { "\n\r\u{85}\u{2028}".unicodeScalars.contains($0) }) {
                    continue
                }
                if try isFound != (regex.firstMatch(in: text) != nil) {
                    check.problems.append("\(name): \(source) \(text.debugDescription)")
                }
                if isFound { check.count += 1 }
            }
        }
        return check
    }

    private func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        let alphabet = Array("abzAZ09:/.-_ *=+@é\u{301}\u{1F4FB}DRAFT\u{200B}\t".unicodeScalars)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let scalar = alphabet.randomElement(using: &random) ?? "a"
            let index = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars.insert(scalar, at: index)
            case 1 where index < scalars.count: scalars[index] = scalar
            case 2 where index < scalars.count: scalars.remove(at: index)
            default: scalars.append(scalar)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Matches hostile texts as long as the model allows with every pattern, where backtracking would take minutes.
    package func matchHostileTexts() throws {
        for (source, name) in patterns {
            let pattern = try required(ModelPattern(source), "\(name): \(source)")
            for unit in ["a", "a:", "a/", "-", ":a-", "arn:aws-", "/a", "0", "*:", "a.", " "] {
                let text = String(repeating: unit, count: 2048 / unit.count)
                _ = pattern.matches(text + "!")
                _ = pattern.matches(text + "\u{0}")
            }
        }
    }
}
