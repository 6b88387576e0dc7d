/// Ends the program with one line on standard error and a status of `sysexits.h`.
struct Failure: Error {
    enum Status: Int32 {
        case usage = 64
        case data = 65
        case noInput = 66
    }

    let status: Status
    let message: String

    init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }
}
