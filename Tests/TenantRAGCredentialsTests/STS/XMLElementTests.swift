import TenantRAGCredentials
import Testing

@Suite("The XML of service answers, and no more of XML")
struct XMLElementTests {
    @Test("Elements, attributes, entities, comments and white space are read")
    func read() throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
            <!-- c -->
            <a xmlns = 'x' y="&lt;">
             <b>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;&#x1F642;<!-- c -->é</b><empty/><ns:c-d_e.f ></ns:c-d_e.f >
            </a >
            """
        let root = try #require(XMLElement(parsing: Array(text.utf8)))
        #expect(root.name == "a")
        #expect(root["b"]?.text == "<&>\"'AB🙂é")
        #expect(root.children.map(\.name) == ["b", "empty", "ns:c-d_e.f"])
        #expect(root["x"] == nil)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a><b></a></b>", "<a b/>", "<a b=c/>",
            "<a b='/>",
            "<a b='<'/>", "<a b='x'c='y'/>", "< a/>", "<1/>", "<a>&</a>", "<a>&x;</a>", "<a>&#;</a>", "<a>&#+5;</a>",
            "<a>&#x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#99999999999;</a>",
            "<a>\u{1}</a>",
            "<a><![CDATA[x]]></a>", "<!DOCTYPE a><a/>", "<a><?p?></a>", "<?p?><a/>", "<?xml version='1.0'",
            "<a><!-- </a>",
            "<a", "<a/", "</a>", "<a>\u{FFFF}</a>",
            String(repeating: "<a>", count: 17) + String(repeating: "</a>", count: 17),
            "<a>" + String(repeating: "<b/>", count: 1_000) + "</a>",
        ]
    )
    func refused(_ text: String) {
        #expect(XMLElement(parsing: Array(text.utf8)) == nil)
    }

    @Test("Bytes that are no UTF-8 are refused")
    func notUTF8() {
        #expect(XMLElement(parsing: Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) == nil)
    }
}
