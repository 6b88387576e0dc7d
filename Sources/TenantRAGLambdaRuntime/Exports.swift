// A function's configuration is read from a `ProcessEnvironment`.
@_exported public import TenantRAGBase
