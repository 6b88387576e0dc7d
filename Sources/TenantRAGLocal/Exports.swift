#if Local
// `import TenantRAGLocal` is all that a user has to write.
@_exported public import TenantRAGBase
@_exported public import TenantRAGLocalIndex
@_exported public import TenantRAGLocalIngestion
@_exported public import TenantRAGPassages
#endif
