/// The caller's hold on the body of a response.
///
/// The transfer ends once the last reference to it is released.
final class ExchangeReader: Sendable {
    private let exchange: Exchange

    init(_ exchange: Exchange) { self.exchange = exchange }

    deinit { abandon() }

    var host: String { exchange.request.destination.host }
    var timings: HTTPTimings? { exchange.timings }

    var alreadyRead: HTTPTransportError {
        exchange.makeError(.bodyAlreadyRead, "the body of a response is read once; collect it to use it twice")
    }

    func beginReading() -> Bool { exchange.beginReading() }

    func next() async throws -> [UInt8]? {
        let (chunk, _) = try await exchange.nextBytes()
        return chunk.isEmpty ? nil : chunk
    }

    /// Reads everything, and ends the transfer where that is too much.
    func collect(upTo limit: Int) async throws -> [UInt8] {
        guard beginReading() else { throw alreadyRead }
        var whole: [UInt8] = []
        while whole.count <= limit {
            // Most often everything is there when the head is, and then there is nothing to wait for.
            guard case .bytes(let chunk, let isLast) = try exchange.takeBytes() else {
                await exchange.wait()
                continue
            }
            if whole.isEmpty {
                whole = chunk
            } else {
                whole += chunk
                giveBack(chunk)
            }
            if isLast && whole.count <= limit { return whole }
        }
        abandon()
        throw exchange.makeError(.bodyTooLarge, "the body has more than the \(limit) bytes asked for")
    }

    /// Reclaims the memory of bytes that were read, whose only reference is here.
    func giveBack(_ bytes: consuming [UInt8]) { exchange.mailbox.buffers.giveBack(bytes) }

    /// Ends the transfer, unless it has ended.
    func abandon() { exchange.cancel() }
}
