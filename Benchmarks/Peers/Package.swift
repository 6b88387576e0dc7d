// swift-tools-version: 6.2

import PackageDescription

// Others that do the same, for comparison. A package of its own: what they bring, in minutes of building and in traits of
// what both use, must not reach what they are compared with.
let package = Package(
    name: "Peers",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Benchmarks", path: ".."),
        .package(name: "TenantRAG", path: "../..", traits: ["LocalServer"]),
        .package(url: "https://github.com/swift-server/async-http-client", .upToNextMinor(from: "1.37.0")),
    ],
    targets: [
        .executableTarget(
            name: "http-benchmark-async-http-client",
            dependencies: [
                .product(name: "HTTPBenchmarkLoad", package: "Benchmarks"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ],
            path: "Sources/HTTPBenchmarkAsyncHTTPClient",
            swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]  // SE-0461
        ),
        // Here, and not with the others, because of what the server brings.
        .executableTarget(
            name: "server-benchmark",
            dependencies: [
                .product(name: "BenchmarkDriver", package: "Benchmarks"),
                .product(name: "HTTPBenchmarkLoad", package: "Benchmarks"),
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAGLocalServer", package: "TenantRAG"),
            ],
            path: "Sources/ServerBenchmark"
        ),
    ],
    swiftLanguageModes: [.v6]
)
