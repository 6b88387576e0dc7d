#if Local
import TenantRAGLocalIndex
import TenantRAGLocalIngestion

/// Ingested documents go straight into the index.
extension SearchIndex: IngestionTarget {}
#endif
