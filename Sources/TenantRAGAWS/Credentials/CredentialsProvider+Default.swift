extension CredentialsProvider {
    /// The chain that AWS's SDKs share.
    public static let `default` = environment
}
