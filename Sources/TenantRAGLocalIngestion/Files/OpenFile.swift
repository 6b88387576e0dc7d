#if Local
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file or folder, closed when the last reference goes.
///
/// Opened one name at a time from a folder that is already open, and never through a symbolic link: nothing that
/// is put into the tree while it is read leads out of it.
final class OpenFile: Sendable {
    let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The identity of a version of a file's content.
    struct Stamp: Equatable, Sendable {
        var device: UInt64
        var file: UInt64
        var byteCount: Int
        var modifiedSeconds: Int
        var modifiedNanoseconds: Int
        var changedSeconds: Int
        var changedNanoseconds: Int
        /// The number of names that the file has: more than one when there are hard links to it.
        var linkCount: Int
        var kind: Kind
    }

    enum Kind: Sendable { case file, folder, symbolicLink, other }

    /// The folder where all begins; its own path may lead through symbolic links.
    static func folder(atPath path: String) throws(IngestionRefusal) -> OpenFile {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemRefusal("cannot be opened") }
        return OpenFile(descriptor: descriptor)
    }

    func openFolder(_ name: String) throws(IngestionRefusal) -> OpenFile {
        try openEntry(name, O_DIRECTORY)
    }

    /// The folder at a path of plain names with `/` between them; this one itself when the path is empty.
    func openFolder(below path: String) throws(IngestionRefusal) -> OpenFile {
        var folder = self
        // By bytes: to a string, a slash with a combining mark is no slash, and two names opened as one would let a
        // link at the first through.
        for name in path.utf8.split(separator: UInt8(ascii: "/")) {
            folder = try folder.openFolder(String(Substring(name)))
        }
        return folder
    }

    func openFile(_ name: String) throws(IngestionRefusal) -> OpenFile {
        // A pipe would otherwise block the opening until a process writes to it.
        try openEntry(name, O_NONBLOCK)
    }

    private func openEntry(_ name: String, _ flags: Int32) throws(IngestionRefusal) -> OpenFile {
        while true {
            let opened = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
            if opened >= 0 { return OpenFile(descriptor: opened) }
            switch errno {
            case EINTR: continue
            case ELOOP:
                throw IngestionRefusal(.notARegularFile, "is a symbolic link; put the file itself into the folder")
            case ENOENT: throw IngestionRefusal(.changedWhileReading, "was there and is gone; ingest again")
            default: throw Self.systemRefusal("cannot be opened")
            }
        }
    }

    func stamp() throws(IngestionRefusal) -> Stamp {
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else { throw Self.systemRefusal("cannot be examined") }
        return Stamp(information)
    }

    /// The stamp of an entry by name, a symbolic link itself and not what it leads to; nil when it is gone.
    func stamp(of name: String) -> Stamp? {
        var information = stat()
        guard unsafe fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return Stamp(information)
    }

    /// Up to `byteCount` bytes from where the last read ended; fewer only at the end of the file.
    func read(byteCount: Int) throws(IngestionRefusal) -> [UInt8] {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, filled in
            while filled < byteCount, let start = buffer.baseAddress {
                #if canImport(Darwin)
                let count = unsafe Darwin.read(descriptor, start + filled, byteCount - filled)
                #elseif canImport(Musl)
                let count = unsafe Musl.read(descriptor, start + filled, byteCount - filled)
                #else
                let count = unsafe Glibc.read(descriptor, start + filled, byteCount - filled)
                #endif
                if count < 0, errno == EINTR { continue }
                if count < 0 { failed = true }
                if count <= 0 { break }
                filled += count
            }
        }
        if failed { throw Self.systemRefusal("cannot be read") }
        return bytes
    }

    func rewind() throws(IngestionRefusal) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.systemRefusal("cannot be read from its start") }
    }

    /// A second descriptor of the same open file, for a child process; the caller closes it.
    func duplicatedDescriptor() throws(IngestionRefusal) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw Self.systemRefusal("cannot be handed to another program") }
        return copy
    }

    /// Calls a closure with the names in a folder as bytes, `.` and `..` left out, in no order, until it returns false.
    ///
    /// Holds one name at a time, however many there are.
    ///
    /// - Throws: ``IngestionRefusal`` when the folder cannot be listed, or not to its end.
    func forEachName(_ body: ([UInt8]) -> Bool) throws(IngestionRefusal) {
        let copy = try duplicatedDescriptor()
        guard let stream = unsafe fdopendir(copy) else {
            let refusal = Self.systemRefusal("cannot be listed")
            close(copy)
            throw refusal
        }
        defer { unsafe closedir(stream) }
        unsafe rewinddir(stream)
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
                    unsafe Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if name != [0x2E], name != [0x2E, 0x2E], !body(name) { return }
        }
        // A list that ends early would look as if documents were gone.
        guard errno == 0 else { throw Self.systemRefusal("cannot be listed to its end") }
    }

    private static func systemRefusal(_ what: String) -> IngestionRefusal {
        let number = errno
        var refusal = IngestionRefusal(.unreadable, "\(what): \(unsafe String(cString: strerror(number)))")
        refusal.isTransient = [EMFILE, ENFILE, ENOMEM].contains(number)
        return refusal
    }
}

extension OpenFile.Stamp {
    fileprivate init(_ information: stat) {
        #if canImport(Darwin)
        let modified = information.st_mtimespec
        let changed = information.st_ctimespec
        #else
        let modified = information.st_mtim
        let changed = information.st_ctim
        #endif
        let kind: OpenFile.Kind =
            switch information.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        self.init(
            device: UInt64(truncatingIfNeeded: information.st_dev),
            file: UInt64(truncatingIfNeeded: information.st_ino),
            byteCount: Int(information.st_size),
            modifiedSeconds: Int(modified.tv_sec),
            modifiedNanoseconds: Int(modified.tv_nsec),
            changedSeconds: Int(changed.tv_sec),
            changedNanoseconds: Int(changed.tv_nsec),
            linkCount: Int(information.st_nlink),
            kind: kind
        )
    }
}
#endif
