// Credentials are made of SecretBytes, the one public type of TenantRAGCrypto, and signatures have a Timestamp.
@_exported public import TenantRAGBase
@_exported public import TenantRAGCrypto
