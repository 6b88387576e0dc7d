import Hummingbird
import NIOCore

/// The context of a request to a Runtime API, beside its head and body.
struct RuntimeContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Returns the trailers of the request, once its body has been read.
    func trailers() async throws -> HTTPFields? {
        try await channel.pipeline.handler(type: RequestEnd.self).get().trailers
    }
}
