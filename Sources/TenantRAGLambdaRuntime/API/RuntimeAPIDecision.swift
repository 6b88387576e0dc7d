import TenantRAGHTTP

/// Decisions on the responses of the Runtime API: rules without I/O.
enum RuntimeAPIDecision {
    /// A decision after an attempt at `next`.
    enum Next: Equatable {
        case serve
        /// Try once more after this many waits have doubled.
        case tryAgain
        case end(LambdaRuntimeError.Code, String)
    }

    /// A decision after a report or a response.
    enum Post: Equatable {
        case done
        /// The Runtime API did not take it, and the loop goes on: Lambda has told the caller why.
        case notTaken(String)
        /// Try once more.
        case tryAgain
        case end(LambdaRuntimeError.Code, String)
    }

    /// `next` answered with a status.
    ///
    /// A 5xx may pass, for a while; a 403 says that Lambda does not expect this runtime to ask.
    static func next(status: Int, attempt: Int, of most: Int) -> Next {
        switch status {
        case 200: return .serve
        case 410, 500...599:
            if attempt < most { return .tryAgain }
            return .end(.unreachable, "the Runtime API answered \(status) to \(attempt) requests for an invocation")
        default: return .end(.refused, "the Runtime API answered \(status) to a request for an invocation")
        }
    }

    /// `next` had no answer.
    static func next(failure: HTTPTransportError, attempt: Int, of most: Int) -> Next {
        switch failure.code {
        case .cancelled, .transportClosed, .invalidRequest, .invalidConfiguration:
            return .end(.unreachable, "no request can be sent: \(failure.code)")
        default:
            if attempt < most { return .tryAgain }
            return .end(.unreachable, "\(attempt) requests for an invocation failed, the last with \(failure.code)")
        }
    }

    /// A report or an answer was itself answered with a status.
    ///
    /// 400: another invocation is in hand by now, or this one is over. 403: it has been answered. 410: it is over. 413: the answer is
    /// too large. In each case the caller has their answer from Lambda, and the next invocation is as good as any. After a 500 a
    /// runtime has to end (AWS Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes").
    static func post(status: Int) -> Post {
        switch status {
        case 200...299: .done
        case 400...499: .notTaken("the Runtime API answered \(status)")
        default: .end(.refused, "the Runtime API answered \(status) to an answer or a report")
        }
    }

    /// A response or a report had no answer.
    ///
    /// It is sent again only where nothing of it can have reached Lambda. The Runtime API (AWS Lambda Developer Guide, "Using
    /// the Lambda runtime API for custom runtimes") takes one response for each request id and says nothing of a second one; AWS's
    /// own runtimes post once and end where that fails (aws-lambda-cpp, `runtime::do_post` and `run_handler`, on which
    /// awslambdaric for Python is built). So does this one: whether Lambda had it is known to Lambda alone, and by the process's
    /// end it has its answer.
    static func post(failure: HTTPTransportError, attempt: Int, of most: Int, canRepeat: Bool) -> Post {
        switch failure.code {
        case .cancelled, .transportClosed, .invalidRequest, .invalidConfiguration, .deadlineExceeded: break
        default: if canRepeat && !failure.mayHaveReachedServer && attempt < most { return .tryAgain }
        }
        return .end(
            .unreachable,
            failure.mayHaveReachedServer
                ? "the connection broke under a response or a report, which Lambda may have and which is not sent twice: "
                    + "\(failure.code)"
                : "a response or a report could not be sent: \(failure.code)"
        )
    }

    /// Returns the wait before the attempt after this one.
    static func wait(after attempt: Int, first: Duration) -> Duration {
        first * (1 << min(max(attempt - 1, 0), 6))
    }
}
