// swift-tools-version: 6.2

import PackageDescription

// Asynchronous functions run where their caller does, as in the library itself.
let callersStay: [SwiftSetting] = [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]  // SE-0461

// A package of its own: what is measured here never reaches a user of the library.
// The search benchmark reaches what is internal to the library, so build it with `-Xswiftc -enable-testing`.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "BenchmarkDriver", targets: ["BenchmarkDriver"]),
        .library(name: "HTTPBenchmarkLoad", targets: ["HTTPBenchmarkLoad"]),
    ],
    dependencies: [
        // No trait beyond the one that is measured: others bring packages that make swift-http-types link Foundation, and
        // what a program that imports TenantRAG alone takes is measured here.
        .package(name: "TenantRAG", path: "..", traits: ["Local"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "search-benchmark",
            dependencies: [
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Sources/SearchBenchmark"
        ),

        // The transport: a driver, a server and one program for each of those who are compared, so that each one's time
        // and memory are its own. Peers/ builds the one whose dependencies take minutes; `http-benchmark` beside this
        // file builds and runs them all.
        .target(name: "BenchmarkDriver"),
        .executableTarget(
            name: "http-benchmark",
            dependencies: [
                "BenchmarkDriver", "http-benchmark-server", "http-benchmark-curl", "http-benchmark-tenantrag",
            ],
            path: "Sources/HTTPBenchmark"
        ),
        .executableTarget(name: "http-benchmark-server", path: "Sources/HTTPBenchmarkServer"),
        .executableTarget(
            name: "http-benchmark-curl",
            path: "Sources/HTTPBenchmarkCurl",
            linkerSettings: [.linkedLibrary("curl")]
        ),
        .target(name: "CHeap"),
        .target(name: "HTTPBenchmarkLoad", dependencies: ["CHeap"], swiftSettings: callersStay),
        .executableTarget(
            name: "http-benchmark-tenantrag",
            dependencies: [
                "HTTPBenchmarkLoad",
                .product(name: "TenantRAGHTTP", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Sources/HTTPBenchmarkTenantRAG",
            swiftSettings: callersStay
        ),

        // The least that a Lambda function can do which fetches keys: `lambda-start` measures the authorizer against it.
        .executableTarget(
            name: "lambda-floor",
            dependencies: [
                .product(name: "TenantRAGHTTP", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Sources/LambdaFloor"
        ),

        // Whole calls: a driver, and programs for the client and for the start of a process. `call-benchmark` beside this
        // file builds and runs them, with the C program and the server from above and with boto3.
        .executableTarget(
            name: "call-benchmark",
            dependencies: [
                "BenchmarkDriver", "http-benchmark-server", "http-benchmark-curl", "call-benchmark-tenantrag",
                "call-benchmark-start",
            ],
            path: "Sources/CallBenchmark"
        ),
        .executableTarget(
            name: "call-benchmark-tenantrag",
            dependencies: ["HTTPBenchmarkLoad", .product(name: "TenantRAG", package: "TenantRAG")],
            path: "Sources/CallBenchmarkTenantRAG",
            swiftSettings: callersStay
        ),
        .executableTarget(
            name: "call-benchmark-start",
            dependencies: ["HTTPBenchmarkLoad", .product(name: "TenantRAG", package: "TenantRAG")],
            path: "Sources/CallBenchmarkStart",
            swiftSettings: callersStay
        ),

        // The signer, and the same hashes in C.
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

        // The framing of event streams.
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
