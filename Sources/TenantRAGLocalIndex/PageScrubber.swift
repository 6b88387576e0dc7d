#if Local
import GRDB
import GRDBSQLite
import Synchronization

/// Zeroes the unused gap of every B-tree page on its way into the database file.
///
/// With `secure_delete` SQLite overwrites what is deleted, but not what it has moved: a page that gave rows to its neighbour
/// keeps a copy of them between its list of cells and its first cell, and when such a row is deleted later, the copy
/// stays in the file. Nothing reads the gap (https://www.sqlite.org/fileformat2.html, section 1.6), so writing zeros there
/// changes nothing else.
///
/// A connection's file gets a table of methods that differs in `xWrite`. The write-ahead log, whose frames have
/// checksums, is written as it is: a checkpoint writes its pages through here, and erasing ends with one.
enum PageScrubber {
    /// The first page number whose first byte, at the head of an overflow or free-list page, could be a B-tree page's.
    ///
    /// 128 GiB with pages of 4 KiB. An index grows no further, by `max_page_count`.
    static let maximumPageCount = 0x0200_0000

    /// Puts the scrubber between a connection and its database file; does nothing for a database in memory.
    static func install(on database: Database) throws {
        var file: UnsafeMutablePointer<sqlite3_file>?
        let result = unsafe sqlite3_file_control(
            database.sqliteConnection,
            "main",
            SQLITE_FCNTL_FILE_POINTER,
            &file
        )
        guard result == SQLITE_OK else { throw SearchIndexError(sqlite: result) }
        guard let file = unsafe file, let methods = unsafe file.pointee.pMethods else { return }
        let address = UInt(bitPattern: methods)
        let table = tables.withLock { $0.table(for: address) }
        unsafe file.pointee.pMethods = UnsafePointer(bitPattern: table)
    }

    /// The bytes of a page that belong to nothing; nil when there are none, and for what is no B-tree page.
    ///
    /// - Parameters:
    ///   - page: What is written.
    ///   - offset: Where in the file.
    /// - Returns: The range of the gap.
    static func gap(in page: UnsafeRawBufferPointer, at offset: Int64) -> Range<Int>? {
        let size = page.count
        guard size >= 512, size <= 65_536, size & (size - 1) == 0, offset % Int64(size) == 0 else { return nil }
        // The first page begins with the file's own header.
        let header = offset == 0 ? 100 : 0
        let pointers: Int
        switch unsafe page[header] {
        case 0x02, 0x05: pointers = header + 12
        case 0x0A, 0x0D: pointers = header + 8
        default: return nil
        }
        func number(_ position: Int) -> Int { unsafe Int(page[position]) << 8 | Int(page[position + 1]) }
        let start = number(header + 5)
        let (lower, upper) = (pointers + 2 * number(header + 3), start == 0 ? 65_536 : start)
        return lower < upper && upper <= size ? lower..<upper : nil
    }

    private static let tables = Mutex(Tables())

    /// The tables of methods by those that they stand in for: as many as SQLite has, and kept as long as the process.
    private struct Tables: ~Copyable {
        private var known: [UInt: UInt] = [:]

        /// The address of the table for the methods at an address.
        mutating func table(for address: UInt) -> UInt {
            if known.values.contains(address) { return address }
            if let table = known[address] { return table }
            guard let original = unsafe UnsafePointer<sqlite3_io_methods>(bitPattern: address) else {
                return address
            }
            // The table, and behind it the address of the original.
            let size = MemoryLayout<sqlite3_io_methods>.stride
            let memory = UnsafeMutableRawPointer.allocate(
                byteCount: size + MemoryLayout<UInt>.size,
                alignment: 16
            )
            var methods = unsafe original.pointee
            unsafe methods.xWrite = PageScrubber.write
            let table = unsafe memory.bindMemory(to: sqlite3_io_methods.self, capacity: 1)
            unsafe table.initialize(to: methods)
            unsafe memory.storeBytes(of: address, toByteOffset: size, as: UInt.self)
            known[address] = UInt(bitPattern: table)
            return UInt(bitPattern: table)
        }
    }

    private static let write:
        @convention(c) (UnsafeMutablePointer<sqlite3_file>?, UnsafeRawPointer?, Int32, sqlite3_int64) -> Int32 = {
            file,
            bytes,
            count,
            offset in
            guard let table = unsafe UnsafeRawPointer(file?.pointee.pMethods) else { return SQLITE_IOERR }
            let address = unsafe table.load(
                fromByteOffset: MemoryLayout<sqlite3_io_methods>.stride,
                as: UInt.self
            )
            let original = unsafe UnsafePointer<sqlite3_io_methods>(bitPattern: address)
            guard let write = unsafe original?.pointee.xWrite else { return SQLITE_IOERR }
            let page = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(count))
            guard let gap = unsafe gap(in: page, at: offset), unsafe page[gap].contains(where: { $0 != 0 }) else {
                return unsafe write(file, bytes, count, offset)
            }
            return unsafe withUnsafeTemporaryAllocation(byteCount: page.count, alignment: 16) { copy in
                unsafe copy.copyMemory(from: page)
                for index in gap { unsafe copy[index] = 0 }
                return unsafe write(file, copy.baseAddress, count, offset)
            }
        }
}
#endif
