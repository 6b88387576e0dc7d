import TenantRAGJSON

/// Reads one case a line from standard input until its end, makes the calls with the client of the case's service over
/// real connections, and writes one answer a line, in the order of the cases.
///
/// A case is a JSON object: `service`, `endpoint`, `environment` and `timeouts` make the client (see `ClientSettings`), the rest
/// is the call (see `ClientCall`). Cases with the same client run one after the other, and
/// clients run at the same time: each has a quota for retries of its own.
@main
struct ClientPeer {
    static func main() async throws {
        var cases: [JSONValue] = []
        while let line = readLine() { cases.append(try JSONValue(json: line)) }
        var groups: [ClientSettings: [Int]] = [:]
        for (index, test) in cases.enumerated() {
            groups[try ClientSettings(test), default: []].append(index)
        }
        let all = cases
        let answers = await withTaskGroup { tasks in
            for (settings, indices) in groups {
                tasks.addTask { await answer(indices, of: all, with: settings) }
            }
            var answers: [Int: [String: JSONValue]] = [:]
            for await group in tasks { answers.merge(group) { first, _ in first } }
            return answers
        }
        for index in cases.indices { print(JSONValue.object(answers[index] ?? [:]).jsonText) }
    }

    private static func answer(
        _ indices: [Int],
        of cases: [JSONValue],
        with settings: ClientSettings
    ) async -> [Int: [String: JSONValue]] {
        let client: PeerClient
        do {
            client = try settings.client()
        } catch {
            return Dictionary(uniqueKeysWithValues: indices.map { ($0, ["unusable": .string("\(error)")]) })
        }
        var answers: [Int: [String: JSONValue]] = [:]
        for index in indices { answers[index] = await ClientCall(cases[index]).answer(of: client) }
        return answers
    }
}
