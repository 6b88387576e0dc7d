#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct HTMLParserTests {
    static let pages: [(html: String, lines: [String])] = [
        ("", []),
        ("plain", ["plain"]),
        (
            "<html><head><title>A &amp; B</title><style>p{}</style></head><body><h1>One</h1><p>Two <b>three</b>four.</body>",
            ["h0 A & B", "h1 One", "Two threefour."]
        ),
        ("<p>a<p>b<br>c<div>d</div>e", ["a", "b", "c", "d", "e"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("a<script>if (x < 1) { '</p>' }</script>b<STYLE>x</STYLE >c", ["abc"]),
        ("a<template>hidden<p>too<template>x</template></template>b", ["ab"]),
        ("a<!-- b --> c <!-- <p> --> d<!-->e<!---->f", ["a c de" + "f"]),
        ("a<script>never closed <p>b", ["a"]),
        ("a<!-- never closed <p>b", ["a"]),
        ("a < b and c > d <3", ["a < b and c > d <3"]),
        ("a<p class=\"x>y\">b", ["a", "b"]),
        ("a<p class=\"x>b <i>c", ["a", "b c"]),
        ("a<p title='it\"s'>b", ["a", "b"]),
        ("a<p", ["a"]),
        ("a</", ["a</"]),
        ("a<", ["a<"]),
        ("<pre>x = 1\n  y &lt; 2</pre>z", ["= x = 1", "= y < 2", "z"]),
        (
            "&eacute;&#233;&#xE9;&#x80;&nbsp;&copy;&bogus;&amp;lt;&ampx &#0;&#x110000;&",
            ["ééé€ ©&bogus;&lt;&x \u{FFFD}\u{FFFD}&"]
        ),
        ("<h2>a<p>b", ["h2 a", "b"]),
        ("<?xml version='1.0'?><!DOCTYPE html>a", ["a"]),
        ("a\u{0}b", ["a b"]),
        ("soft&shy;ware", ["software"]),
        (
            "<table><caption>C</caption><tr><th>No.<th>Title</tr><tr><td>1<td>A &amp; B</tr><tr><td>2<td></tr></table>",
            ["C", "= No.: 1 | Title: A & B", "= No.: 2"]
        ),
        (
            "<table><thead><tr><th>S</th><th>T</th></tr></thead><tbody><tr><th rowspan=2>1</th><td>a</td></tr><tr><td>b</td></tr></tbody></table>",
            ["= S: 1 | T: a", "= S: 1 | T: b"]
        ),
        (
            "<table><tr><th>A<th colspan=\"2\">B<th>C<tr><td>1<td>2<td>3<td>4<tr><td colspan=4>A long summary.</table>",
            ["= A: 1 | B: 2 | 3 | C: 4", "= A long summary."]
        ),
        ("<table><tr><th>A<th>B</table>", ["= A | B"]),
        ("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>f", ["= a b c d | e", "f"]),
        ("<tr><td>a</td></tr>", ["a"]),
        ("<table><tr><td>a<p>b<h2>c</h2></table><p>d", ["= a b c", "d"]),
    ]

    @Test("Text comes out of pages, however broken", arguments: pages)
    func parses(_ html: String, _ lines: [String]) throws {
        #expect(try HTMLParser.parse(Array(html.utf8)).lines == lines)
    }

    static let hostile = [
        String(repeating: "<div>", count: 20_000), String(repeating: "<", count: 100_000),
        String(repeating: "<a b=\"", count: 20_000), String(repeating: "<a b='", count: 20_000) + "'",
        String(repeating: "&", count: 100_000), String(repeating: "&#", count: 50_000),
        String(repeating: "<!--", count: 20_000), String(repeating: "<table><tr><td>", count: 10_000),
        String(repeating: "<script>", count: 10_000),
        String(repeating: "<td colspan=99 rowspan=99>x", count: 20_000),
        "<table>" + String(repeating: "<tr><td rowspan=100 colspan=100>x", count: 2_000),
        "<" + String(repeating: "x", count: 100_000), "<!" + String(repeating: "-", count: 100_000),
        String(repeating: "<pre>\n", count: 20_000), String(repeating: "<template>", count: 10_000),
    ]

    @Test("Hostile pages end", arguments: hostile.indices)
    func endures(_ index: Int) throws {
        let bytes = Array(Self.hostile[index].utf8)
        let text = try HTMLParser.parse(bytes)
        #expect(text.bytes.count <= 12 * bytes.count)
    }

    @Test("Random bytes never end the process, and what comes out is valid text")
    func random() throws {
        var generator = SeededGenerator(seed: 5)
        let parts = [
            "<", ">", "</", "table", "tr", "td", "th", " rowspan=", "3", "\"", "'", "&", "#", "amp;", "é", "pre",
            "\n", "<!--", "-->", "h1",
        ]
        for _ in 0..<1_000 {
            let html = (0..<40).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
            let text = try HTMLParser.parse(Array(html.utf8))
            #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        }
    }
}
#endif
