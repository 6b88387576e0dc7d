import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Filters nested without end")
struct DepthTests {
    static func nested(_ depth: Int, around leaf: MetadataFilter = .equals("a", 1)) -> MetadataFilter {
        var filter = leaf
        for level in 0..<depth {
            filter = level.isMultiple(of: 2) ? .andAll([filter, .equals("b", 2)]) : .orAll([.equals("c", 3), filter])
        }
        return filter
    }

    @Test("from JSON are refused with a typed error", arguments: [33, 100, 10_000])
    func json(depth: Int) {
        let text =
            String(repeating: #"{"andAll":["#, count: depth) + #"{"equals":{"key":"a","value":1}}"#
            + String(repeating: "]}", count: depth)
        let limits = [JSONLimits.default, JSONLimits(maximumDepth: 1_000_000)]
        for limit in limits {
            let error = #expect(throws: JSONError.self) { try MetadataFilter(json: text, limits: limit) }
            #expect(error?.code == .tooDeep)
        }
    }

    @Test("up to the limit are read, written, evaluated and normalised")
    func limit() throws {
        let filter = Self.nested(MetadataFilter.maximumDepth)
        #expect(filter.depth == MetadataFilter.maximumDepth)
        #expect(try MetadataFilter(json: filter.jsonBytes()) == filter)
        #expect(filter.evaluate(against: ["a": 1, "b": 2]))
        let alike = (0..<MetadataFilter.maximumDepth).reduce(MetadataFilter.equals("a", 1)) { inner, _ in
            .andAll([inner])
        }
        #expect(try alike.normalized() == .equals("a", 1))
    }

    @Test("and made in code overflow nothing: they match nothing and are refused")
    func code() {
        let filter = Self.nested(10_000)
        #expect(filter.depth == 10_000)
        // Nine thousand levels in, so that no condition outside is the reason.
        #expect(!filter.evaluate(against: ["a": 1]))
        #expect(!filter.isConfined(to: .init(key: "a", operator: .equals, value: 1)))
        let validation = #expect(throws: FilterError.self) { try filter.validate(for: .local) }
        #expect(validation?.code == .tooDeep)
        #expect(validation?.count == 10_000)
        let normalization = #expect(throws: FilterError.self) { try filter.normalized() }
        #expect(normalization?.code == .tooDeep)
        #expect(filter.description.count < 3_000)
        #expect(filter == Self.nested(10_000))
        #expect(filter.hashValue == Self.nested(10_000).hashValue)
    }

    @Test("are written in a form that no store accepts, from the limit on")
    func writing() {
        let filter = Self.nested(10_000)
        #expect(throws: JSONError.self) { try MetadataFilter(json: filter.jsonBytes()) }
        #expect(filter.jsonBytes().count < 3_000)
    }
}
