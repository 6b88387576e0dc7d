import HTTPTypes

extension HTTPField.Name {
    // Each is a token in lower case, so none of these can fail; the fallback keeps the unwrapping honest.
    static let amzDate = HTTPField.Name("X-Amz-Date") ?? .date
    static let amzSecurityToken = HTTPField.Name("X-Amz-Security-Token") ?? .authorization
    static let amzContentSHA256 = HTTPField.Name("X-Amz-Content-Sha256") ?? .authorization
}
