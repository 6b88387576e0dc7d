/// The sections of the shared files, by kind and name.
package struct SharedFileSections: Sendable {
    /// The kind of a section, by the word in its brackets.
    package enum Kind: String, Sendable, Hashable {
        /// A set of settings to choose.
        case profile
        /// A sign-in at IAM Identity Center.
        case ssoSession = "sso-session"
        /// Endpoints of single services.
        case services
    }

    private var sections: [Kind: [String: SharedFileSection]] = [:]

    /// A section; nil when there is none of that name.
    package func section(_ kind: Kind, _ name: String) -> SharedFileSection? {
        sections[kind]?[name]
    }

    /// The names of all sections of a kind, in order.
    package func names(of kind: Kind) -> [String] {
        (sections[kind] ?? [:]).keys.sorted()
    }

    subscript(kind: Kind, name: String) -> SharedFileSection {
        get { sections[kind]?[name] ?? SharedFileSection(name: name) }
        set { sections[kind, default: [:]][name] = newValue }
    }

    mutating func add(_ kind: Kind, _ name: String) {
        self[kind, name] = self[kind, name]
    }

    mutating func remove(_ kind: Kind, _ name: String) {
        sections[kind]?[name] = nil
    }

    /// Takes over the sections of another file, whose settings win.
    mutating func merge(_ other: SharedFileSections) {
        for (kind, members) in other.sections {
            for (name, section) in members { self[kind, name].merge(section) }
        }
    }
}
