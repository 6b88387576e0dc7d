extension SigningWorkspace {
    /// Writes the path in canonical form.
    mutating func writeCanonicalPath(_ path: UnsafeBufferPointer<UInt8>, options: SigningOptions) {
        guard options.normalizesPath else {
            if path.isEmpty { canonical.append(UInt8(ascii: "/")) }
            unsafe canonical.appendPath(path, isEncodedAgain: options.doubleEncodesPath)
            return
        }
        // Segments are written one by one; ".." goes back to where the segment before it began.
        let start = canonical.count
        var index = 0
        while index < path.count {
            while unsafe index < path.count && path[index] == UInt8(ascii: "/") { index += 1 }
            let end = unsafe path[index...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
            let segment = unsafe UnsafeBufferPointer(rebasing: path[index..<end])
            index = end
            let dot = UInt8(ascii: ".")
            if unsafe segment.isEmpty || segment.count == 1 && segment[0] == dot { continue }
            if unsafe segment.count == 2 && segment[0] == dot && segment[1] == dot {
                removeLastSegment(after: start)
                continue
            }
            canonical.append(UInt8(ascii: "/"))
            unsafe canonical.appendPath(segment, isEncodedAgain: options.doubleEncodesPath)
        }
        if unsafe canonical.count == start || path.last == UInt8(ascii: "/") {
            canonical.append(UInt8(ascii: "/"))
        }
    }

    private mutating func removeLastSegment(after start: Int) {
        while canonical.count > start {
            let last = unsafe canonical.bytes[canonical.count - 1]
            canonical.removeLast(1)
            if last == UInt8(ascii: "/") { return }
        }
    }

    /// Adds the parameters of a query, decoded and encoded again; empty ones between two `&` are dropped.
    mutating func addParameters(
        _ query: UnsafeBufferPointer<UInt8>,
        leavingOut leftOut: [AuthenticationParameter]
    ) throws(SigningError) {
        var index = 0
        while index < query.count {
            let end = unsafe query[index...].firstIndex(of: UInt8(ascii: "&")) ?? query.count
            let piece = unsafe UnsafeBufferPointer(rebasing: query[index..<end])
            index = end + 1
            if piece.isEmpty { continue }
            let nameEnd = unsafe piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.count
            let offset = parameterBytes.count
            var isValid = unsafe parameterBytes.appendRecoded(UnsafeBufferPointer(rebasing: piece[..<nameEnd]))
            let nameCount = parameterBytes.count - offset
            parameterBytes.append(UInt8(ascii: "="))
            let start = parameterBytes.count
            if nameEnd < piece.count {
                let value = unsafe UnsafeBufferPointer(rebasing: piece[(nameEnd + 1)...])
                isValid = unsafe parameterBytes.appendRecoded(value) && isValid
            }
            guard isValid else {
                throw SigningError(
                    .invalidQuery,
                    "A percent sign in the query is not followed by two hexadecimal digits; a bare one is written %25."
                )
            }
            if !leftOut.isEmpty,
                let parameter = unsafe AuthenticationParameter(name: parameterBytes.slice(offset, nameCount)),
                leftOut.contains(parameter)
            {
                continue
            }
            let valueCount = parameterBytes.count - start
            parameters.append(offset: offset, nameCount: nameCount, valueCount: valueCount, in: parameterBytes)
            try checkSize()
        }
    }

    /// Sorts the parameters by name and then by value, and writes them.
    mutating func writeCanonicalQuery() {
        parameters.sort(byValue: true, in: parameterBytes)
        for index in 0..<parameters.count {
            if index > 0 { canonical.append(UInt8(ascii: "&")) }
            let entry = parameters[index]
            unsafe canonical.append(parameterBytes.slice(entry.offset, entry.nameCount + 1 + entry.valueCount))
        }
    }
}
