package import TenantRAGFilters
package import TenantRAGJSON

/// A search for passages that one source holds outside of a tenant's boundary; it yields a yes or no, and no passage.
///
/// A link shows a document as a whole, while a filter admits single passages. Before a link is requested, this search asks
/// the store for passages of the same source that the boundary does not admit. Its filter is the only one in this library
/// that leaves the boundary, so the type is made to be hard to misuse: the scope that carries the filter is given to one
/// closure and marked (``ScopedFilter/isOutsideSearch``), and references go in and a `Bool` comes out.
///
/// The filter is the source AND the complement of the boundary. `notEquals` also matches a document without the key (API
/// reference, `RetrievalFilter`), as is wanted here. A complement that a filter cannot express, or that the store does not
/// take, is left out: then the whole source is searched. Either way the filter matches at least what lies outside, and the
/// audit decides about each reference.
package struct OutsideSearch: Sendable {
    /// The number of pages that are read before the result is no; a thousand passages at the service's maximum of a
    /// hundred a page.
    ///
    /// More than one page comes only where the filter could not be narrowed to what lies outside.
    package static let maximumPageCount = 10

    /// The part of a reference that the audit needs; no text.
    package struct Reference: Sendable {
        let metadata: JSONObject
        let addresses: [String]

        /// Creates a reference.
        ///
        /// - Parameters:
        ///   - metadata: The metadata as the service returned it.
        ///   - addresses: The addresses of all arms of its location.
        package init(metadata: JSONObject, addresses: [String]) {
            self.metadata = metadata
            self.addresses = addresses
        }
    }

    private let scope: ScopedFilter
    private let source: MetadataFilter.Condition

    fileprivate init(scope: ScopedFilter, source: MetadataFilter.Condition) {
        self.scope = scope
        self.source = source
    }

    /// Searches page by page until something lies outside or nothing is left.
    ///
    /// - Parameter page: Searches with the scope that it is given and returns the references of one page with the token of
    ///   the next. What it found must go nowhere else: neither to a caller nor into a log or an error.
    /// - Returns: True only if every page was read, and every reference is of the source and within the boundary. False as
    ///   well when there are more than ``maximumPageCount`` pages.
    /// - Throws: Any error of the closure.
    package func findsNothing(
        _ page: (_ scope: ScopedFilter, _ nextToken: String?) async throws -> (
            references: [Reference], nextToken: String?
        )
    ) async throws -> Bool {
        var nextToken: String?
        for _ in 0..<Self.maximumPageCount {
            let found = try await page(scope, nextToken)
            guard found.references.allSatisfy(isWithin) else { return false }
            guard let next = found.nextToken, !next.isEmpty else { return true }
            nextToken = next
        }
        return false
    }

    /// Returns whether a reference is of the source and passes the tenant's audit, with each of its addresses.
    private func isWithin(_ reference: Reference) -> Bool {
        // A reference of another source shows a store that passed over the filter: it proves nothing.
        guard source.matches(reference.metadata[source.key].flatMap { AttributeValue($0) }) else { return false }
        let addresses: [String?] = reference.addresses.isEmpty ? [nil] : reference.addresses
        return addresses.allSatisfy { address in
            do throws(IsolationViolation) {
                try scope.audit(metadata: reference.metadata, source: address)
                return true
            } catch {
                return false
            }
        }
    }
}

extension ScopedFilter {
    /// The search that has to find nothing before the tenant may see a source as a whole.
    ///
    /// - Parameters:
    ///   - source: The condition that admits this one source: `equals` on the built-in key of source URIs.
    ///   - store: The store that receives the filter; it decides which operators can be used.
    /// - Returns: The search; nil when nothing can lie outside: the boundary is the source itself, or the knowledge base is
    ///   the tenant's own and has no further condition.
    package func outsideSearch(source: MetadataFilter.Condition, for store: VectorStore) -> OutsideSearch? {
        guard let boundary else { return nil }
        var filter = MetadataFilter.condition(source)
        switch complement(of: boundary, at: source) {
        case .nothing: return nil
        case .everything: break
        case .filter(let complement):
            do throws(FilterError) {
                let narrowed = try MetadataFilter.andAll([filter, complement]).normalized()
                try narrowed.validate(for: store)
                // No more than the source may be searched, whatever became of the groups.
                if narrowed.isConfined(to: source) { filter = narrowed }
            } catch {
                // It does not fit the service or the store; the whole source is searched.
            }
        }
        return OutsideSearch(scope: outside(filter), source: source)
    }

    /// Returns the filter for what a part of the boundary does not admit, within one source.
    private func complement(of filter: MetadataFilter, at source: MetadataFilter.Condition) -> Complement {
        switch filter {
        case .condition(let condition): complement(of: condition, at: source)
        // De Morgan: outside of all is outside of one of them, outside of any is outside of each.
        case .andAll(let members): .union(members.map { complement(of: $0, at: source) })
        case .orAll(let members): .intersection(members.map { complement(of: $0, at: source) })
        }
    }

    private func complement(of condition: MetadataFilter.Condition, at source: MetadataFilter.Condition) -> Complement {
        switch (condition.operator, condition.value, proof) {
        case (.startsWith, _, .source(let prefix)):
            // All passages of a source have its prefix. Only the tenant's clause has this operator.
            if case .string(let uri) = source.value, prefix.contains(uri) { .nothing } else { .everything }
        case (.equals, _, _):
            .filter(.condition(.init(key: condition.key, operator: .notEquals, value: condition.value)))
        case (.in, .stringList(let texts), _):
            // `notIn` would miss documents without the key. A list that holds one of the texts is matched needlessly, and
            // passes the audit.
            .intersection(
                texts.map { .filter(.condition(.init(key: condition.key, operator: .notEquals, value: .string($0)))) }
            )
        default: .everything
        }
    }

    /// The complement of a filter as far as filters can express it: at least what the filter does not admit.
    private enum Complement {
        case nothing
        case everything
        case filter(MetadataFilter)

        static func union(_ members: [Complement]) -> Complement {
            var filters: [MetadataFilter] = []
            for member in members {
                switch member {
                case .nothing: continue
                case .everything: return .everything
                case .filter(let filter): filters.append(filter)
                }
            }
            return filters.isEmpty ? .nothing : .filter(filters.count == 1 ? filters[0] : .orAll(filters))
        }

        static func intersection(_ members: [Complement]) -> Complement {
            var filters: [MetadataFilter] = []
            for member in members {
                switch member {
                case .nothing: return .nothing
                case .everything: continue
                case .filter(let filter): filters.append(filter)
                }
            }
            return filters.isEmpty ? .everything : .filter(filters.count == 1 ? filters[0] : .andAll(filters))
        }
    }
}
