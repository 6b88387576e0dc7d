// swift-tools-version: 6.2

import PackageDescription

// The Swift end of ../test_credentials.py.
let package = Package(
    name: "CredentialsPeer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "TenantRAG", path: "../../..")],
    targets: [
        .executableTarget(
            name: "CredentialsPeer",
            dependencies: [
                .product(name: "TenantRAGAWS", package: "TenantRAG"),
                .product(name: "TenantRAGJSON", package: "TenantRAG"),
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
            ]
        )
    ]
)
