public import TenantRAGCredentials

/// Refusals that the service sends as a `ValidationException`, and that mean later.
///
/// The client retries them with back-off; what comes back after its last attempt is worth another try after minutes rather
/// than seconds. `underlying` is the ``ValidationException``.
extension AWSError.Code {
    /// Documents of the knowledge base are being ingested.
    public static let ingestionOngoing = Self(rawValue: "ingestionOngoing")
    /// An ingestion job of the knowledge base is running.
    public static let ingestionJobRunning = Self(rawValue: "ingestionJobRunning")
    /// The account has as many requests under way as it may.
    public static let ingestionLimitReached = Self(rawValue: "ingestionLimitReached")
}
