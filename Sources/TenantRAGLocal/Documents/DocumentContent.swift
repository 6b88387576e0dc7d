#if Local
/// An ingested document's content, for the module that gives out links to it.
package struct DocumentContent: Sendable, Hashable {
    /// The document as it was ingested, or its text as JSON.
    package var bytes: [UInt8]
    /// The media type of the bytes.
    package var mimeType: String
    /// The version of document and sidecar, in hexadecimal.
    ///
    /// A change of either makes another one: a sidecar alone can hand a document over to another tenant.
    package var version: String
}
#endif
