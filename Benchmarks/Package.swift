// swift-tools-version: 6.2

import PackageDescription

// A package of its own: what is measured here never reaches a user of the library.
// The search benchmark reaches what is internal to the library, so build it with `-Xswiftc -enable-testing`.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TenantRAG", path: "..", traits: ["Embedded"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
    ],
    targets: [
        .executableTarget(
            name: "search-benchmark",
            dependencies: [
                .product(name: "TenantRAGEmbedded", package: "TenantRAG"),
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Sources/SearchBenchmark"
        ),
        .executableTarget(
            name: "event-stream-benchmark",
            dependencies: [
                .product(name: "BedrockAgentRuntime", package: "TenantRAG"),
                .product(name: "TenantRAGAWS", package: "TenantRAG"),
            ],
            path: "Sources/EventStreamBenchmark"
        ),
    ],
    swiftLanguageModes: [.v6]
)
