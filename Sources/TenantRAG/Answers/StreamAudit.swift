/// The moment at which the text of a streamed answer is passed on, relative to the audit of its references.
///
/// Every citation is audited as soon as it comes, and one foreign reference ends the stream. What differs is how much text
/// may have been shown by then. The service promises no order: a citation may come before its text, after it, or at the very
/// end.
///
/// ```swift
/// var configuration = TenantRAGConfiguration()
/// configuration.streamAudit = .checkedAsItArrives
/// ```
///
/// Events come in one order in all three, that of the knowledge base; citations wait behind the text before them. Text that no
/// citation ever covers, as in "I found nothing", comes at the end of a stream that ended well, as ``Answer`` has it, too. What
/// is held when a stream fails, breaks a rule or is cancelled is never passed on. At most 16 MiB of text and citations are
/// held; a stream that needs more ends with a ``TenantRAGError`` of code `heldAnswerTooLong`.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum StreamAudit: Sendable, Hashable {
    /// Text is passed on as it arrives, before its citations.
    ///
    /// A violation says how many characters had been shown.
    case checkedAsItArrives

    /// Text is passed on once a citation that begins behind it has passed the audit; the rest at the end. The default.
    ///
    /// So long as citations come in the order of the text, by the starts of their spans, no character is shown before
    /// all citations that cover it are audited. When one comes out of order, all that is left is held to the end; what
    /// was shown before it may have been too early, and a violation says how much that is. A citation without a span
    /// releases nothing, since it does not say what it covers. The service's spans are read in the smallest unit that
    /// they could be meant in, bytes, because the unit is not documented: text in other scripts than Latin comes later
    /// than it might. Agentic answers have no spans before their end, and are held until then.
    case heldByParts

    /// No text is passed on before the stream has ended well and everything that it cites is audited.
    ///
    /// No character of a stream that breaks a rule is ever shown, in whatever order its events come. The text comes all at
    /// once, as late as ``TenantRAGClient/ask(_:as:where:context:continuing:)`` would have it.
    case heldUntilAudited
}
