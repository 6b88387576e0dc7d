extension HostileKnowledgeBase {
    /// One way in which a knowledge base can break its callers' trust; an open set.
    public struct Flaw: RawRepresentable, Sendable, Hashable, CaseIterable, CustomStringConvertible {
        /// The flaw's name.
        public let rawValue: String

        /// Creates a flaw of its name; a name that is not among ``allCases`` does nothing.
        ///
        /// - Parameter rawValue: The flaw's name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The flaw's name.
        public var description: String { rawValue }

        /// Every document is found, whatever the filter says.
        public static let ignoresFilter = Flaw(rawValue: "ignoresFilter")
        /// Groups within a group are passed over; what is left of the filter is obeyed.
        public static let ignoresNestedFilters = Flaw(rawValue: "ignoresNestedFilters")
        /// `notEquals` and `notIn` are passed over.
        public static let ignoresNegations = Flaw(rawValue: "ignoresNegations")
        /// A filter with `notEquals` or `notIn` anywhere is passed over as a whole.
        public static let dropsFiltersWithNegations = Flaw(rawValue: "dropsFiltersWithNegations")
        /// `equals` treats texts as equal that differ in case, or of which one begins the other.
        public static let comparesLoosely = Flaw(rawValue: "comparesLoosely")
        /// Passages come without their attributes.
        public static let omitsAttributes = Flaw(rawValue: "omitsAttributes")
        /// The pages after the first are of all documents.
        public static let forgetsFilterOnPages = Flaw(rawValue: "forgetsFilterOnPages")
        /// Searches that a model plans are not filtered.
        public static let ignoresAgenticFilter = Flaw(rawValue: "ignoresAgenticFilter")
        /// Answers repeat what was answered last, in whatever session; citations are the asker's own.
        public static let mixesSessions = Flaw(rawValue: "mixesSessions")
        /// Answers are written from all documents; citations are the asker's own.
        public static let answersFromEverything = Flaw(rawValue: "answersFromEverything")
        /// A question, a context or a passage that says `ignore` is obeyed: the answer holds all documents.
        public static let obeysInstructions = Flaw(rawValue: "obeysInstructions")
        /// Links lead to any document.
        public static let linksToEverything = Flaw(rawValue: "linksToEverything")

        /// Every flaw of this version.
        public static let allCases: [Flaw] = [
            ignoresFilter, ignoresNestedFilters, ignoresNegations, dropsFiltersWithNegations, comparesLoosely,
            omitsAttributes, forgetsFilterOnPages, ignoresAgenticFilter, mixesSessions, answersFromEverything,
            obeysInstructions, linksToEverything,
        ]
    }
}
