#if Local
/// The reason why a file is left out, before its problem is listed under a path.
struct IngestionRefusal: Error {
    let code: IngestionProblem.Code
    let message: String
    /// Is true when the process or the system had no descriptor or memory left, which says nothing of the file: what
    /// is stored of it stays, and it is read again.
    var isTransient = false

    init(_ code: IngestionProblem.Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension IngestionProblem {
    init(file: String, refusal: IngestionRefusal) {
        self.init(file: file, code: refusal.code, message: refusal.message)
    }
}
#endif
