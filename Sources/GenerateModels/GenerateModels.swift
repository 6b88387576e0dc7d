import FoundationEssentials
import TenantRAGJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes the models of services: `GenerateModels <services.json> <folder of models> <package folder>`.
///
/// The model of a service stands in the second folder as `<module>.json`. The same input gives the same output to the byte;
/// `Scripts/generate-models` formats it afterwards.
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
        guard CommandLine.arguments.count == 4 else {
            throw GeneratorError("usage: GenerateModels <services.json> <folder of models> <package folder>")
        }
        let (models, package) = (CommandLine.arguments[2], CommandLine.arguments[3])
        for service in try Service.list(document(CommandLine.arguments[1])) {
            let document = try document("\(models)/\(service.module).json")
            let output = try GeneratedService(service, document)
            try OutputFolder(root: package, files: output.files).write(replacing: output.folders)
            print(
                "\(service.module): \(output.files.count) files for \(output.model.operations.count) operations, "
                    + "\(output.model.shapes.count) shapes"
            )
        }
    }

    private static func document(_ path: String) throws -> JSONValue {
        try JSONValue(json: [UInt8](Data(contentsOf: URL(filePath: path))))
    }
}
