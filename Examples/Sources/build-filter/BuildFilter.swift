// Shows: every way to write a metadata filter, its form on the wire, and which vector stores would obey it.
// Run:   swift run --package-path Examples build-filter
//        echo '{"startsWith":{"key":"title","value":"The"}}' | swift run --package-path Examples build-filter -

import ArgumentParser
import TenantRAGFilters
import TenantRAGJSON

@main
struct BuildFilter: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints filters as JSON, with a verdict for each vector store."
    )

    @Argument(help: "A dash reads one filter as JSON from standard input; without it the built-in ones are shown.")
    var input: String?

    func validate() throws {
        guard input == nil || input == "-" else { throw ValidationError("give a dash, or nothing") }
    }

    func run() throws {
        guard input == nil else {
            var text = ""
            while let line = readLine(strippingNewline: false) { text += line }
            try show(MetadataFilter(json: text), title: "Read from standard input")
            return
        }
        try show(operators, title: "With operators")
        try show(typedKeys, title: "With typed keys")
        try show(built, title: "With result builders")
        try show(wire, title: "As the wire has it")
        try show(deep, title: "Deeper than the service takes, and normalised")
    }

    /// Reads like a condition in Swift.
    private var operators: MetadataFilter {
        .attribute("season") <= 2 && .attribute("title").startsWith("The")
    }

    /// The compiler knows each attribute's type: comparing `season` with a string would not compile.
    private var typedKeys: MetadataFilter {
        let season = AttributeKey<Double>("season")
        let topics = AttributeKey<[String]>("topics")
        return season == 1 && topics.contains("characters")
    }

    /// Takes `if` and `for`, for filters that depend on what a user ticked.
    private var built: MetadataFilter {
        let hidesSpoilers = true
        return .andAll {
            Attribute("category").isIn(["episodes", "plot"])
            if hidesSpoilers { Attribute("spoilers") == false }
            Attribute("season") <= 2
        }
    }

    /// Named as in the service's documentation.
    private var wire: MetadataFilter {
        .orAll([.equals("category", "cast"), .notIn("category", ["music", "places"])])
    }

    /// Three levels of groups, where the service takes two.
    private var deep: MetadataFilter {
        let isSeasonOne: MetadataFilter = .attribute("season") == 1
        let isRecent: MetadataFilter = .attribute("year") > 2020 && .attribute("spoilers") == false
        return isSeasonOne && (.attribute("category") == "cast" || isRecent)
    }

    private func show(_ filter: MetadataFilter, title: String) throws {
        print("## \(title)\n")
        let filter = try filter.normalized()
        print(try JSONValue(json: filter.jsonBytes()).prettyPrinted(), "\n")
        // Stores that refuse for the same reason share a line.
        var names: [String: [String]] = [:]
        var advice: Set<String> = []
        for store in VectorStore.all {
            do {
                try filter.validate(for: store)
                names["yes", default: []].append(store.name)
            } catch {
                names["no, \(error.path): \(error.code.rawValue)", default: []].append(store.name)
                if let text = error.advice { advice.insert(text) }
            }
        }
        for (verdict, stores) in names.sorted(by: { $0.key > $1.key }) {
            print("  \(verdict)")
            for store in stores { print("      \(store)") }
        }
        for text in advice.sorted() { print("  instead: \(text)") }
        print()
    }
}
