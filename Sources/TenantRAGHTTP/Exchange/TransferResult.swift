import CTenantRAGCurl

/// The result of a transfer as libcurl reports it.
struct TransferResult {
    let curlCode: CURLcode
    /// libcurl's own words.
    let message: String
    /// The system's error number where no connection could be made; 0 where there is none.
    var systemError: Int32 = 0

    /// The code of an exchange that ended so in a phase; nil for a whole response.
    func code(in phase: ExchangeProgress.Phase) -> HTTPTransportError.Code? {
        switch curlCode {
        case CURLE_OK:
            // libcurl is content with a connection that closes inside the head.
            switch phase {
            case .receivingBody: nil
            case .receivingHead: .truncatedHead
            default: .connectionClosed
            }
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .couldNotResolve
        case CURLE_COULDNT_CONNECT: couldNotConnect
        case CURLE_OPERATION_TIMEDOUT: phase == .connecting ? .connectTimeout : .idleTimeout
        case CURLE_PEER_FAILED_VERIFICATION: .tlsPeerUnverified
        case CURLE_SSL_CONNECT_ERROR: .tlsHandshakeFailed
        case CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE:
            .invalidConfiguration
        case CURLE_URL_MALFORMAT: .invalidRequest
        case CURLE_GOT_NOTHING: .connectionClosed
        case CURLE_SEND_ERROR: .connectionReset
        case CURLE_RECV_ERROR: receiveError(in: phase)
        case CURLE_PARTIAL_FILE: phase == .receivingBody ? .truncatedBody : .truncatedHead
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: .streamReset
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .malformedResponse
        case CURLE_BAD_CONTENT_ENCODING: .malformedEncoding
        // A line of a head that is longer than libcurl's own limit. Where memory really is short, Swift ends first.
        case CURLE_OUT_OF_MEMORY:
            switch phase {
            case .waiting, .receivingHead, .receivingBody: .headTooLarge
            default: .resourcesExhausted
            }
        default: .other
        }
    }

    private var couldNotConnect: HTTPTransportError.Code {
        switch systemError {
        case ECONNREFUSED: .connectionRefused
        case ETIMEDOUT: .connectTimeout
        case EMFILE, ENFILE, ENOBUFS, ENOMEM, EADDRNOTAVAIL: .resourcesExhausted
        default: .couldNotConnect
        }
    }

    /// libcurl has one code for a broken connection and for broken chunks; only its words tell them apart.
    private func receiveError(in phase: ExchangeProgress.Phase) -> HTTPTransportError.Code {
        for word in ["chunk", "hexadecimal"] where message.contains(word) { return .malformedResponse }
        return .connectionReset
    }
}
