/// The pages of a paginated operation, each asked for when it is wanted.
///
/// Reading it again asks again, from the request's own page on. A page that names itself as the next would never
/// come to an end: that is an ``/TenantRAGCredentials/AWSError`` with the code ``/TenantRAGCredentials/AWSError/Code/malformedResponse``.
public struct Pages<Operation: PaginatedOperation>: AsyncSequence, Sendable {
    /// One page.
    public typealias Element = Operation.Output
    /// ``/TenantRAGCredentials/AWSError``, ``ModelValidationError`` or `CancellationError`.
    public typealias Failure = any Error

    private let request: Operation
    private let call: @Sendable (Operation) async throws -> Operation.Output

    package init(of request: Operation, _ call: @escaping @Sendable (Operation) async throws -> Operation.Output) {
        self.request = request
        self.call = call
    }

    /// Starts at the request's own page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(next: request, call: call) }

    /// Asks for one page after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var request: Operation?
        private let call: @Sendable (Operation) async throws -> Operation.Output

        fileprivate init(
            next request: Operation,
            call: @escaping @Sendable (Operation) async throws -> Operation.Output
        ) {
            self.request = request
            self.call = call
        }

        /// The next page, or nil after the last and after an error.
        ///
        /// - Throws: ``/TenantRAGCredentials/AWSError``, ``ModelValidationError`` or `CancellationError`.
        public mutating func next() async throws -> Operation.Output? {
            guard let request else { return nil }
            self.request = nil
            let page = try await call(request)
            // No token may be empty in a request: as an answer's it says, as for AWS's SDKs, that this is the last page.
            if let token = Operation.nextToken(in: page), !token.isEmpty {
                guard token != request.nextToken else {
                    throw AWSError(
                        .malformedResponse,
                        operation: Operation.name,
                        message: "the page names itself as the next one"
                    )
                }
                var next = request
                next.nextToken = token
                self.request = next
            }
            return page
        }
    }
}
