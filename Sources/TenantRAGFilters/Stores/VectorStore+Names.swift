internal import TenantRAGBase

extension VectorStore {
    /// The kinds of settings that name a store.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Setting: Sendable, Hashable, CaseIterable {
        /// The store of a knowledge base of the service: the environment variable `TENANTRAG_VECTOR_STORE`.
        case service
        /// The store whose filter rules hold for documents that are served locally: `local-server --vector-store`.
        case localEndpoint
    }

    struct Names: Sendable, Hashable {
        let known: Known
        let settings: Set<Setting>
        let formerNames: [String]
        let formerEndpointNames: [String]

        func accepts(_ spelling: String, in setting: Setting) -> Bool {
            guard settings.contains(setting) else { return false }
            let former = setting == .localEndpoint ? formerNames + formerEndpointNames : formerNames
            return ([known.rawValue] + former).contains { $0.hasSameBytes(as: spelling) }
        }
    }

    /// The store that a setting names: an environment variable, a configuration file or an argument of a command.
    ///
    /// A store has one spelling everywhere, its name in Swift, such as `s3Vectors`. The spellings with hyphens of earlier
    /// versions, such as `s3-vectors`, are still accepted; `opensearch`, which two stores could be meant by, at the local
    /// endpoint alone. The local knowledge base is no setting of a service.
    ///
    /// - Parameters:
    ///   - settingName: The spelling, in this case; nil is returned for any other.
    ///   - setting: The kind of setting.
    public init?(settingName: String, for setting: Setting = .service) {
        guard let store = Self.all.first(where: { $0.names?.accepts(settingName, in: setting) == true }) else {
            return nil
        }
        self = store
    }

    /// The spelling of the store in settings; nil for one that has no name here.
    public var settingName: String? { names?.known.rawValue }

    /// The spellings of all stores of a service in settings, in the order of ``all``.
    public static var settingNames: [String] { settingNames(for: .service) }

    /// The spellings of all stores that a kind of setting accepts, in the order of ``all``.
    ///
    /// - Parameter setting: The kind of setting.
    /// - Returns: The spellings, without those of earlier versions.
    public static func settingNames(for setting: Setting) -> [String] {
        all.compactMap(\.names).filter { $0.settings.contains(setting) }.map(\.known.rawValue)
    }
}
