/// An operation that tells a trace more than its name.
package protocol ObservedOperation {
    /// The attributes of a span besides the conventions of AWS calls, by OpenTelemetry's names; never content.
    var spanAttributes: [(name: String, value: String)] { get }
}
