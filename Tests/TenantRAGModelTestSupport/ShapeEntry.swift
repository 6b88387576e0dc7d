import Foundation
package import HTTPTypes
package import TenantRAGAWS
package import TenantRAGEventStream
package import TenantRAGJSON

/// A generated type as the tests use it: bytes in, bytes out.
package struct ShapeEntry: Sendable {
    package let roundTrip: @Sendable ([UInt8]) throws -> [UInt8]
    /// Foundation's decoder and encoder instead of the reader and the writer.
    package let coded: @Sendable ([UInt8]) throws -> [UInt8]
    package let violations: @Sendable ([UInt8]) throws -> [ConstraintViolation]
    /// Returns the texts that printing, string interpolation and reflection show.
    package let printed: @Sendable ([UInt8]) throws -> String

    package init<Model: JSONReadable & JSONWritable & Codable & Sendable>(_ type: Model.Type) {
        roundTrip = { try Model(json: $0).jsonBytes() }
        coded = { try codedAgain(type, $0) }
        violations = { bytes in
            guard let model = try Model(json: bytes) as? any ValidatedShape else { return [] }
            do {
                try model.validate()
                return []
            } catch let error as ModelValidationError {
                return error.violations
            }
        }
        printed = { bytes in
            let model = try Model(json: bytes)
            var text = "\(model) \(String(reflecting: model)) \([model]) "
            dump(model, to: &text)
            return text
        }
    }
}

/// A generated event-stream union.
package struct EventEntry: Sendable {
    package let roundTrip: @Sendable (EventMessage) throws -> EventMessage
    package let coded: @Sendable ([UInt8]) throws -> [UInt8]

    package init<Event: EventStreamEvent>(_ type: Event.Type) {
        coded = { try codedAgain(type, $0) }
        roundTrip = { try Event(message: $0).message }
    }
}

/// A generated request, through its HTTP form.
package struct RequestEntry: Sendable {
    package let operation: any AWSOperation.Type
    package let roundTrip: @Sendable (HTTPRequest, [UInt8]) throws -> (head: HTTPRequest, body: [UInt8])
    package let coded: @Sendable ([UInt8]) throws -> [UInt8]
    package let violations: @Sendable (HTTPRequest, [UInt8]) throws -> [ConstraintViolation]

    package init<Request: AWSOperation>(_ type: Request.Type) {
        operation = type
        coded = { try codedAgain(type, $0) }
        roundTrip = { try Request(head: $0, body: $1).httpRequest() }
        violations = { head, body in
            do {
                try Request(head: head, body: body).validate()
                return []
            } catch let error as ModelValidationError {
                return error.violations
            }
        }
    }
}

/// Returns the output of Foundation's encoder for what its decoder has read, with strategies that change every key,
/// date and blob that they can reach.
private func codedAgain<Model: Codable>(_ type: Model.Type, _ json: [UInt8]) throws -> [UInt8] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.dateDecodingStrategy = .iso8601
    decoder.dataDecodingStrategy = .deferredToData
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    encoder.dataEncodingStrategy = .deferredToData
    return [UInt8](try encoder.encode(try decoder.decode(type, from: Data(json))))
}
