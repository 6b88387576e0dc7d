import Synchronization

/// Workspaces that wait for the next signature; as many as were ever used at once, up to a bound.
final class WorkspacePool: Sendable {
    // Sendable: the pool gives a workspace to one call at a time and takes it back at its end.
    private final class Place: @unchecked Sendable {
        var workspace: SigningWorkspace

        init() throws(SigningError) {
            workspace = try SigningWorkspace()
        }
    }

    private let idle = Mutex<[Place]>([])
    private static let maximum = 16

    @inline(__always)
    func withWorkspace<Result>(
        _ body: (inout SigningWorkspace) throws(SigningError) -> Result
    ) throws(SigningError) -> Result {
        let place: Place
        if let last = idle.withLock({ $0.popLast() }) { place = last } else { place = try Place() }
        defer {
            place.workspace.removeAll()
            idle.withLock { if $0.count < Self.maximum { $0.append(place) } }
        }
        return try body(&place.workspace)
    }
}
