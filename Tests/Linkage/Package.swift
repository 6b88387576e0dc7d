// swift-tools-version: 6.2

import PackageDescription

// A user who wants the TenantRAG product and nothing else. `check` beside this file proves what that costs.
let package = Package(
    name: "Linkage",
    platforms: [.macOS(.v15)],
    dependencies: [
        // No traits: every optional product stays off, as it is for a user who does not ask for one.
        .package(name: "TenantRAG", path: "../..")
    ],
    targets: [
        .executableTarget(name: "Linkage", dependencies: [.product(name: "TenantRAG", package: "TenantRAG")])
    ],
    swiftLanguageModes: [.v6]
)
