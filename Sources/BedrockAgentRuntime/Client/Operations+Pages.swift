public import TenantRAGAWS

extension RetrieveRequest: PaginatedOperation {
    /// Where the next page begins.
    public static func nextToken(in output: RetrieveResponse) -> String? { output.nextToken }
}

extension RerankRequest: PaginatedOperation {
    /// Where the next page begins.
    public static func nextToken(in output: RerankResponse) -> String? { output.nextToken }
}
