#if Local
extension EvidenceUnit {
    /// `name: value` for each value that is there, with semicolons between, since values hold commas.
    static func rendered(_ fields: [Field]) -> String {
        fields.filter { !$0.value.isEmpty }
            .map { $0.name.isEmpty ? $0.value : "\($0.name): \($0.value)" }
            .joined(separator: "; ")
    }
}
#endif
