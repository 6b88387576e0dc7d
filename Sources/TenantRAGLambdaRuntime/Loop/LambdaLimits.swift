/// The sizes that Lambda accepts and returns (AWS Lambda Developer Guide, "Lambda quotas").
enum LambdaLimits {
    /// The most bytes of a buffered answer: 6 MB, and the 100 that Lambda allows on top.
    static let payloadBytes = 6 * 1024 * 1024 + 100
    /// The most bytes of an event: 6 MB, and room for what a source wraps around them.
    static let eventBytes = 8 * 1024 * 1024
    /// The most bytes of a streamed answer: 200 MB.
    static let streamBytes = 200 * 1024 * 1024
    /// The most bytes from the start of an HTTP answer to the end of its delimiter: 16 KB.
    static let preludeBytes = 16 * 1024
    /// The most bytes of an error in a trailer.
    ///
    /// Go's server, on which the Runtime Interface Emulator runs, takes 4 KB of trailers in all.
    static let trailerBytes = 3_072
    /// The most characters of an error's type.
    static let errorTypeCharacters = 256
    /// The most characters of an error's text.
    static let errorCharacters = 32_768
}
