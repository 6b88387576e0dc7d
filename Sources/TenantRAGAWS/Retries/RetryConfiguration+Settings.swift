extension RetryConfiguration {
    /// The settings of the environment, then of the profile: `AWS_RETRY_MODE` and `AWS_MAX_ATTEMPTS`, `retry_mode` and
    /// `max_attempts` (AWS SDKs and Tools Reference Guide, page "Retry behavior").
    ///
    /// `TENANTRAG_REPEAT_GENERATIONS` (`true` or `false`) is this library's own.
    ///
    /// The mode `legacy` of older SDKs counts as standard, which is what newer ones do.
    ///
    /// - Parameters:
    ///   - environment: The environment variables.
    ///   - profile: The chosen profile; nil when there is none.
    /// - Throws: ``ConfigurationError``.
    package init(environment: ProcessEnvironment, profile: SharedFileSection?) throws(ConfigurationError) {
        func setting(_ variable: String, _ name: String) -> (name: String, value: String)? {
            environment[variable].map { (variable, $0) } ?? profile?[name].map { (name, $0) }
        }
        self.init()
        if let (name, value) = setting("AWS_RETRY_MODE", "retry_mode") {
            switch value.lowercased() {
            case "standard", "legacy": mode = .standard
            case "adaptive": mode = .adaptive
            default: throw ConfigurationError(name, "the retry mode is standard or adaptive")
            }
        }
        if let (name, value) = setting("AWS_MAX_ATTEMPTS", "max_attempts") {
            guard let attempts = Int(value), 1...1_000 ~= attempts else {
                throw ConfigurationError(name, "the number of attempts is 1 to 1000")
            }
            maximumAttempts = attempts
        }
        let name = "TENANTRAG_REPEAT_GENERATIONS"
        if let value = environment[name] {
            switch value.lowercased() {
            case "true": repeatsGenerations = true
            case "false": repeatsGenerations = false
            default: throw ConfigurationError(name, "it is true or false")
            }
        }
    }
}
