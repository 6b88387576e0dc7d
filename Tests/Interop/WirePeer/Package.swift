// swift-tools-version: 6.2

import PackageDescription

// The Swift end of the interoperability tests; see ../test_wire.py and
// ../test_event_stream.py.
let package = Package(
    name: "WirePeer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TenantRAG", path: "../../.."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    ],
    targets: [
        .executableTarget(
            name: "WirePeer",
            dependencies: [
                .product(name: "BedrockAgentRuntime", package: "TenantRAG"),
                .product(name: "TenantRAGAWS", package: "TenantRAG"),
                .product(name: "TenantRAGJSON", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        )
    ]
)
