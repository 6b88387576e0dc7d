extension CurlTransport {
    /// Creates a transport for the duration of a closure.
    ///
    /// Once that returns or throws, every exchange has ended and every connection is closed.
    ///
    /// ```swift
    /// let status = try await CurlTransport.withTransport { transport in
    ///     try await transport.send(request).response.status
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - configuration: The configuration of the transport.
    ///   - body: A closure that uses the transport. A use of the transport after the closure fails with
    ///     ``HTTPTransportError/Code/transportClosed``.
    /// - Returns: The value that the closure returns.
    /// - Throws: Any error of creating the transport, or of the closure.
    public static func withTransport<Result>(
        _ configuration: Configuration = Configuration(),
        _ body: (CurlTransport) async throws -> Result
    ) async throws -> Result {
        let transport = try CurlTransport(configuration)
        do {
            let result = try await body(transport)
            await transport.shutDown()
            return result
        } catch {
            await transport.shutDown()
            throw error
        }
    }
}
