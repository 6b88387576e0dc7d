// swift-tools-version: 6.2

import PackageDescription

// A package of its own: what libFuzzer needs reaches neither users nor the other tests. Scripts/fuzz builds and runs it.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "TenantRAG", path: "../..")],
    targets: [
        .executableTarget(
            name: "EventStreamFuzzer",
            dependencies: [.product(name: "TenantRAGEventStream", package: "TenantRAG")],
            swiftSettings: [.strictMemorySafety()]
        )
    ],
    swiftLanguageModes: [.v6]
)
