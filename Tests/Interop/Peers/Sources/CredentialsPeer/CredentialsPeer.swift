import TenantRAGAWS
import TenantRAGJSON
import TenantRAGSigV4

/// Reads one case a line from standard input, looks for credentials and writes one answer a line.
///
/// A case is a JSON object: `environment` (all variables, `HOME` among them), and perhaps `profile` (chosen in code) and
/// `role` (to be assumed from there: `arn`, `sessionName`, `externalId`, `duration`, `policy`, `tags`, `transitive`). The
/// answer has `key`, `provider`, `token` (whether there is one) and perhaps `end`, or `error` (a code) and `message`.
@main
struct CredentialsPeer {
    static func main() async throws {
        while let line = readLine() {
            var answer: [String: JSONValue]
            do {
                answer = try await self.answer(to: JSONValue(json: line))
            } catch let error as CredentialsError {
                answer = ["error": .string(error.code.rawValue), "message": .string("\(error)")]
            } catch {
                answer = ["error": "other", "message": .string("\(error)")]
            }
            print(JSONValue.object(answer).jsonText)
        }
    }

    private static func answer(to test: JSONValue) async throws -> [String: JSONValue] {
        let variables = (test["environment"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
        var configuration = AWSConfiguration(environment: ProcessEnvironment(variables))
        configuration.profile = test["profile"]?.stringValue
        if let role = test["role"] { configuration.credentials = provider(of: role) }
        let resolved = try await CredentialsCache(configuration: configuration).credentials()
        var answer: [String: JSONValue] = [
            "key": .string(resolved.credentials.accessKeyID), "provider": .string(resolved.provider),
            "token": .boolean(resolved.credentials.hasSessionToken),
        ]
        if let end = resolved.credentials.expiration { answer["end"] = .number(JSONNumber(end.secondsSince1970)) }
        return answer
    }

    private static func provider(of role: JSONValue) -> CredentialsProvider {
        .assumeRole(
            arn: role["arn"]?.stringValue ?? "",
            sessionName: role["sessionName"]?.stringValue,
            externalID: role["externalId"]?.stringValue,
            duration: role["duration"]?.numberValue?.int64Value.map { .seconds($0) },
            policy: role["policy"]?.stringValue,
            tags: (role["tags"]?.objectValue ?? [:]).compactMapValues(\.stringValue),
            transitiveTagKeys: (role["transitive"]?.arrayValue ?? []).compactMap(\.stringValue)
        )
    }
}
