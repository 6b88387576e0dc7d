import Hummingbird
import NIOCore

/// What a request to a Runtime API knows beside its head and body.
struct RuntimeContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// How the request ended, once its body has been read.
    func trailers() async throws -> HTTPFields? {
        try await channel.pipeline.handler(type: RequestEnd.self).get().trailers
    }
}
