// swift-tools-version: 6.2

import PackageDescription

/// A product of the library.
func library(_ name: String) -> Target.Dependency { .product(name: name, package: "TenantRAG") }
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

// The Swift ends of the tests of interoperability: programs that answer each line of standard input with a line. Together, so
// that the library is built once for all of them.
let package = Package(
    name: "Peers",
    platforms: [.macOS(.v15)],
    dependencies: [
        // The examples' traits: Scripts/interop builds both packages in one folder.
        .package(name: "TenantRAG", path: "../../..", traits: ["LocalServer"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    ],
    targets: [
        // ../test_wire.py and ../test_event_stream.py
        .executableTarget(
            name: "WirePeer",
            dependencies: [
                library("BedrockAgent"), library("BedrockAgentRuntime"), library("S3Vectors"),
                library("TenantRAGAWS"), library("TenantRAGJSON"), httpTypes,
            ]
        ),
        // ../test_signing.py
        .executableTarget(
            name: "SigningPeer",
            dependencies: [library("TenantRAGSigV4"), library("TenantRAGJSON"), httpTypes]
        ),
        // ../test_client.py
        .executableTarget(
            name: "ClientPeer",
            dependencies: [
                library("BedrockAgent"), library("BedrockAgentRuntime"), library("S3Vectors"),
                library("TenantRAGAWS"), library("TenantRAGHTTP"), library("TenantRAGJSON"), httpTypes,
            ]
        ),
        // ../test_conversations.py
        .executableTarget(name: "ConversationPeer", dependencies: [library("TenantRAG")]),
        // ../test_credentials.py
        .executableTarget(
            name: "CredentialsPeer",
            dependencies: [library("TenantRAGAWS"), library("TenantRAGJSON"), library("TenantRAGSigV4")]
        ),
        // ../test_tokens.py
        .executableTarget(name: "TokenPeer", dependencies: [library("TenantRAG"), library("TenantRAGIdentity")]),
        // ../functions/test_runtime.py
        .executableTarget(
            name: "LambdaPeer",
            dependencies: [library("TenantRAG"), library("TenantRAGLambda"), httpTypes]
        ),
    ]
)
