#if Local
/// The rule by which documents are cut into chunks.
///
/// Tokens are an approximation, the same on every machine: a run of letters and digits counts one for every six
/// begun, every other visible character one. In English prose that makes about 250 words of 300 tokens.
///
/// Chunks keep to sentences, never cross a page or a section, and keep a row of a table whole, unless one of these
/// alone is longer than a chunk may be.
///
/// ```swift
/// let smaller = ChunkingConfiguration.fixedSize(maximumTokens: 120, overlapPercentage: 10)
/// ```
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum ChunkingConfiguration: Sendable, Hashable {
    /// Chunks of at most this many tokens that repeat this share of the chunk before them.
    ///
    /// Tokens from 1 to 8,192, overlap from 1 to 99 percent (model shape `FixedSizeChunkingConfiguration` of the
    /// control plane); here also 0 percent: no overlap. Values outside are refused when ingestion starts.
    case fixedSize(maximumTokens: Int, overlapPercentage: Int)

    /// The whole document is one chunk, without a page number, as AWS's guide says of "no chunking".
    case none

    /// The default of Bedrock: about 300 tokens, sentences kept whole; here with 20 percent
    /// overlap.
    public static let `default` = ChunkingConfiguration.fixedSize(maximumTokens: 300, overlapPercentage: 20)
}
#endif
