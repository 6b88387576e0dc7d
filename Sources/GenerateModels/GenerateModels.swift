import FoundationEssentials
import TenantRAGJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes the models of a service: `GenerateModels <service-2.json> <package folder>`.
///
/// The same input gives the same output to the byte; `Scripts/generate-models` formats it afterwards.
@main
struct GenerateModels {
    static func main() {
        do {
            try run()
        } catch {
            print("GenerateModels: \(error)")
            exit(1)
        }
    }

    private static func run() throws {
        guard CommandLine.arguments.count == 3 else {
            throw GeneratorError("usage: GenerateModels <service-2.json> <package folder>")
        }
        let document = try JSONValue(json: [UInt8](Data(contentsOf: URL(filePath: CommandLine.arguments[1]))))
        let model = try ServiceModel(document, operations: Selection.operations)
        var output = OutputFolder(root: CommandLine.arguments[2])

        let sources = try SourceFiles(model)
        for (path, text) in sources.library { output.add("Sources/BedrockAgentRuntime/Generated/\(path)", text) }
        output.add("Tests/BedrockAgentRuntimeTests/Generated/ShapeRegistry.swift", sources.registry)
        output.add(
            "Tests/BedrockAgentRuntimeTests/Resources/service-model.json",
            TrimmedModel.of(document, keeping: model).jsonText + "\n"
        )
        try output.write(replacing: [
            "Sources/BedrockAgentRuntime/Generated", "Tests/BedrockAgentRuntimeTests/Generated",
        ])
        print("\(output.files.count) files for \(model.operations.count) operations, \(model.shapes.count) shapes")
    }
}
