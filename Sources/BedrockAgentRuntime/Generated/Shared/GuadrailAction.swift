// Generated from the service model by Scripts/generate-models; changes here are lost.

/// AWS's spelling of ``GuardrailAction``.
public typealias GuadrailAction = GuardrailAction
