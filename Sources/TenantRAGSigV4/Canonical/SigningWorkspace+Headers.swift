import HTTPTypes

extension SigningWorkspace {
    /// Adds the field `x-amz-date`.
    mutating func addDate() {
        let offset = lines.count
        lines.append("x-amz-date:")
        unsafe lines.append(stamp.dateText)
        headers.append(offset: offset, nameCount: 10, valueCount: lines.count - offset - 11, in: lines)
    }

    /// Adds the field `x-amz-content-sha256`.
    mutating func addContentSHA256() {
        let offset = lines.count
        lines.append("x-amz-content-sha256:")
        unsafe lines.append(payloadHash.bytes)
        headers.append(offset: offset, nameCount: 20, valueCount: lines.count - offset - 21, in: lines)
    }

    /// Adds the field `x-amz-security-token`; its value was validated with the credentials and needs no change.
    mutating func addToken(_ token: String) {
        let offset = lines.count
        lines.append("x-amz-security-token:")
        lines.append(token)
        headers.append(offset: offset, nameCount: 20, valueCount: lines.count - offset - 21, in: lines)
    }

    /// Adds a field in canonical form, unless it is never signed or is replaced by signing.
    @inline(__always)
    mutating func addHeader(_ field: HTTPField, replacingToken: Bool) throws(SigningError) -> HeaderRole {
        let offset = lines.count
        lines.append(field.name.canonicalName)
        let nameCount = lines.count - offset
        let role = unsafe HeaderRole(name: lines.slice(offset, nameCount))
        switch role {
        case .ordinary, .host: break
        case .securityToken where !replacingToken: break
        default:
            lines.removeLast(nameCount)
            return role
        }
        try addValue(of: field, offset: offset, nameCount: nameCount)
        return role
    }

    /// Adds a field in canonical form, whatever it means.
    mutating func addHeader(_ field: HTTPField) throws(SigningError) {
        let offset = lines.count
        lines.append(field.name.canonicalName)
        try addValue(of: field, offset: offset, nameCount: lines.count - offset)
    }

    @inline(__always)
    private mutating func addValue(of field: HTTPField, offset: Int, nameCount: Int) throws(SigningError) {
        lines.append(UInt8(ascii: ":"))
        let start = lines.count
        let isValid = unsafe field.withUnsafeBytesOfValue { unsafe lines.appendHeaderValue($0) }
        guard isValid else {
            throw SigningError(
                .invalidHeader,
                "The value of the header field \(field.name.canonicalName) holds a control character."
            )
        }
        headers.append(offset: offset, nameCount: nameCount, valueCount: lines.count - start, in: lines)
        try checkSize()
    }

    /// Sorts the fields and writes the list of their names.
    mutating func finishHeaders() {
        headers.sort(byValue: false, in: lines)
        for index in 0..<headers.count {
            if index > 0 {
                if headers.haveEqualNames(index - 1, index, in: lines) { continue }
                signedHeaders.append(UInt8(ascii: ";"))
            }
            let entry = headers[index]
            unsafe signedHeaders.append(lines.slice(entry.offset, entry.nameCount))
        }
    }

    /// Writes every field, those of one name in one line, and the empty line and the list of names after them.
    mutating func writeCanonicalHeaders() {
        for index in 0..<headers.count {
            let entry = headers[index]
            if index > 0 {
                if headers.haveEqualNames(index - 1, index, in: lines) {
                    appendSeparator(nameCount: entry.nameCount, offset: entry.offset)
                    unsafe canonical.append(lines.slice(entry.valueOffset, entry.valueCount))
                    continue
                }
                canonical.append(UInt8(ascii: "\n"))
            }
            unsafe canonical.append(lines.slice(entry.offset, entry.nameCount + 1 + entry.valueCount))
        }
        canonical.append("\n\n")
        unsafe canonical.append(signedHeaders.bytes)
        canonical.append(UInt8(ascii: "\n"))
    }

    // Values of one name are joined by a comma, as AWS Signature Version 4 says. Cookies are the exception: HTTP/2
    // splits them into fields that HTTP/1.1 sends as one, joined by a semicolon and a space (RFC 9113, 8.2.3).
    private mutating func appendSeparator(nameCount: Int, offset: Int) {
        let name = unsafe lines.slice(offset, nameCount)
        if unsafe nameCount == 6 && name.elementsEqual("cookie".utf8) {
            canonical.append("; ")
        } else {
            canonical.append(UInt8(ascii: ","))
        }
    }
}
