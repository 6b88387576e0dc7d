// swift-tools-version: 6.2

import PackageDescription

// Users who want the TenantRAG product and nothing else, one who verifies tokens, too, and one who fills knowledge bases. `check` beside this file proves what that costs.
let package = Package(
    name: "Linkage",
    platforms: [.macOS(.v15)],
    dependencies: [
        // No traits: every optional product stays off, as it is for a user who does not ask for one.
        .package(name: "TenantRAG", path: "../..")
    ],
    targets: [
        .executableTarget(name: "Linkage", dependencies: [.product(name: "TenantRAG", package: "TenantRAG")]),
        .executableTarget(
            name: "IdentityLinkage",
            dependencies: [
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGIdentity", package: "TenantRAG"),
            ]
        ),
        .executableTarget(
            name: "ControlPlaneLinkage",
            dependencies: [
                .product(name: "BedrockAgent", package: "TenantRAG"),
                .product(name: "S3Vectors", package: "TenantRAG"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
