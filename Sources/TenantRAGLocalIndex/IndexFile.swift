#if Local
import GRDBSQLite

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The files of an index: the database, its write-ahead log and the log's shared memory.
///
/// Only the owner may open them, whatever the process's umask says: SQLite gives the log and the shared memory the mode of
/// the database, and the database is created here.
struct IndexFile {
    private static let mode: mode_t = 0o600
    let path: String

    /// The paths of all files that an index may have.
    var paths: [String] { [path, path + "-wal", path + "-shm"] }

    /// Creates an empty database file; false when something is there already.
    ///
    /// - Throws: ``SearchIndexError`` when it cannot be created.
    func create() throws -> Bool {
        // Not through a link: what a link to nothing would create has another's mode and place.
        let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, Self.mode)
        guard file >= 0 else {
            var status = stat()
            if errno == EEXIST, unsafe stat(path, &status) == 0 { return false }
            throw SearchIndexError(sqlite: errno == ENOSPC ? SQLITE_FULL : SQLITE_CANTOPEN)
        }
        defer { close(file) }
        guard fchmod(file, Self.mode) == 0 else { throw Self.unsafePermissions }
        return true
    }

    /// Takes the files away from other users and the group.
    ///
    /// By path and not by descriptor: closing a descriptor of a database drops the locks that this process holds on it.
    ///
    /// - Throws: ``SearchIndexError`` with the code `unsafePermissions` when they belong to another user.
    func tighten() throws {
        for path in paths {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else {
                if errno == ENOENT, path != self.path { continue }
                throw SearchIndexError(sqlite: SQLITE_CANTOPEN)
            }
            guard status.st_mode & 0o077 != 0 else { continue }
            guard unsafe chmod(path, status.st_mode & 0o700) == 0 else { throw Self.unsafePermissions }
        }
    }

    private static var unsafePermissions: SearchIndexError {
        SearchIndexError(
            .unsafePermissions,
            "other users of this machine may open the file, and its mode cannot be changed to 0600; choose another path"
        )
    }
}
#endif
