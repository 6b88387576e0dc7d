internal import TenantRAGBase
internal import TenantRAGFilters

/// Rules for text that decides about access: compared by bytes, visible, without edges that systems trim.
package enum PlainText {
    /// Returns whether both are nil or the same bytes.
    package static func same(_ left: String?, _ right: String?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.hasSameBytes(as: right)
        default: false
        }
    }

    /// Returns the fault of a name, as the rest of a sentence; nil when there is none.
    ///
    /// Lengths count Unicode scalars, as AWS counts characters.
    static func problem(in text: String, maximumCount: Int) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return "is empty" }
        guard scalars.count <= maximumCount else {
            return "has \(scalars.count) characters; \(maximumCount) are allowed"
        }
        if first.properties.isWhitespace || last.properties.isWhitespace {
            return "begins or ends with white space"
        }
        if scalars.contains(where: \.isInvisible) { return "holds a control or formatting character" }
        return nil
    }
}

extension Unicode.Scalar {
    /// A Boolean value that indicates whether the scalar is a control, formatting or line-separating character that no
    /// reader sees.
    package var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension Dictionary where Key == String {
    /// The value under a key of exactly these bytes; a canonically equivalent key does not count.
    package func value(ofExactly key: String) -> Value? {
        guard let index = index(forKey: key), self[index].key.hasSameBytes(as: key) else { return nil }
        return self[index].value
    }
}
