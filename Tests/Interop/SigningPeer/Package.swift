// swift-tools-version: 6.2

import PackageDescription

// The Swift end of the signing tests; see ../test_signing.py.
let package = Package(
    name: "SigningPeer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TenantRAG", path: "../../.."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    ],
    targets: [
        .executableTarget(
            name: "SigningPeer",
            dependencies: [
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
                .product(name: "TenantRAGJSON", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        )
    ]
)
