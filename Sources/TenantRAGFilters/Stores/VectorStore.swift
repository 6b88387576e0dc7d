internal import TenantRAGBase

/// The store in which a knowledge base keeps its vectors: it decides which filter operators work.
///
/// The operators are those that the guide documents for the store (user guide, "Manual metadata filtering", and the
/// model's text). Where it says "best supported with" other stores and gives the store no list of its own, an operator
/// counts as missing, because a store may silently ignore what it does not support. Who has tried one and knows better
/// says so: `VectorStore.aurora.supporting([.in])`.
///
/// ```swift
/// let filter: MetadataFilter = .startsWith("title", "The")
/// try filter.validate(for: .openSearchServerless)
/// try filter.validate(for: .s3Vectors)  // throws: S3 Vectors does not support startsWith
/// ```
public struct VectorStore: Sendable, Hashable {
    /// The name that errors use.
    public let name: String
    /// The operators that a filter may use.
    public let operators: Set<MetadataFilter.Operator>
    /// A Boolean value that indicates whether the comparing operators also take a date and time, as a string like
    /// `2026-03-02T19:02:18Z`.
    public let comparesDateTimes: Bool
    /// The most values that one filter may compare, every value of a list counted; nil where no limit is documented.
    ///
    /// ``MetadataFilter/constraintCount`` is what is held against it.
    public let maximumConstraintCount: Int?
    /// The names in settings; nil for a store that has no name here.
    let names: Names?
    /// A Boolean value that indicates whether it is a managed knowledge base's own, which some operations do not take
    /// and others ask for.
    package let isManaged: Bool
    /// Advice for a filter with too many constraints, beyond making it smaller.
    let constraintAdvice: String?

    /// Describes a store that has no name here.
    ///
    /// - Parameters:
    ///   - name: The name that errors use.
    ///   - operators: The operators that a filter may use.
    ///   - comparesDateTimes: Whether the comparing operators also take a date and time as a string.
    ///   - maximumConstraintCount: The most values that one filter may compare; by default no limit.
    public init(
        name: String,
        operators: Set<MetadataFilter.Operator>,
        comparesDateTimes: Bool = false,
        maximumConstraintCount: Int? = nil
    ) {
        self.init(
            nil,
            name: name,
            operators: operators,
            comparesDateTimes: comparesDateTimes,
            maximumConstraintCount: maximumConstraintCount
        )
    }

    /// A row of the table of stores.
    ///
    /// - Parameters:
    ///   - known: The case that stands for the row.
    ///   - name: The name that errors use.
    ///   - settings: Where the store may be named.
    ///   - formerNames: Spellings of earlier versions, which are still accepted.
    ///   - formerEndpointNames: Those of them that the local endpoint alone accepts.
    ///   - comparesDateTimes: Whether the comparing operators also take a date and time as a string.
    ///   - maximumConstraintCount: The most values that one filter may compare; nil for no limit.
    ///   - constraintAdvice: Advice for a filter with more, beyond making it smaller.
    ///   - isManaged: Whether it is a managed knowledge base's own.
    init(
        _ known: Known,
        name: String,
        settings: Set<Setting> = [.service, .localEndpoint],
        formerNames: [String] = [],
        formerEndpointNames: [String] = [],
        comparesDateTimes: Bool = false,
        maximumConstraintCount: Int? = nil,
        constraintAdvice: String? = nil,
        isManaged: Bool = false
    ) {
        self.init(
            Names(
                known: known,
                settings: settings,
                formerNames: formerNames,
                formerEndpointNames: formerEndpointNames
            ),
            name: name,
            operators: Set(MetadataFilter.Operator.allCases.filter { $0.definition.support.includes(known) }),
            comparesDateTimes: comparesDateTimes,
            maximumConstraintCount: maximumConstraintCount,
            constraintAdvice: constraintAdvice,
            isManaged: isManaged
        )
    }

    private init(
        _ names: Names?,
        name: String,
        operators: Set<MetadataFilter.Operator>,
        comparesDateTimes: Bool = false,
        maximumConstraintCount: Int? = nil,
        constraintAdvice: String? = nil,
        isManaged: Bool = false
    ) {
        self.names = names
        self.name = name
        self.operators = operators
        self.comparesDateTimes = comparesDateTimes
        self.maximumConstraintCount = maximumConstraintCount
        self.constraintAdvice = constraintAdvice
        self.isManaged = isManaged
    }

    /// The same store, trusted with more operators than are documented for it.
    ///
    /// - Parameter operators: What you have seen work on your store.
    /// - Returns: The store with these operators added.
    public func supporting(_ operators: Set<MetadataFilter.Operator>) -> VectorStore {
        guard !self.operators.isSuperset(of: operators) else { return self }
        return VectorStore(
            nil,
            name: name,
            operators: self.operators.union(operators),
            comparesDateTimes: comparesDateTimes,
            maximumConstraintCount: maximumConstraintCount,
            constraintAdvice: constraintAdvice,
            isManaged: isManaged
        )
    }
}

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
