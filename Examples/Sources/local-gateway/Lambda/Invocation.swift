import Foundation
import Hummingbird

/// One event on its way through a function, and the function's answer as it comes.
struct Invocation: Sendable {
    /// The maximum size of a payload in either direction: 6 MB.
    static let maximumPayload = 6_291_556
    /// The maximum size of a streamed response: 200 MB.
    static let maximumStream = 209_715_200

    let requestID = UUID().uuidString.lowercased()
    /// Another one for each attempt at one request; here is one attempt only.
    let attemptID = UUID().uuidString.lowercased()
    let event: [UInt8]
    let tenantID: String?
    let traceID: String
    let deadline: Date

    /// The bytes that the function sends, piece by piece.
    ///
    /// It ends with the answer, or with a ``FunctionError``.
    let answer: AsyncThrowingStream<ByteBuffer, any Error>
    let sink: AsyncThrowingStream<ByteBuffer, any Error>.Continuation

    init(event: [UInt8], tenantID: String?, traceID: String, timeout: Duration) {
        self.event = event
        self.tenantID = tenantID
        self.traceID = traceID
        deadline = Date.now.addingTimeInterval(timeout / .seconds(1))
        (answer, sink) = AsyncThrowingStream.makeStream()
    }

    /// The whole answer, as an invocation without a response stream gives it.
    ///
    /// - Throws: ``FunctionError``, ``InvocationRefusal/tooLarge``, or `CancellationError`.
    func payload() async throws -> [UInt8] {
        var payload: [UInt8] = []
        for try await piece in answer {
            payload += piece.readableBytesView
            guard payload.count <= Self.maximumPayload else { throw InvocationRefusal.tooLarge }
        }
        // A stream that is read by a task that is cancelled ends as if all had been said.
        try Task.checkCancellation()
        return payload
    }
}
