import HTTPTypes

/// A request that has been checked, in the shape in which the loop sends it.
struct ExchangeRequest: ~Copyable, Sendable {
    enum Method: Sendable {
        case get
        case head
        case post
        case named
    }

    enum Body: Sendable {
        case none
        /// Few enough bytes to hand over at once.
        case bytes([UInt8])
        /// More bytes, fed to libcurl as it asks, so that time-outs see them move.
        case pieces([UInt8])
        case stream(UploadBuffer, length: Int?)
    }

    let block: RequestBlock
    let method: Method
    let body: Body
    let destination: Destination
    let isIdempotent: Bool
    /// A Boolean value that indicates whether a compressed response was asked for, and is to be decoded.
    ///
    /// A caller who asks in a field of their own gets the response as it is.
    let decodesGzip: Bool
    /// The trailers that follow a streamed body.
    let trailers: HTTPRequestTrailers?

    /// A Boolean value that indicates whether the body is fed to libcurl in pieces.
    var sendsInPieces: Bool {
        switch body {
        case .none, .bytes: false
        case .pieces, .stream: true
        }
    }

    /// The maximum number of bytes of a body that are handed over at once.
    static let mostBytesAtOnce = 65_536

    /// Checks a request and lays it out.
    ///
    /// A request that libcurl would repair or read another way is refused: a signature may depend on every byte.
    init(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        destinations: Destination.Table,
        acceptsGzip: Bool = false,
        trailers: HTTPRequestTrailers? = nil
    ) throws(HTTPTransportError) {
        let host = request.authority ?? ""
        func refuse(_ detail: String) -> HTTPTransportError {
            HTTPTransportError(.invalidRequest, mayHaveReachedServer: false, host: host, message: detail)
        }
        guard let destination = destinations.destination(scheme: request.scheme ?? "", authority: host) else {
            throw refuse("the scheme has to be http or https, and the authority a host with a port or without")
        }
        let path = request.path ?? "/"
        guard path.utf8.first == UInt8(ascii: "/"), Self.isTarget(path) else {
            throw refuse("the path has to start with / and to be percent-encoded, without a fragment")
        }
        let fields = request.headerFields
        var stated = StatedFields()
        // By index: an iterator's optional would copy each field, and count each of its references, once more.
        for index in 0..<fields.count {
            let field = fields[index]
            guard stated.note(field) else {
                throw refuse("the value of the field \(field.name.canonicalName) has a line end or NUL in it")
            }
        }
        if let name = stated.unsupported {
            throw refuse("the field \(name) asks for what this transport does not do")
        }

        var added: StaticString?
        var hasBody = true
        var length: Int?
        let sent: Body
        switch body {
        case .none:
            sent = .none
            hasBody = request.method == .post
        case .bytes(let bytes):
            sent = bytes.count > Self.mostBytesAtOnce ? .pieces(bytes) : .bytes(bytes)
            length = bytes.count
        case .stream(_, let stated):
            if let stated, stated < 0 { throw refuse("a body's length cannot be negative") }
            sent = .stream(UploadBuffer(length: stated), length: stated)
            length = stated
            if stated == nil { added = "Transfer-Encoding: chunked" }
        }
        if let contentLength = stated.contentLength, contentLength != String(length ?? 0) {
            throw refuse("the field content-length is not the body's length")
        }
        if let coding = stated.transferEncoding, coding != "chunked" || added == nil {
            throw refuse("the field transfer-encoding is the transport's to set")
        }
        if let named = stated.host, named != host {
            throw refuse("the field host differs from the authority")
        }
        var announcement: String?
        if let trailers {
            guard added != nil else {
                throw refuse("trailers follow a body that is streamed without a length, and no other")
            }
            announcement = TrailerLines.announcement(trailers.names)
            if announcement == nil {
                throw refuse("trailers need names, and none that frames a request or says how to read its body")
            }
        }
        if request.method == .connect { throw refuse("the method CONNECT makes tunnels, not exchanges") }

        // Nothing throws from here on: what cannot be copied is made whole or not at all.
        self.body = sent
        switch request.method {
        case .get: method = .get
        case .head: method = .head
        case .post: method = .post
        default: method = .named
        }
        switch request.method {
        case .get, .head, .put, .delete, .options, .trace: isIdempotent = true
        default: isIdempotent = false
        }
        self.destination = destination
        self.trailers = trailers
        decodesGzip = acceptsGzip && !stated.hasAcceptEncoding
        block = RequestBlock(
            method: request.method.rawValue,
            destination: destination,
            path: path,
            fields: fields,
            stated: stated,
            hasBody: hasBody,
            acceptsGzip: decodesGzip,
            adding: added,
            announcing: announcement
        )
    }

    /// Returns whether every character is visible and none begins a fragment.
    private static func isTarget(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }
    }
}
