#if Local
/// The identity of one version of a document and its sidecar, without reading them.
struct DocumentVersion: Equatable, Sendable {
    var document: OpenFile.Stamp
    var sidecar: OpenFile.Stamp
}
#endif
