// Credentials are made of SecretBytes, the one public type of that module.
@_exported public import TenantRAGCrypto
