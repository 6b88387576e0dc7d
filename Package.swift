// swift-tools-version: 6.2

import PackageDescription

// What several targets depend on.
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let metricsTestKit: Target.Dependency = .product(name: "MetricsTestKit", package: "swift-metrics")
let tracing: Target.Dependency = .product(
    name: "Tracing",
    package: "swift-distributed-tracing",
    condition: .when(traits: ["Tracing"])
)
let grdb: Target.Dependency = .product(
    name: "GRDB",
    package: "GRDB.swift",
    condition: .when(traits: ["Local"])
)

let package = Package(
    name: "TenantRAG",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "TenantRAG", targets: ["TenantRAG"]),
        .library(name: "TenantRAGJSON", targets: ["TenantRAGJSON"]),
        .library(name: "TenantRAGFilters", targets: ["TenantRAGFilters"]),
        .library(name: "TenantRAGPrompts", targets: ["TenantRAGPrompts"]),
        .library(name: "TenantRAGIsolation", targets: ["TenantRAGIsolation"]),
        .library(name: "TenantRAGSigV4", targets: ["TenantRAGSigV4"]),
        .library(name: "TenantRAGHTTP", targets: ["TenantRAGHTTP"]),
        .library(name: "TenantRAGEventStream", targets: ["TenantRAGEventStream"]),
        .library(name: "TenantRAGCredentials", targets: ["TenantRAGCredentials"]),
        .library(name: "TenantRAGAWS", targets: ["TenantRAGAWS"]),
        .library(name: "BedrockAgentRuntime", targets: ["BedrockAgentRuntime"]),
        .library(name: "BedrockAgent", targets: ["BedrockAgent"]),
        .library(name: "S3Vectors", targets: ["S3Vectors"]),
        .library(name: "TenantRAGLocal", targets: ["TenantRAGLocal"]),
        .library(name: "TenantRAGIdentity", targets: ["TenantRAGIdentity"]),
        .library(name: "TenantRAGLocalServer", targets: ["TenantRAGLocalServer"]),
        .library(name: "TenantRAGLambdaRuntime", targets: ["TenantRAGLambdaRuntime"]),
        .library(name: "TenantRAGLambda", targets: ["TenantRAGLambda"]),
        .library(name: "TenantRAGTesting", targets: ["TenantRAGTesting"]),
    ],
    // Each heavy product has a trait of its own, off by default. SwiftPM then neither resolves nor clones
    // what only that product needs (Tests/Linkage proves it).
    traits: [
        .trait(name: "Local", description: "The local knowledge base on SQLite (product TenantRAGLocal)"),
        .trait(
            name: "LocalServer",
            description: "The local knowledge base as a local Bedrock endpoint (product TenantRAGLocalServer)",
            enabledTraits: ["Local"]
        ),
        .trait(name: "Tracing", description: "Spans of calls to AWS, by swift-distributed-tracing"),
    ],
    dependencies: [
        // Without its default trait, which brings FoundationEssentials for conversions that nothing here makes.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    ],
    targets: [
        // Floor 0: what every module shares.
        .systemLibrary(
            name: "CTenantRAGCrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .systemLibrary(
            name: "CTenantRAGCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
        ),
        // An instant, time and randomness as parameters, tasks that wait, the process's environment, and a thread for what
        // blocks.
        .target(name: "TenantRAGBase"),

        // Floors 1 and 2: one idea each; filters and signatures stand on JSON and cryptography. TenantRAGHTTP is the only one
        // of them that does I/O.
        .target(
            name: "TenantRAGJSON",
            dependencies: ["TenantRAGBase"],
            // The standard library's rounding of doubles is C's, and nothing else here would link it.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
        ),
        .target(name: "TenantRAGFilters", dependencies: ["TenantRAGBase", "TenantRAGJSON"]),
        .target(name: "TenantRAGPrompts", dependencies: ["TenantRAGBase"]),
        .target(name: "TenantRAGCrypto", dependencies: ["CTenantRAGCrypto", "TenantRAGBase"]),
        .target(name: "TenantRAGEventStream", dependencies: ["TenantRAGBase"]),
        .target(
            name: "TenantRAGSigV4",
            dependencies: [
                "TenantRAGBase", "TenantRAGCrypto", httpTypes,
            ]
        ),
        .target(
            name: "TenantRAGHTTP",
            dependencies: [
                "TenantRAGBase", "CTenantRAGCurl", httpTypes, logging, coreMetrics,
            ]
        ),

        // Floor 3: the barrier, the credentials of calls, and the loop of a Lambda function, which knows no knowledge base.
        .target(
            name: "TenantRAGIsolation",
            dependencies: ["TenantRAGBase", "TenantRAGCrypto", "TenantRAGFilters", "TenantRAGJSON"]
        ),
        .target(
            name: "TenantRAGCredentials",
            dependencies: [
                "TenantRAGBase", "TenantRAGHTTP", "TenantRAGJSON", "TenantRAGSigV4", httpTypes,
            ]
        ),
        .target(
            name: "TenantRAGLambdaRuntime",
            dependencies: [
                "TenantRAGBase", "TenantRAGHTTP", "TenantRAGJSON", httpTypes, logging,
            ]
        ),

        // Floor 4: what every AWS call shares.
        .target(
            name: "TenantRAGAWS",
            dependencies: [
                "TenantRAGBase", "TenantRAGCredentials", "TenantRAGEventStream", "TenantRAGHTTP", "TenantRAGJSON",
                "TenantRAGSigV4", coreMetrics, httpTypes, logging, tracing,
            ]
        ),

        // Floor 5: the services, each generated from its published model.
        .target(
            name: "BedrockAgentRuntime",
            dependencies: [
                "TenantRAGAWS", "TenantRAGBase", "TenantRAGFilters", "TenantRAGJSON", httpTypes,
            ]
        ),

        .target(
            name: "BedrockAgent",
            dependencies: [
                "TenantRAGAWS", "TenantRAGBase", "TenantRAGCredentials", "TenantRAGJSON", httpTypes,
            ]
        ),
        .target(
            name: "S3Vectors",
            dependencies: ["TenantRAGAWS", "TenantRAGBase", "TenantRAGCredentials", "TenantRAGJSON", httpTypes]
        ),

        // Floor 6: the face.
        .target(
            name: "TenantRAG",
            dependencies: [
                "BedrockAgentRuntime", "TenantRAGAWS", "TenantRAGBase", "TenantRAGCredentials",
                "TenantRAGEventStream", "TenantRAGFilters", "TenantRAGHTTP", "TenantRAGIsolation", "TenantRAGJSON",
                "TenantRAGPrompts", "TenantRAGSigV4", coreMetrics, logging,
            ]
        ),

        // A knowledge base on a laptop. First the passage, which the three rooms after it share; none of them knows another.
        .target(
            name: "TenantRAGPassages",
            dependencies: ["TenantRAGFilters"]
        ),
        .target(
            name: "TenantRAGLocalIngestion",
            dependencies: [
                "TenantRAGBase", "TenantRAGCrypto", "TenantRAGPassages", "TenantRAGFilters", "TenantRAGJSON",
                .product(name: "Subprocess", package: "swift-subprocess", condition: .when(traits: ["Local"])),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(traits: ["Local"])),
            ]
        ),
        .target(
            name: "TenantRAGLocalIndex",
            dependencies: [
                "TenantRAGBase", "TenantRAGCrypto", "TenantRAGPassages", "TenantRAGFilters", "TenantRAGJSON",
                grdb,
                .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["Local"])),
            ]
        ),
        .target(name: "TenantRAGExtractive", dependencies: ["TenantRAGPassages"]),
        .target(
            name: "TenantRAGLocal",
            dependencies: [
                "TenantRAGBase", "TenantRAG", "TenantRAGCrypto", "TenantRAGExtractive", "TenantRAGLocalIndex",
                "TenantRAGLocalIngestion", "TenantRAGPassages",
            ]
        ),

        // Floor 7: who asks, by a signed token.
        .target(
            name: "TenantRAGIdentity",
            dependencies: [
                "TenantRAGBase", "TenantRAG", "TenantRAGCrypto", httpTypes, logging,
            ]
        ),

        // Floor 8: the same knowledge base in the service's wire protocol.
        .target(
            name: "TenantRAGLocalServer",
            dependencies: [
                "TenantRAGBase", "TenantRAGLocal", "TenantRAG",
                httpTypes,
                .product(
                    name: "HummingbirdCore",
                    package: "hummingbird",
                    condition: .when(traits: ["LocalServer"])
                ),
                logging,
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["LocalServer"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["LocalServer"])),
                .product(
                    name: "ServiceLifecycle",
                    package: "swift-service-lifecycle",
                    condition: .when(traits: ["LocalServer"])
                ),
            ]
        ),

        // Floor 8: the same question behind API Gateway; it needs no package beyond what TenantRAG costs.
        .target(
            name: "TenantRAGLambda",
            dependencies: [
                "TenantRAGBase", "TenantRAG", "TenantRAGIdentity", "TenantRAGLambdaRuntime", httpTypes, logging,
            ]
        ),

        // What a service's own tests need: backends in memory, sound or failing on purpose, a probe of isolation, and tokens.
        .target(
            name: "TenantRAGTesting",
            dependencies: ["TenantRAGBase", "TenantRAG", "TenantRAGCrypto", "TenantRAGIdentity"]
        ),

        // Writes Sources/<service>/Generated from service models, by Scripts/services.json; see Scripts/generate-models.
        .executableTarget(name: "GenerateModels", dependencies: ["TenantRAGJSON"]),

        // Random cases that a seed repeats, scripted transports and servers, clocks and logs; in no product.
        .target(
            name: "TenantRAGTestSupport",
            dependencies: [
                "CTenantRAGCurl", "TenantRAGBase", "TenantRAG", "TenantRAGCredentials", "TenantRAGHTTP", httpTypes,
                logging,
            ],
            path: "Tests/TenantRAGTestSupport"
        ),
        // An issuer whose keys, clock and tokens a test decides on.
        .target(
            name: "TenantRAGIdentityTestSupport",
            dependencies: [
                "TenantRAGIdentity", "TenantRAG", "TenantRAGCrypto", "TenantRAGTestSupport", httpTypes, logging,
            ],
            path: "Tests/TenantRAGIdentityTestSupport"
        ),
        // A generated service beside its model, and the checks that hold one against the other.
        .target(
            name: "TenantRAGModelTestSupport",
            dependencies: ["TenantRAGAWS", "TenantRAGEventStream", "TenantRAGJSON", "TenantRAGTestSupport", httpTypes],
            path: "Tests/TenantRAGModelTestSupport"
        ),
        .testTarget(
            name: "GenerateModelsTests",
            dependencies: ["GenerateModels", "TenantRAGJSON"]
        ),
        .testTarget(name: "TenantRAGJSONTests", dependencies: ["TenantRAGJSON", "TenantRAGTestSupport"]),
        .testTarget(
            name: "TenantRAGFiltersTests",
            dependencies: ["TenantRAGFilters", "TenantRAGJSON", "TenantRAGTestSupport"]
        ),
        .testTarget(name: "TenantRAGPromptsTests", dependencies: ["TenantRAGPrompts", "TenantRAGTestSupport"]),
        .testTarget(name: "TenantRAGBaseTests", dependencies: ["TenantRAGBase", "TenantRAGTestSupport"]),
        .testTarget(
            name: "TenantRAGCryptoTests",
            dependencies: ["TenantRAGBase", "TenantRAGCrypto", "TenantRAGJSON", "TenantRAGTestSupport"]
        ),
        .testTarget(
            name: "TenantRAGSigV4Tests",
            dependencies: ["TenantRAGSigV4", httpTypes]
        ),
        // The server's side of TLS, for tests only.
        .target(
            name: "CTenantRAGTestTLS",
            path: "Tests/CTenantRAGTestTLS",
            linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]
        ),
        .testTarget(
            name: "TenantRAGHTTPTests",
            dependencies: [
                "TenantRAGHTTP", "CTenantRAGCurl", "CTenantRAGTestTLS", "TenantRAGTestSupport", httpTypes, logging,
                coreMetrics,
            ]
        ),
        .testTarget(
            name: "TenantRAGIsolationTests",
            dependencies: ["TenantRAGIsolation", "TenantRAGFilters", "TenantRAGJSON", "TenantRAGTestSupport"]
        ),
        .testTarget(
            name: "TenantRAGEventStreamTests",
            dependencies: ["TenantRAGEventStream", "TenantRAGTestSupport"]
        ),
        .testTarget(
            name: "TenantRAGCredentialsTests",
            dependencies: [
                "TenantRAGCredentials", "TenantRAGBase", "TenantRAGHTTP", "TenantRAGJSON", "TenantRAGSigV4",
                "TenantRAGTestSupport", httpTypes,
            ],
            resources: [.copy("Resources")]
        ),
        .testTarget(
            name: "TenantRAGAWSTests",
            dependencies: [
                "TenantRAGAWS", "BedrockAgentRuntime", "TenantRAGBase", "TenantRAGCredentials", "TenantRAGEventStream",
                "TenantRAGHTTP", "TenantRAGJSON", "TenantRAGSigV4", "TenantRAGTestSupport",
                coreMetrics,
                httpTypes,
                logging,
                metricsTestKit,
                .product(
                    name: "InMemoryTracing",
                    package: "swift-distributed-tracing",
                    condition: .when(traits: ["Tracing"])
                ),
                tracing,
            ]
        ),
        .testTarget(
            name: "BedrockAgentRuntimeTests",
            dependencies: [
                "BedrockAgentRuntime", "TenantRAGBase", "TenantRAGAWS", "TenantRAGEventStream", "TenantRAGFilters",
                "TenantRAGJSON", "TenantRAGModelTestSupport", "TenantRAGTestSupport", httpTypes,
            ],
            resources: [.copy("Resources")]
        ),
        .testTarget(
            name: "BedrockAgentTests",
            dependencies: [
                "BedrockAgent", "TenantRAGAWS", "TenantRAGBase", "TenantRAGCredentials", "TenantRAGHTTP",
                "TenantRAGJSON", "TenantRAGModelTestSupport", "TenantRAGTestSupport", httpTypes,
            ],
            resources: [.copy("Resources")]
        ),
        .testTarget(
            name: "S3VectorsTests",
            dependencies: [
                "S3Vectors", "TenantRAGAWS", "TenantRAGBase", "TenantRAGCredentials", "TenantRAGHTTP",
                "TenantRAGJSON", "TenantRAGModelTestSupport", "TenantRAGTestSupport", httpTypes,
            ],
            resources: [.copy("Resources")]
        ),
        // Attacks on the one promise, by door; what .ci/check-mutations runs.
        .testTarget(
            name: "IsolationTests",
            dependencies: [
                "TenantRAG", "TenantRAGExtractive", "TenantRAGLocal", "TenantRAGLocalIndex",
                "TenantRAGLocalIngestion", "TenantRAGLocalServer", "TenantRAGPassages", "TenantRAGFilters",
                "TenantRAGHTTP", "TenantRAGIdentity", "TenantRAGIdentityTestSupport", "TenantRAGIsolation",
                "TenantRAGLambda", "TenantRAGLambdaRuntime", "TenantRAGTestSupport", "TenantRAGTesting", httpTypes,
                logging,
            ]
        ),
        .testTarget(
            name: "TenantRAGTestingTests",
            dependencies: ["TenantRAGTesting", "TenantRAG", "TenantRAGIdentity", "TenantRAGTestSupport"]
        ),
        .testTarget(
            name: "TenantRAGTests",
            dependencies: [
                "TenantRAG", "TenantRAGCrypto", "TenantRAGTestSupport", httpTypes, metricsTestKit,
            ]
        ),
        .testTarget(name: "TenantRAGPassagesTests", dependencies: ["TenantRAGPassages"]),
        .testTarget(
            name: "TenantRAGLocalIngestionTests",
            dependencies: [
                "TenantRAGLocalIngestion", "TenantRAGPassages", "TenantRAGFilters", "TenantRAGJSON",
                "TenantRAGTestSupport",
            ]
        ),
        .testTarget(
            name: "TenantRAGLocalIndexTests",
            dependencies: [
                "TenantRAGLocalIndex", "TenantRAGPassages", "TenantRAGFilters", "TenantRAGJSON",
                "TenantRAGTestSupport", grdb,
            ]
        ),
        .testTarget(name: "TenantRAGExtractiveTests", dependencies: ["TenantRAGExtractive", "TenantRAGPassages"]),
        .testTarget(
            name: "TenantRAGLocalTests",
            dependencies: [
                "TenantRAGLocal", "TenantRAGExtractive", "TenantRAGLocalIndex", "TenantRAGLocalIngestion",
                "TenantRAGPassages", "TenantRAG", "TenantRAGTestSupport", grdb,
            ]
        ),
        .testTarget(
            name: "TenantRAGIdentityTests",
            dependencies: [
                "TenantRAGIdentity", "TenantRAGIdentityTestSupport", "TenantRAG", "TenantRAGTestSupport",
            ]
        ),
        .testTarget(
            name: "TenantRAGLambdaRuntimeTests",
            dependencies: [
                "TenantRAGLambdaRuntime", "TenantRAGBase", "TenantRAGHTTP", "TenantRAGJSON", "TenantRAGTestSupport",
                httpTypes, logging,
            ]
        ),
        .testTarget(
            name: "TenantRAGLambdaTests",
            dependencies: [
                "TenantRAGLambda", "TenantRAGLambdaRuntime", "TenantRAG", "TenantRAGIdentity",
                "TenantRAGIdentityTestSupport", "TenantRAGTestSupport", "TenantRAGTesting", httpTypes, logging,
            ]
        ),
        .testTarget(
            name: "TenantRAGLocalServerTests",
            dependencies: [
                "TenantRAGLocalServer", "TenantRAGLocal", "TenantRAG", "TenantRAGTestSupport", httpTypes,
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    var settings = target.swiftSettings ?? []
    settings += [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
        .strictMemorySafety(),  // SE-0458
    ]
    // Continuous integration sets this; a newer compiler's new warning never breaks a user's build.
    if Context.environment["TENANTRAG_WARNINGS_AS_ERRORS"] == "1" {
        settings.append(.treatAllWarnings(as: .error))  // SE-0480
    }
    target.swiftSettings = settings
}
