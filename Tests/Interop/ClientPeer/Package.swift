// swift-tools-version: 6.2

import PackageDescription

// The Swift end of the tests of the client over HTTP; see ../test_client.py.
let package = Package(
    name: "ClientPeer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TenantRAG", path: "../../.."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    ],
    targets: [
        .executableTarget(
            name: "ClientPeer",
            dependencies: [
                .product(name: "BedrockAgentRuntime", package: "TenantRAG"),
                .product(name: "TenantRAGAWS", package: "TenantRAG"),
                .product(name: "TenantRAGHTTP", package: "TenantRAG"),
                .product(name: "TenantRAGJSON", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        )
    ]
)
