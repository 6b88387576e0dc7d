extension CredentialsProvider {
    /// The credentials of the task or pod that this process runs in: Amazon ECS, and EKS Pod Identity.
    ///
    /// They come from the endpoint that `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` (below `http://169.254.170.2`) or
    /// `AWS_CONTAINER_CREDENTIALS_FULL_URI` names. A full address begins with `https`; with `http` only where it is this
    /// machine (`localhost`, 127.0.0.0/8, ::1), 169.254.170.2, 169.254.170.23 or fd00:ec2::23. The token to show there is in
    /// the file `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE`, read at each fetch, or in `AWS_CONTAINER_AUTHORIZATION_TOKEN`. Up
    /// to three attempts, of 10 seconds at most (AWS SDKs and Tools Reference Guide, page "Container credential provider").
    public static let container = CredentialsProvider.reading(name: "container") { context in
        guard let endpoint = try ContainerCredentials(context) else {
            throw CredentialsError(
                .notConfigured,
                "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"
            )
        }
        return try await endpoint.credentials()
    }
}
