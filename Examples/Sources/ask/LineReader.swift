import Foundation

/// Lines of standard input, with editing and history where it is a terminal and the system has libedit; plain lines elsewhere.
///
/// The library is looked up while the program runs, so that none of the examples needs it to be built or started.
struct LineReader {
    private typealias ReadLine = @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>?
    private typealias AddHistory = @convention(c) (UnsafePointer<CChar>?) -> Int32

    private let readEdited: ReadLine?
    private let addHistory: AddHistory?

    init() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            let library = dlopen("libedit.so.2", RTLD_NOW) ?? dlopen("libedit.3.dylib", RTLD_NOW),
            let read = dlsym(library, "readline"), let add = dlsym(library, "add_history")
        else {
            (readEdited, addHistory) = (nil, nil)
            return
        }
        readEdited = unsafeBitCast(read, to: ReadLine.self)
        addHistory = unsafeBitCast(add, to: AddHistory.self)
    }

    /// Reads the next line.
    ///
    /// - Parameter prompt: Text to show in front of it on a terminal.
    /// - Returns: The line without its end; nil at the end of the input.
    func next(prompt: String) -> String? {
        guard let readEdited else {
            if isatty(STDIN_FILENO) == 1 {
                print(prompt, terminator: "")
                fflush(nil)
            }
            return readLine()
        }
        guard let line = readEdited(prompt) else {
            print()
            return nil
        }
        defer { free(line) }
        let text = String(cString: line)
        if !text.allSatisfy(\.isWhitespace) { _ = addHistory?(text) }
        return text
    }
}
