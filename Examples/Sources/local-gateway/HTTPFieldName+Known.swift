import HTTPTypes

extension HTTPField.Name {
    /// A name that stands in this program, and is one.
    init(known name: StaticString) {
        guard let name = Self("\(name)") else { preconditionFailure("\(name) is no name of a header") }
        self = name
    }
}
