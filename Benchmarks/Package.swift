// swift-tools-version: 6.2

import PackageDescription

// A package of its own: what is measured here never reaches a user of the library.
// The benchmark reaches what is internal to the library, so build it with `-Xswiftc -enable-testing`.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TenantRAG", path: "..", traits: ["Embedded"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
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
        .target(name: "CSigningFloor", linkerSettings: [.linkedLibrary("crypto")]),
        .executableTarget(
            name: "sign-benchmark",
            dependencies: [
                "CSigningFloor",
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Sources/SignBenchmark",
            // So that what counts allocations stands before the C library's own.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]
        ),
    ],
    swiftLanguageModes: [.v6]
)
