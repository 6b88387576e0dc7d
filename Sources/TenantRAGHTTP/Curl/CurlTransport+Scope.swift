extension CurlTransport {
    /// Makes a transport for the duration of a closure.
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
    ///   - configuration: How the transport works.
    ///   - body: What to do with it. A use of the transport after the closure fails with
    ///     ``HTTPTransportError/Code/transportClosed``.
    /// - Returns: What the closure returns.
    /// - Throws: What making the transport or the closure throws.
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
