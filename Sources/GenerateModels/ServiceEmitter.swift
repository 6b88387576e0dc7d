import TenantRAGJSON

/// The emitter of the model's facts about the service as a whole.
struct ServiceEmitter {
    let types: TypeEmitter
    private var model: ServiceModel { types.model }

    func text() -> String {
        var source = SourceText()
        source.documentation([
            "The service: the names that clients and signers need, and the operations that have models here."
        ])
        source.block("public enum \(model.service.serviceType): AWSService") { source in
            for (name, key, prose) in [
                ("serviceID", "serviceId", "The service's own identifier."),
                ("endpointPrefix", "endpointPrefix", "The first label of its host names."),
                ("signingName", "signingName", "The name in the credential scope of its signatures."),
                ("apiVersion", "apiVersion", "The version of its interface."),
            ] {
                source.documentation([prose])
                source.line("public static let \(name) = \"\(model.metadata[key]?.text ?? "")\"")
            }
            if model.service.isAlwaysDualStack {
                source.documentation(["A Boolean value indicating that all of its hosts have IPv6 addresses."])
                source.line("public static let isAlwaysDualStack = true")
            }
            source.documentation(["The operations that this library has models for."])
            source.line("public static let operations: [any AWSOperation.Type] = [")
            for operation in model.operations { source.indented { $0.line("\(types.name(operation.input)).self,") } }
            source.line("]")
        }
        return types.imports(source.text, ["TenantRAGAWS"])
    }
}
