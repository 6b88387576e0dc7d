/// Samples for previews of templates, where the service would put in texts of its own.
public enum PromptSample {
    /// A time.
    public static let currentTime = "2026-11-23T12:00:00Z"

    /// The stand-in for the service's instructions, which it does not publish.
    public static let outputFormatInstructions =
        "(Here the service puts its own instructions on how to write the output.)"
}
