import TenantRAGJSON

extension MetadataFilter.Condition {
    /// Reads the service's `FilterAttribute`, whose operator is the name of the member that holds it.
    init(from reader: inout JSONReader, operator: MetadataFilter.Operator) throws(JSONError) {
        var key: String?
        var value: AttributeValue?
        try reader.beginObject()
        while try reader.nextMember() {
            if reader.memberIs("key") {
                guard key == nil else { throw reader.failure(.duplicateMember, "the member is there twice") }
                key = try reader.readString()
            } else if reader.memberIs("value") {
                guard value == nil else { throw reader.failure(.duplicateMember, "the member is there twice") }
                value = try AttributeValue(from: &reader)
            } else {
                throw reader.failure(.unknownMember, "a condition has the members key and value, and no others")
            }
        }
        guard let key else { throw reader.failure(.missingMember, "a condition must have the member key") }
        guard let value else { throw reader.failure(.missingMember, "a condition must have the member value") }
        self.init(key: key, operator: `operator`, value: value)
    }
}
