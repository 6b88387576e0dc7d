import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// Remembers how a connection's latest request ended, which Hummingbird does not pass on: with which trailers, or not at all.
///
/// A function that breaks off in the middle of an answer says so in trailers. One that dies says nothing, and its answer must
/// not be taken as whole.
final class RequestEnd: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let end = Mutex<HTTPFields?>(nil)

    /// The request's trailers; nil while the request has not come to its end.
    var trailers: HTTPFields? { end.withLock { $0 } }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: end.withLock { $0 = nil }
        case .body: break
        case .end(let trailers): end.withLock { $0 = trailers ?? [:] }
        }
        context.fireChannelRead(data)
    }
}
