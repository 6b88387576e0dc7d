#if Local
/// A source URI that is equal when its bytes are; Swift's strings would take `é` in its two Unicode forms as one.
///
/// Two documents whose names differ in that alone may belong to two tenants, and neither is to feel the other.
package struct SourceURI: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: SourceURI, right: SourceURI) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
#endif
