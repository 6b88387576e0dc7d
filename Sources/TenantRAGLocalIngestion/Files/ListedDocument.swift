#if Local
/// A document that the listing found, with its sidecar beside it.
struct ListedDocument: Sendable {
    /// The path of its folder below the ingested folder, empty for that folder itself.
    let folder: String
    let name: String
    let format: DocumentFormat
    /// The version at the time of the listing.
    let version: DocumentVersion
    /// A Boolean value that indicates whether only this version may be read, because it has stood long enough to be
    /// complete.
    var isOnlyThisVersion = false

    var byteCount: Int { version.document.byteCount }

    /// The path below the ingested folder.
    var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
#endif
