// The errors of this module conform to `CodedError`, whose members a caller uses without a further import.
@_exported public import TenantRAGBase
