import TenantRAGCredentials
import Testing

@Suite("The words of a command")
struct CommandWordsTests {
    @Test(
        "They are those of a POSIX shell, without anything else that a shell does",
        arguments: [
            ("", []), (" \t\r\n", []), ("a", ["a"]), (" a  b\tc\n", ["a", "b", "c"]), (#""a b" c"#, ["a b", "c"]),
            ("'a b'c", ["a bc"]), (#"a\ b"#, ["a b"]), (#""""#, [""]), ("''''", [""]), (#"a"b"'c'd"#, ["abcd"]),
            (#""a\"b\\c\d\$""#, [#"a"b\c\d\$"#]), (#"'a\'b"#, [#"a\b"#]), (#"\"a"#, [#""a"#]),
            ("$HOME `x` a|b #c", ["$HOME", "`x`", "a|b", "#c"]),
            ("é '漢 字'", ["é", "漢 字"]), (#""a'b" 'c"d'"#, ["a'b", #"c"d"#]), ("a\\\nb", ["a\nb"]),
            ("a\u{b}b\u{a0}c", ["a\u{b}b\u{a0}c"]),
        ]
    )
    func words(_ command: String, _ words: [String]) {
        #expect(CommandWords.split(command) == words)
    }

    @Test(
        "An open quote or a backslash at the end is none",
        arguments: ["'", "\"", "a 'b", "a \"b", #"a "b\""#, "a\\", #""\"#]
    )
    func open(_ command: String) {
        #expect(CommandWords.split(command) == nil)
    }
}
