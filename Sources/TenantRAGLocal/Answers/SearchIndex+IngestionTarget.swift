#if Local
import TenantRAGLocalIndex
import TenantRAGLocalIngestion

/// What is ingested goes straight into the index.
extension SearchIndex: IngestionTarget {}
#endif
