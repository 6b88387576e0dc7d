#if Local
/// The properties that stay the same for the life of a session.
struct SessionBinding: Sendable, Hashable {
    /// The model that the requests name.
    var modelARN: String
}
#endif
