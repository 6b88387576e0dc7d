import TenantRAGJSON

/// All that is generated of one service, by its paths below the package's folder.
struct GeneratedService {
    let model: ServiceModel
    let files: [String: String]
    /// The folders that hold nothing but generated files.
    let folders: [String]

    init(_ service: Service, _ document: JSONValue) throws {
        model = try ServiceModel(document, of: service)
        let library = "Sources/\(service.module)/Generated"
        let tests = "Tests/\(service.module)Tests"
        let sources = try SourceFiles(model)
        var files: [String: String] = [:]
        for (path, text) in sources.library { files["\(library)/\(path)"] = text }
        files["\(tests)/Generated/ShapeRegistry.swift"] = sources.registry
        files["\(tests)/Resources/service-model.json"] = TrimmedModel.of(document, keeping: model).jsonText + "\n"
        self.files = files
        folders = [library, "\(tests)/Generated"]
    }
}
