#if LocalServer
import NIOCore

/// Closes a connection whose client has closed its side, so that nothing goes on working for it.
///
/// No AWS SDK closes its side before it has read the response.
final class DepartureHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent {
            context.close(promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }
}
#endif
