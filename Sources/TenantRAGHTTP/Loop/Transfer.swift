import CTenantRAGCurl
import HTTPTypes

/// One easy handle and the exchange that it works on, if any; on the loop's thread only.
///
/// Handles are used again: what differs between exchanges is set anew for each.
@safe
final class Transfer {
    let easy: UnsafeMutableRawPointer
    private let loop: CurlLoop
    private let message: UnsafeMutablePointer<CChar>
    @safe @exclusivity(unchecked) private(set) var exchange: Exchange?
    @safe @exclusivity(unchecked) private(set) var progress = ExchangeProgress(
        schedule: ExchangeSchedule(HTTPTimeouts()),
        limits: HTTPResponseLimits(),
        isIdempotent: false,
        sendsInPieces: false
    )
    /// The index among the active transfers.
    @safe @exclusivity(unchecked) var index = 0
    @safe @exclusivity(unchecked) var isDirty = false

    @safe @exclusivity(unchecked) private var head = ResponseHead()
    @safe @exclusivity(unchecked) private var parsedHead: HTTPResponse?
    @safe @exclusivity(unchecked) private var contentLength: Int?
    @safe @exclusivity(unchecked) private var decoder: GzipDecoder?
    /// The bytes that arrived since the last delivery.
    @safe @exclusivity(unchecked) private var incoming: [UInt8] = []
    /// The number of bytes that the caller had not consumed at the last delivery.
    @safe @exclusivity(unchecked) private var unread = 0
    @safe @exclusivity(unchecked) private var isPaused = false
    @safe @exclusivity(unchecked) private var isUploadPaused = false
    @safe @exclusivity(unchecked) private var result: CURLcode?
    @safe @exclusivity(unchecked) private var started: UInt64 = 0
    @safe @exclusivity(unchecked) private var address: TransferAddress
    /// A Boolean value that indicates whether the handle is set up for a GET without a body.
    @safe @exclusivity(unchecked) private var isPlainGet = false
    /// The number of bytes sent of a body that is sent in pieces.
    @safe @exclusivity(unchecked) private var sentBytes = 0
    @safe @exclusivity(unchecked) private var postFields: UnsafeMutableRawPointer?
    /// A Boolean value that indicates whether the handle can be used again.
    ///
    /// libcurl keeps how far trailers are in the handle, and clears it nowhere: the next body in chunks would be written before the
    /// start of its buffer (seen in 7.88).
    @safe @exclusivity(unchecked) private(set) var isReusable = true

    /// A transfer pauses when this many bytes wait for their reader.
    static let mostUnread = 262_144

    init?(loop: CurlLoop) {
        guard let easy = unsafe curl_easy_init() else { return nil }
        guard let address = TransferAddress() else {
            unsafe curl_easy_cleanup(easy)
            return nil
        }
        self.address = address
        unsafe self.easy = easy
        self.loop = loop
        unsafe message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe message.pointee = 0
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_PRIVATE, context)
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, message)
        unsafe Self.setCallbacks(easy, context)
        unsafe loop.configuration.apply(to: easy)
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe message.deallocate()
        unsafe postFields?.deallocate()
    }
}

// MARK: - Beginning and end

extension Transfer {
    func begin(_ exchange: Exchange) {
        self.exchange = exchange
        unsafe exchange.transfer = self
        started = loop.now
        progress = ExchangeProgress(
            schedule: exchange.schedule,
            limits: exchange.limits,
            isIdempotent: exchange.request.isIdempotent,
            sendsInPieces: exchange.request.sendsInPieces
        )
        progress.started(at: loop.now)
        loop.note(deadline: progress.nextDeadline)
        setRequest(exchange.request)
    }

    /// Releases the exchange, once the handle has left the multi handle.
    func end() {
        unsafe exchange?.transfer = nil
        exchange = nil
        head.reset()
        parsedHead = nil
        contentLength = nil
        decoder = nil
        incoming = []
        unread = 0
        isPaused = false
        isUploadPaused = false
        result = nil
        sentBytes = 0
        unsafe message.pointee = 0
        unsafe postFields?.deallocate()
        postFields = nil
    }

    /// libcurl is done.
    func ended(_ result: CURLcode) {
        self.result = result
        loop.touch(self)
    }

    /// Time is up.
    func expire(_ code: HTTPTransportError.Code) {
        progress.fail(code)
        result = CURLE_ABORTED_BY_CALLBACK
        loop.touch(self)
    }

    private func setRequest(_ request: borrowing ExchangeRequest) {
        unsafe address.set(request.block, on: easy)
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_HTTPHEADER, request.block.headers)
        if case .none = request.body, request.method == .get, isPlainGet { return }
        if case .none = request.body, request.method == .get { isPlainGet = true } else { isPlainGet = false }
        // Back to GET first: that also takes back what an earlier upload or HEAD has left.
        unsafe tenantrag_curl_set_long(easy, CURLOPT_HTTPGET, 1)
        var method: UnsafePointer<CChar>?
        switch request.body {
        case .none:
            switch request.method {
            case .get: break
            case .head: unsafe tenantrag_curl_set_long(easy, CURLOPT_NOBODY, 1)
            case .post: setPostFields([])
            case .named: unsafe method = request.block.method
            }
        case .bytes(let bytes):
            setPostFields(bytes)
            if request.method != .post { unsafe method = request.block.method }
        case .pieces(let bytes):
            unsafe tenantrag_curl_set_long(easy, CURLOPT_UPLOAD, 1)
            unsafe tenantrag_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count))
            unsafe method = request.block.method
        case .stream(_, let length):
            unsafe tenantrag_curl_set_long(easy, CURLOPT_UPLOAD, 1)
            unsafe tenantrag_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(length ?? -1))
            unsafe method = request.block.method
        }
        if request.trailers != nil {
            isReusable = false
            unsafe Self.setTrailerCallback(easy, Unmanaged.passUnretained(self).toOpaque())
        }
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_CUSTOMREQUEST, method)
    }

    /// libcurl does not copy the bytes, so they get storage that lasts as long as the transfer.
    private func setPostFields(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        unsafe bytes.withUnsafeBytes {
            unsafe memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
        }
        unsafe postFields = memory
        unsafe tenantrag_curl_set_long(easy, CURLOPT_POST, 1)
        unsafe tenantrag_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        unsafe tenantrag_curl_set_pointer(easy, CURLOPT_POSTFIELDS, memory)
    }
}

// MARK: - Delivery

extension Transfer {
    /// Hands what came to the caller.
    ///
    /// - Returns: True if the transfer goes on, and the caller where one waits.
    func deliver() -> (goesOn: Bool, waiter: UnsafeContinuation<Void, Never>?) {
        guard let exchange else { return (true, nil) }
        let head = parsedHead.take()
        let beginsNow = head != nil
        let (unread, isWanted, waiter) = unsafe exchange.deliver(
            Exchange.Delivery(
                head: head,
                bytes: takeIncoming(),
                end: outcome(exchange),
                isPaused: isPaused
            )
        )
        if !isWanted || result != nil { return unsafe (false, waiter) }
        self.unread = unread
        // The reader has taken everything since: it will not ask for more by itself.
        if isPaused && unread == 0 { resume() }
        // libcurl stops sending where the response is an error, but ends no transfer whose request is paused.
        if beginsNow && isUploadPaused { resume() }
        return unsafe (true, waiter)
    }

    private func takeIncoming() -> [UInt8] {
        var bytes: [UInt8] = []
        swap(&bytes, &incoming)
        return bytes
    }

    private func outcome(_ exchange: Exchange) -> Result<HTTPTimings, any Error>? {
        guard let result else { return nil }
        if let decoder, result == CURLE_OK, !decoder.isComplete { progress.fail(.malformedEncoding) }
        let text = result == CURLE_OK ? "" : words(result)
        let systemError = result == CURLE_COULDNT_CONNECT ? unsafe tenantrag_connect_error(easy) : 0
        let code = progress.ended(TransferResult(curlCode: result, message: text, systemError: systemError))
        let timings = measured(exchange)
        loop.record(timings, code, host: exchange.request.destination.host)
        guard let code else { return .success(timings) }
        return .failure(exchange.makeError(code, progress.failure == nil && !text.isEmpty ? text : code.explanation))
    }

    /// libcurl's own words for what happened.
    private func words(_ result: CURLcode) -> String {
        unsafe message.pointee == 0 ? String(cString: curl_easy_strerror(result)) : String(cString: message)
    }

    private func measured(_ exchange: Exchange) -> HTTPTimings {
        var measured = tenantrag_curl_measurements()
        unsafe tenantrag_curl_measure(easy, &measured)
        return HTTPTimings(measured, queuedNanoseconds: started - exchange.created)
    }

    /// Goes on after a pause, for a reader or for a stream.
    func resume() {
        guard exchange != nil, result == nil, isPaused || isUploadPaused else { return }
        isPaused = false
        isUploadPaused = false
        unread = 0
        progress.resumed(at: loop.now)
        loop.note(deadline: progress.nextDeadline)
        // This hands over what libcurl has kept during the pause; where that is refused, it says so here and nowhere else.
        let status = unsafe curl_easy_pause(easy, CURLPAUSE_CONT)
        if status != CURLE_OK { ended(status) }
    }
}

// MARK: - What libcurl reports

extension Transfer {
    /// A connection is there, and the request goes out.
    func connected() -> Bool {
        sentBytes = 0
        guard progress.connected(at: loop.now) else { return false }
        exchange?.noteReachedServer()
        loop.note(deadline: progress.nextDeadline)
        return true
    }

    func receivedHeadLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let step = unsafe head.append(line, cache: &loop.fields)
        guard progress.receivedHead(bytes: line.count, isInterim: step == .interim, at: loop.now) else { return false }
        loop.note(deadline: progress.nextDeadline)
        switch step {
        case .interim, .final, .trailer:
            return true
        case .malformed:
            progress.fail(.malformedResponse)
            return false
        case .tooMany:
            progress.fail(.headTooLarge)
            return false
        case .complete:
            loop.touch(self)
            return takeHead() && progress.headEnded(length: contentLength)
        }
    }

    /// Reads the complete head.
    ///
    /// - Returns: True if the body can be read in its coding.
    private func takeHead() -> Bool {
        var response = head.take(cache: &loop.fields)
        contentLength = exchange?.request.method == .head ? nil : head.contentLength
        if exchange?.request.decodesGzip == true, let stated = response.headerFields[.contentEncoding] {
            switch ContentCoding(stated) {
            case .identity: break
            case .gzip:
                guard let decoder = GzipDecoder() else {
                    progress.fail(.resourcesExhausted)
                    return false
                }
                self.decoder = decoder
                // These would speak of bytes that the reader never sees.
                response.headerFields[.contentEncoding] = nil
                response.headerFields[.contentLength] = nil
            case nil:
                progress.fail(.unsupportedEncoding)
                return false
            }
        }
        parsedHead = response
        return true
    }

    /// - Returns: True to go on; nil to pause and receive the same bytes again later.
    func receivedBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        if unread + incoming.count >= Self.mostUnread {
            isPaused = true
            progress.receivingPaused()
            loop.touch(self)
            return nil
        }
        loop.touch(self)
        if let decoder {
            let before = incoming.count
            switch unsafe decoder.decode(bytes, into: &incoming, upTo: progress.bodyRoom) {
            case .decoded, .tooLarge: return progress.receivedBody(bytes: incoming.count - before, at: loop.now)
            case .malformed:
                progress.fail(.malformedEncoding)
                return false
            }
        }
        // Room for what is still to come: after the first delivery that is less than the whole.
        if incoming.isEmpty, let length = contentLength, length - progress.bodyBytes > bytes.count {
            incoming = loop.mailbox.buffers.take(min(length - progress.bodyBytes, Self.mostUnread))
        }
        guard progress.receivedBody(bytes: bytes.count, at: loop.now) else { return false }
        unsafe incoming.append(contentsOf: bytes)
        return true
    }

    /// Fills libcurl's buffer with the next piece of the request's body.
    func nextPiece(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        switch exchange?.request.body {
        case .pieces(let bytes):
            let count = min(bytes.count - sentBytes, buffer.count)
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[sentBytes..<sentBytes + count]))
            }
            sentBytes += count
            if count == 0 || sentBytes == bytes.count {
                progress.sentAll(at: loop.now)
            } else {
                progress.sent(at: loop.now)
            }
            loop.note(deadline: progress.nextDeadline)
            return count
        case .stream(let upload, _):
            switch unsafe upload.read(into: buffer) {
            case .bytes(let count):
                progress.sent(at: loop.now)
                return count
            case .nothingYet:
                isUploadPaused = true
                progress.sendingPaused()
                return tenantrag_curl_read_pause
            case .end:
                progress.sentAll(at: loop.now)
                loop.note(deadline: progress.nextDeadline)
                return 0
            case .tooShort:
                progress.fail(.bodyLengthMismatch)
                return tenantrag_curl_read_abort
            }
        default:
            return 0
        }
    }

    /// Adds the lines that follow the request's body to libcurl's list.
    ///
    /// - Returns: True if there was memory for all of them: one that is left out may be the one that reports a failure.
    func addTrailers(to list: UnsafeMutablePointer<UnsafeMutablePointer<curl_slist>?>) -> Bool {
        guard case .stream(let upload, _) = exchange?.request.body else { return true }
        for line in upload.trailers {
            // libcurl copies the line, and frees the list once it has been sent.
            guard let longer = unsafe curl_slist_append(list.pointee, line) else { return false }
            unsafe list.pointee = longer
        }
        return true
    }

    /// Goes back to the start of the request's body, for a connection that turned out to be dead.
    func rewind() -> Bool {
        guard case .pieces = exchange?.request.body else { return false }
        sentBytes = 0
        return true
    }
}
