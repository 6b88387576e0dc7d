#if LocalServer
import HTTPTypes
import TenantRAG

/// A response to a client.
enum Answer: Sendable {
    /// A whole body.
    case body([UInt8], status: Int, HTTPFields)
    /// An event stream, and the slot that it occupies as long as it lasts.
    case events(EventStream<EventMessage>, HTTPFields, StreamPlaces.Place)

    /// A JSON body with success.
    static func json(_ body: [UInt8]) -> Answer {
        .body(body, status: 200, [.contentType: "application/json"])
    }
}
#endif
