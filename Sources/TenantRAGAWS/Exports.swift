// Credentials, endpoints and event messages stand in the public interface of every client of a service.
@_exported public import TenantRAGCredentials
@_exported public import TenantRAGEventStream
