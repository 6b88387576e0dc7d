/// A property that the models of every generated service have.
package enum ModelProperty: CaseIterable, Sendable {
    /// Every structure, union and exception comes back as it was, with all members, arms and enum values.
    case shapes
    /// The generator and the model name the same shapes.
    case names
    /// Every request keeps its path, its query and its body.
    case requests
    /// Every operation, and the service, says of itself what the model says.
    case traits
    /// Every enumeration knows exactly the model's values.
    case enumerations
    /// Unknown members are ignored and null is the same as nothing, at every level of every shape.
    case unknownMembers
    /// A missing required member is an error that names it, in every shape.
    case requiredMembers
    /// Foundation's coders have the service's JSON.
    case codableShapes
    /// Foundation's coders have a request's path and query among its members.
    case codableRequests
    /// Every string length, number range and list size of the model is enforced at its edges.
    case limits
    /// Every body that the model allows is accepted.
    case legalBodies
    /// Nothing that a model holds is printed, but numbers and enumerations.
    case redaction
    /// Every pattern of the model can be parsed.
    case patterns
    /// The verdict of a pattern is the one of Swift's own engine.
    case patternVerdicts

    /// Checks the property of a service's models.
    package func check(_ model: GeneratedModel) throws -> ModelCheck {
        switch self {
        case .shapes: try model.checkShapes()
        case .names: try model.checkNames()
        case .requests: try model.checkRequests()
        case .traits: try model.checkTraits()
        case .enumerations: try model.checkEnumerations()
        case .unknownMembers: try model.checkUnknownMembers()
        case .requiredMembers: try model.checkRequiredMembers()
        case .codableShapes: try model.checkCodableShapes()
        case .codableRequests: try model.checkCodableRequests()
        case .limits: try model.checkLimits()
        case .legalBodies: try model.checkLegalBodies()
        case .redaction: try model.checkRedaction()
        case .patterns: model.checkPatterns()
        case .patternVerdicts: try model.comparePatterns(seed: 20_261_201)
        }
    }
}
