/// One section of a shared file: settings by name, some with settings of their own.
///
/// Names are compared without regard to case. Nothing of it is printed but its name: secrets stand in it.
package struct SharedFileSection: Sendable {
    /// A setting's value.
    enum Value: Sendable {
        case text(String)
        case nested([String: String])
    }

    /// The section's own name: `dev` of `[profile dev]`.
    package let name: String

    private var settings: [String: Value] = [:]

    init(name: String) {
        self.name = name
    }

    /// The value of a setting; nil when it is not there, has settings of its own, or is empty.
    package subscript(setting: String) -> String? {
        guard case .text(let text)? = settings[setting.lowercased()], !text.isEmpty else { return nil }
        return text
    }

    /// A setting below another: `endpoint_url` below `s3`.
    package subscript(group: String, setting: String) -> String? {
        guard case .nested(let members)? = settings[group.lowercased()] else { return nil }
        return members[setting.lowercased()].flatMap { $0.isEmpty ? nil : $0 }
    }

    mutating func set(_ setting: String, to value: Value) {
        settings[setting.lowercased()] = value
    }

    /// Takes over the settings of another section, which win.
    mutating func merge(_ other: SharedFileSection) {
        settings.merge(other.settings) { _, new in new }
    }
}

extension SharedFileSection: CustomStringConvertible, CustomReflectable {
    /// The name alone.
    package var description: String { "SharedFileSection(\(name))" }

    /// A mirror without children.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
