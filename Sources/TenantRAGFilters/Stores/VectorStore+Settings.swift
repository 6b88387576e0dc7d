extension VectorStore {
    /// The store that a setting names: an environment variable, a configuration file or an argument of a command.
    ///
    /// A store has one spelling everywhere, its name in Swift, such as `s3Vectors`. The spellings with hyphens of earlier
    /// versions, such as `s3-vectors`, are still accepted, but for `opensearch`, which two stores could be meant by. The local knowledge base is no setting of a service.
    ///
    /// - Parameter settingName: The spelling, in this case; nil is returned for any other.
    public init?(settingName: String) {
        let canonical = Self.formerSettingNames[settingName] ?? settingName
        guard let store = Self.settings.first(where: { $0.key.hasSameBytes(as: canonical) })?.value else { return nil }
        self = store
    }

    /// The spelling of the store in settings; nil for one that has no name here.
    public var settingName: String? { Self.settings.first { $0.value == self }?.key }

    /// The spellings of all stores in settings, in the order of ``all``.
    public static var settingNames: [String] { settings.map(\.key) }

    private static let settings: KeyValuePairs<String, VectorStore> = [
        "s3Vectors": .s3Vectors, "s3VectorsClassic": .s3VectorsClassic, "openSearchServerless": .openSearchServerless,
        "openSearchManaged": .openSearchManaged, "aurora": .aurora, "neptuneAnalytics": .neptuneAnalytics,
        "mongoDBAtlas": .mongoDBAtlas, "pinecone": .pinecone, "redis": .redis, "managed": .managed,
    ]

    private static let formerSettingNames = [
        "s3-vectors": "s3Vectors", "opensearch-managed": "openSearchManaged", "neptune": "neptuneAnalytics",
        "mongodb-atlas": "mongoDBAtlas",
    ]
}
