import BenchmarkDriver
import Foundation

/// The calls that are compared.
enum Operation: CaseIterable {
    case generate, retrieve

    var title: String {
        switch self {
        case .generate: "RetrieveAndGenerate"
        case .retrieve: "Retrieve"
        }
    }

    /// The number of calls in a round.
    var requests: Int {
        switch self {
        case .generate: isShort ? 400 : 20_000
        case .retrieve: isShort ? 100 : 4_000
        }
    }

    /// The most processor time a call may take at 16 in flight, as a multiple of what bare C takes with bodies alone.
    var processorBar: (client: Double, tenantRAG: Double) {
        switch self {
        case .generate: (2.5, 3.0)
        case .retrieve: (3.5, 3.9)
        }
    }
}

/// One of those who are compared.
enum Contender: CaseIterable {
    case c, cSigned, clientLoop, clientPool, ragLoop, ragPool, boto3

    var title: String {
        switch self {
        case .c: "C on curl_multi: the same bodies, and nothing done with them"
        case .cSigned: "the same, sending the header fields of a signed call as well"
        case .clientLoop: "**`BedrockAgentRuntimeClient`**, callers on the transport's thread"
        case .clientPool: "**`BedrockAgentRuntimeClient`**, callers on Swift's pool"
        case .ragLoop: "**`TenantRAGClient`**, callers on the transport's thread"
        case .ragPool: "**`TenantRAGClient`**, callers on Swift's pool"
        case .boto3: "boto3, in threads"
        }
    }

    /// Those of ours.
    static let ours: [Contender] = [.clientLoop, .clientPool, .ragLoop, .ragPool]

    /// The program that makes so many calls.
    ///
    /// - Returns: Nil without a Python that has boto3.
    func program(
        _ environment: Environment,
        _ operation: Operation,
        inFlight: Int,
        requests: Int? = nil
    ) -> Program? {
        let body = environment.documents.body(of: operation).path
        let url = environment.url(of: operation)
        // boto3 takes so much longer that fewer calls give the same certainty.
        let requests = requests ?? (self == .boto3 ? operation.requests / 20 : operation.requests)
        let load = ["\(inFlight)", "\(max(inFlight, requests / 10))", "\(requests)"]
        func ours(_ client: String, _ executor: String) -> Program {
            Program(
                environment.folders.url(of: "call-benchmark-tenantrag"),
                [url, "\(operation)", client, executor, body] + load
            )
        }
        switch self {
        case .c, .cSigned:
            let path = operation == .generate ? "retrieveAndGenerate" : "knowledgebases/KB12345678/retrieve"
            let size = environment.documents.size(environment.documents.answer(to: operation))
            return Program(
                environment.folders.url(of: "http-benchmark-curl"),
                [url + path] + load + [body, "\(size)"] + (self == .c ? [] : [environment.documents.signedFields.path])
            )
        case .clientLoop: return ours("client", "loop")
        case .clientPool: return ours("client", "pool")
        case .ragLoop: return ours("rag", "loop")
        case .ragPool: return ours("rag", "pool")
        case .boto3:
            return environment.peer("boto3_calls.py").map { peer in
                Program(peer.python, [peer.script, url, "\(operation)", body] + load)
            }
        }
    }
}
