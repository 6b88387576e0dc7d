/// A model that may carry a question, a prompt, a document or a person's identity, and so prints without content.
///
/// Neither `print`, string interpolation, `dump` nor a debugger's summary shows a member. Who wants to see the content
/// asks for it by another name: `jsonText`. There is no `description`
/// here, because a few shapes have a member of that name; printing falls back to `debugDescription`.
public protocol RedactedShape: CustomDebugStringConvertible, CustomReflectable {}

extension RedactedShape {
    /// The type's name and the word "redacted".
    public var debugDescription: String { "\(Self.self)(redacted)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
