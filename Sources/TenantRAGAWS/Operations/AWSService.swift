/// The facts of a service model about the service as a whole.
public protocol AWSService: SendableMetatype {
    /// The service's own identifier: `Bedrock Agent Runtime`.
    static var serviceID: String { get }
    /// The first label of its host names: `bedrock-agent-runtime`.
    static var endpointPrefix: String { get }
    /// The name in the credential scope of its signatures: `bedrock`.
    static var signingName: String { get }
    /// A Boolean value that indicates whether all of its hosts have IPv6 addresses, under the suffix of such hosts; false by
    /// default.
    static var isAlwaysDualStack: Bool { get }
    /// The version of its interface: `2023-07-26`.
    static var apiVersion: String { get }
    /// The operations that this library has models for.
    static var operations: [any AWSOperation.Type] { get }
}

extension AWSService {
    /// The hosts of most services: IPv4 alone unless dual-stack is asked for.
    public static var isAlwaysDualStack: Bool { false }
}
