/// An element of a service's XML answer: its children, or its text.
///
/// See ``init(parsing:)`` for how little of XML this is.
package struct XMLElement: Sendable {
    /// Its name, with the prefix.
    package let name: String
    /// The elements in it.
    package var children: [XMLElement] = []
    /// The text in it, without that of its children.
    package var text = ""

    /// The first child of a name.
    package subscript(name: String) -> XMLElement? { children.first { $0.name == name } }
}
