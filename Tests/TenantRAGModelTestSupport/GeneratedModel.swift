package import TenantRAGAWS

/// A generated service beside its model: what the suites of each service check.
package struct GeneratedModel: Sendable {
    package let facts: ServiceModelFacts
    package let service: any AWSService.Type
    /// The structures, unions and exceptions by their shapes' names.
    package let shapes: [String: ShapeEntry]
    /// The known values of the enumerations by their shapes' names.
    package let enumerations: [String: [String]]
    package let events: [String: EventEntry]
    package let requests: [String: RequestEntry]

    package init(
        _ facts: ServiceModelFacts,
        of service: any AWSService.Type,
        shapes: [String: ShapeEntry],
        enumerations: [String: [String]],
        events: [String: EventEntry],
        requests: [String: RequestEntry]
    ) {
        self.facts = facts
        self.service = service
        self.shapes = shapes
        self.enumerations = enumerations
        self.events = events
        self.requests = requests
    }

    /// The shapes in a fixed order.
    var sortedShapes: [(name: String, entry: ShapeEntry)] {
        shapes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
