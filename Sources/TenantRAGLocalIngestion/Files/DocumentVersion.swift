#if Local
/// What tells one version of a document and its sidecar from the next, without reading them.
struct DocumentVersion: Equatable, Sendable {
    var document: OpenFile.Stamp
    var sidecar: OpenFile.Stamp
}
#endif
