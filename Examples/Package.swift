// swift-tools-version: 6.2

import PackageDescription

// Examples see only what users see, and what they need for their command lines stays out of the library.
let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    // Traits hold for a whole build. The functions, which need none, are built without, for the cloud:
    //     swift build --package-path Examples --disable-default-traits --configuration release --product chat-lambda
    traits: [
        .default(enabledTraits: ["Everything"]),
        .trait(name: "Everything", description: "All examples, and not the Lambda functions alone"),
    ],
    dependencies: [
        .package(
            name: "TenantRAG",
            path: "..",
            traits: [.trait(name: "LocalServer", condition: .when(traits: ["Everything"]))]
        ),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        // The options that several examples have in common.
        .target(
            name: "ExampleSupport",
            dependencies: [
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // How the Lambda functions read their settings.
        .target(
            name: "LambdaSettings",
            dependencies: [
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLambda", package: "TenantRAG"),
            ]
        ),
        .executableTarget(
            name: "ask",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "retrieve",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "stream-answer",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "local-server",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAGLocalServer", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "tenant-service",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAGIdentity", package: "TenantRAG"),
                .product(name: "TenantRAGTesting", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "authorizer-lambda",
            dependencies: [
                "LambdaSettings",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGIdentity", package: "TenantRAG"),
                .product(name: "TenantRAGLambda", package: "TenantRAG"),
            ]
        ),
        .executableTarget(
            name: "chat-lambda",
            dependencies: [
                "LambdaSettings",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLambda", package: "TenantRAG"),
            ]
        ),
        .executableTarget(
            name: "local-gateway",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAGLocalServer", package: "TenantRAG"),
                .product(name: "TenantRAGTesting", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        .executableTarget(
            name: "rerank",
            dependencies: [
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "isolation-probe",
            dependencies: [
                "ExampleSupport",
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
                .product(name: "TenantRAGTesting", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "build-filter",
            dependencies: [
                .product(name: "TenantRAGFilters", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "render-prompt",
            dependencies: [
                .product(name: "TenantRAGPrompts", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "sign-request",
            dependencies: [
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "credentials",
            dependencies: [
                .product(name: "TenantRAGCredentials", package: "TenantRAG"),
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "readme",
            dependencies: [
                .product(name: "TenantRAGHTTP", package: "TenantRAG"),
                .product(name: "TenantRAGLambda", package: "TenantRAG"),
                .product(name: "TenantRAGSigV4", package: "TenantRAG"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "TenantRAG", package: "TenantRAG"),
                .product(name: "TenantRAGLocal", package: "TenantRAG"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
