#if Local
/// The state of the scans of a folder, and the decision that follows from the next one.
///
/// A new version of a document is read when two looks have seen it, so that a file that is being written, or a
/// document whose sidecar is yet to follow, is left alone until it is complete. One that changes at every look is
/// read nevertheless after a while: an endless writer must not keep a change of its sidecar away. What is gone, and
/// what has lost its sidecar, goes at once.
struct FolderWatch: Sendable {
    /// So many changes in a row are waited for.
    static let patience = 4

    private struct Sighting {
        var version: DocumentVersion
        var changeCount = 0
    }

    /// The versions that were ingested, by the bytes of their paths.
    private var ingested: [[UInt8]: DocumentVersion] = [:]
    /// The versions that are not ingested yet.
    private var sighted: [[UInt8]: Sighting] = [:]
    private var problems: [IngestionProblem] = []
    private var hasLooked = false
    private var needsIngestion = true

    /// Takes a look in.
    ///
    /// - Parameter listing: What stands in the folder now.
    /// - Returns: What to ingest; nil when nothing is to be done. The first look only takes notes.
    mutating func plan(for listing: FolderListing) -> IngestionPlan? {
        var plan = IngestionPlan(documents: [], problems: listing.problems)
        plan.documents.reserveCapacity(listing.documents.count)
        plan.unlisted = listing.unlisted
        var sightings: [[UInt8]: Sighting] = [:]
        var stayingCount = 0
        var isDue = needsIngestion || !Self.areAlike(problems, listing.problems)
        for var document in listing.documents {
            let path = Array(document.path.utf8)
            let before = ingested[path]
            if before != nil { stayingCount += 1 }
            document.isOnlyThisVersion = true
            guard before != document.version else {
                plan.documents.append((document, .keep))
                continue
            }
            var sighting = sighted[path] ?? Sighting(version: document.version)
            let isNew = sighted[path] == nil
            if sighting.version != document.version {
                sighting = Sighting(version: document.version, changeCount: sighting.changeCount + 1)
                document.isOnlyThisVersion = false
            }
            sightings[path] = sighting
            let isComplete = !isNew && document.isOnlyThisVersion
            if isComplete || sighting.changeCount > Self.patience {
                plan.documents.append((document, .read))
                isDue = true
            } else {
                plan.documents.append((document, .wait))
            }
        }
        sighted = sightings
        let isFirst = !hasLooked
        hasLooked = true
        // Fewer than were ingested: some are gone.
        return !isFirst && (isDue || stayingCount < ingested.count) ? plan : nil
    }

    /// Records that a plan was carried out.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - unread: The paths of documents that were not read for lack of time, descriptors or memory: they are read
    ///     next time.
    mutating func finish(_ plan: IngestionPlan, unread: Set<[UInt8]> = []) {
        var now: [[UInt8]: DocumentVersion] = [:]
        now.reserveCapacity(plan.documents.count)
        for (document, treatment) in plan.documents {
            let path = Array(document.path.utf8)
            switch treatment {
            case .wait: now[path] = ingested[path]
            case .read where unread.contains(path): now[path] = ingested[path]
            case .keep: now[path] = document.version
            case .read:
                // If it was another by then, the next look sees that.
                now[path] = document.version
                sighted[path] = nil
            }
        }
        // What could not be listed is still ingested, and is missed once it is gone.
        for (path, version) in ingested where now[path] == nil && plan.isUnlisted(path) { now[path] = version }
        ingested = now
        problems = plan.problems
        needsIngestion = false
    }

    /// Notes that a look or an ingestion failed: the next one reports, even if only that all is well again.
    mutating func fail() {
        needsIngestion = true
    }

    private static func areAlike(_ left: [IngestionProblem], _ right: [IngestionProblem]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { left, right in
                left.code == right.code && left.file.utf8.elementsEqual(right.file.utf8)
                    && left.message == right.message
            }
    }
}
#endif
