#if Embedded
    /// A source URI that is equal when its bytes are; Swift's strings would take `é` in its two Unicode forms as one.
    struct SourceURI: Hashable, Sendable {
        let text: String

        init(_ text: String) {
            self.text = text
        }

        static func == (left: SourceURI, right: SourceURI) -> Bool {
            left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
#endif
