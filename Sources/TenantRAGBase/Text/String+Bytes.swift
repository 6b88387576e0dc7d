extension String {
    /// Returns whether both strings are the same bytes in UTF-8.
    ///
    /// Swift's `==` holds canonically equivalent strings to be equal; vector stores do not, and a tenant's identity
    /// must not depend on which of the two is asked.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // An audit asks this of every result; through the strings' own indices it costs many times as much.
        let areSame = unsafe utf8.withContiguousStorageIfAvailable { left in
            unsafe other.utf8.withContiguousStorageIfAvailable { right in
                for index in 0..<left.count where unsafe left[index] != right[index] { return false }
                return true
            }
        }
        return areSame.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
    }

    /// Returns whether the bytes of this string begin with those of `prefix`.
    package func hasPrefixBytes(_ prefix: String) -> Bool {
        utf8.starts(with: prefix.utf8)
    }

    /// Returns whether the bytes of `substring` stand somewhere in this string; an empty one always does.
    ///
    /// In UTF-8 no character's bytes begin inside another's, so that this is a search by Unicode scalars.
    package func containsBytes(of substring: String) -> Bool {
        let needle = Array(substring.utf8)
        guard let first = needle.first else { return true }
        var rest = utf8[...]
        while rest.count >= needle.count, let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: needle) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
