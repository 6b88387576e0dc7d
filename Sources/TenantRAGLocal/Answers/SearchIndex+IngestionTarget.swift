#if Local
/// What is ingested goes straight into the index.
extension SearchIndex: IngestionTarget {}
#endif
