// Configurations and credentials are read from a `ProcessEnvironment`.
@_exported public import TenantRAGBase
