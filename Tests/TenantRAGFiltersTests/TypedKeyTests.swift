import TenantRAGFilters
import Testing

/// The type of an expression for which the library offers no operator.
private struct NotOffered: Equatable {}

// These are chosen only where the library's own operators do not apply. If one of the tests below stops compiling,
// or compares a filter, an operator is offered for a type that it does not fit.
@_disfavoredOverload private func < <Value, Other>(key: AttributeKey<Value>, value: Other) -> NotOffered { .init() }
@_disfavoredOverload private func >= <Value, Other>(key: AttributeKey<Value>, value: Other) -> NotOffered { .init() }
@_disfavoredOverload private func == <Value, Other>(key: AttributeKey<Value>, value: Other) -> NotOffered { .init() }
@_disfavoredOverload private func != <Value, Other>(key: AttributeKey<Value>, value: Other) -> NotOffered { .init() }
@_disfavoredOverload private func < <Other>(key: AnyAttributeKey, value: Other) -> NotOffered { .init() }

extension AttributeKey {
    @_disfavoredOverload fileprivate func startsWith(_ prefix: String) -> NotOffered { .init() }
    @_disfavoredOverload fileprivate func contains(_ part: String) -> NotOffered { .init() }
    @_disfavoredOverload fileprivate func isIn(_ values: [String]) -> NotOffered { .init() }
}

@Suite("Typed keys offer the operators of their type and no others")
struct TypedKeyTests {
    @Test("strings do not compare by size, nor with numbers")
    func strings() {
        let title = AttributeKey<String>("title")
        #expect(type(of: title < "x") == NotOffered.self)
        #expect(type(of: title >= "x") == NotOffered.self)
        #expect(type(of: title == 2) == NotOffered.self)
        #expect(type(of: title == "x") == MetadataFilter.self)
        #expect(type(of: title.contains("x")) == MetadataFilter.self)
    }

    @Test("numbers have no parts and equal no strings")
    func numbers() {
        let season = AttributeKey<Double>("season")
        #expect(type(of: season.startsWith("x")) == NotOffered.self)
        #expect(type(of: season.contains("x")) == NotOffered.self)
        #expect(type(of: season.isIn(["x"])) == NotOffered.self)
        #expect(type(of: season == "x") == NotOffered.self)
        #expect(type(of: season < 2) == MetadataFilter.self)
        #expect(type(of: AttributeKey<Int>("year") < 2.5) == NotOffered.self)
    }

    @Test("booleans are equal or not")
    func booleans() {
        let isPilot = AttributeKey<Bool>("isPilot")
        #expect(type(of: isPilot < true) == NotOffered.self)
        #expect(type(of: isPilot == 1) == NotOffered.self)
        #expect(type(of: isPilot != true) == MetadataFilter.self)
    }

    @Test("lists contain members, and equal nothing")
    func lists() {
        let genres = AttributeKey<[String]>("genres")
        #expect(type(of: genres == ["x"]) == NotOffered.self)
        #expect(type(of: genres != ["x"]) == NotOffered.self)
        #expect(type(of: genres.startsWith("x")) == NotOffered.self)
        #expect(type(of: genres.isIn(["x"])) == NotOffered.self)
        #expect(type(of: genres.contains("x")) == MetadataFilter.self)
    }

    @Test("a key without a type still compares with numbers alone")
    func untyped() {
        #expect(type(of: AnyAttributeKey("k") < "x") == NotOffered.self)
        #expect(type(of: AnyAttributeKey("k") < true) == NotOffered.self)
        #expect(type(of: AnyAttributeKey("k") < 2) == MetadataFilter.self)
    }
}
