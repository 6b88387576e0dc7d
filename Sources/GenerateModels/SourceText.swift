/// Lines of Swift, indented by four spaces a level.
struct SourceText {
    private(set) var text = ""
    private var level = 0

    mutating func line(_ line: String = "") {
        if !line.isEmpty { text += String(repeating: "    ", count: level) + line }
        text += "\n"
    }

    mutating func documentation(_ lines: [String]) {
        for line in lines { self.line(line.isEmpty ? "///" : "/// \(line)") }
    }

    /// Opens the enum that follows to growth, for compilers that know how (Swift 6.2.3, SE-0487).
    mutating func nonexhaustive() {
        line("#if hasAttribute(nonexhaustive)")
        line("@nonexhaustive")
        line("#endif")
    }

    /// A block in braces.
    mutating func block(_ head: String, _ body: (inout SourceText) throws -> Void) rethrows {
        line("\(head) {")
        level += 1
        try body(&self)
        level -= 1
        line("}")
    }

    /// Lines one level deeper, without braces of their own.
    mutating func indented(_ body: (inout SourceText) throws -> Void) rethrows {
        level += 1
        try body(&self)
        level -= 1
    }
}
