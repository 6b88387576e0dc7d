#if Local
/// What stays the same as long as a session lasts.
struct SessionBinding: Sendable, Hashable {
    /// The model that the requests name.
    var modelARN: String
}
#endif
