/// The string headers that say what a message is, found in one walk; a string is made only of what
/// is asked for, from the same bytes.
struct ProtocolHeaders {
    private var messageTypeRange: Range<Int>?
    private var eventTypeRange: Range<Int>?
    private var exceptionTypeRange: Range<Int>?
    private var errorCodeRange: Range<Int>?
    private var errorMessageRange: Range<Int>?

    /// Finds them among valid encoded headers.
    init(_ bytes: Span<UInt8>) {
        var position = 0
        while let field = HeaderField(in: bytes, at: position) {
            position = field.value.upperBound
            guard field.type == HeaderField.stringType else { continue }
            let name = bytes.extracting(field.name)
            if name.holds(":message-type") {
                messageTypeRange = field.value
            } else if name.holds(":event-type") {
                eventTypeRange = field.value
            } else if name.holds(":exception-type") {
                exceptionTypeRange = field.value
            } else if name.holds(":error-code") {
                errorCodeRange = field.value
            } else if name.holds(":error-message") {
                errorMessageRange = field.value
            }
        }
    }

    /// Returns the kind of the message; nil when the header is missing or says something unknown.
    func kind(in bytes: Span<UInt8>) -> EventMessage.Kind? {
        guard let range = messageTypeRange else { return nil }
        let type = bytes.extracting(range)
        if type.holds("event") { return .event }
        if type.holds("exception") { return .exception }
        return type.holds("error") ? .error : nil
    }

    /// Returns the name of a message of the kind.
    func name(of kind: EventMessage.Kind, in bytes: Span<UInt8>) -> String? {
        switch kind {
        case .event: text(eventTypeRange, in: bytes)
        case .exception: text(exceptionTypeRange, in: bytes)
        case .error: text(errorCodeRange, in: bytes)
        }
    }

    /// An error's text.
    func errorMessage(in bytes: Span<UInt8>) -> String? {
        text(errorMessageRange, in: bytes)
    }

    private func text(_ range: Range<Int>?, in bytes: Span<UInt8>) -> String? {
        guard let range else { return nil }
        return String(copying: bytes.extracting(range))
    }
}
