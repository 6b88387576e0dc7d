// One import gives a service everything: the client, the wire's types, filters, prompts and tenants.
@_exported public import BedrockAgentRuntime
@_exported public import TenantRAGAWS
@_exported public import TenantRAGBase
@_exported public import TenantRAGCredentials
@_exported public import TenantRAGEventStream
@_exported public import TenantRAGFilters
@_exported public import TenantRAGHTTP
@_exported public import TenantRAGIsolation
@_exported public import TenantRAGJSON
@_exported public import TenantRAGPrompts
@_exported public import TenantRAGSigV4
