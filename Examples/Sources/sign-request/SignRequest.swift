// Shows: how a request is signed for AWS, and every step of it, for the day when a service answers
//        SignatureDoesNotMatch.
// Run:   printf 'GET /?Param1=value1 HTTP/1.1\nHost: example.amazonaws.com\n\n' | swift run --package-path Examples \
//            sign-request --region us-east-1 --service service --access-key AKIDEXAMPLE --secret-key secret

import ArgumentParser
import Foundation
import HTTPTypes
import TenantRAGSigV4

@main
struct SignRequest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-request",
        abstract: "Signs a raw HTTP request with AWS Signature Version 4 and shows how.",
        discussion: """
            Reads a request line, header fields, an empty line and the body, with LF or CRLF, from a file or from standard \
            input. Credentials come from the options or from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and \
            AWS_SESSION_TOKEN. Nothing is sent.

            Exit status: 0 signed, 64 wrong usage, 65 the request cannot be read or signed, 66 the file cannot be opened.
            """
    )

    enum Output: String, ExpressibleByArgument, CaseIterable {
        case canonicalRequest = "canonical-request"
        case stringToSign = "string-to-sign"
        case authorization
        case request
        case curl
    }

    @Argument(help: "The file with the request; a dash, or nothing, reads standard input.")
    var file = "-"

    @Option(help: "The region, such as us-east-1; without it AWS_REGION or AWS_DEFAULT_REGION.")
    var region: String?

    @Option(help: "The service's signing name, such as bedrock or s3.")
    var service: String

    @Option(name: [.customLong("access-key"), .customLong("access-key-id")], help: "The access key id.")
    var accessKey: String?

    @Option(
        name: [.customLong("secret-key"), .customLong("secret-access-key")],
        help: "The secret access key; others on this machine may see it, so prefer AWS_SECRET_ACCESS_KEY."
    )
    var secretKey: String?

    @Option(help: "The session token of temporary credentials.")
    var sessionToken: String?

    @Option(help: "When to sign, as 20150830T123600Z; by default the request's own X-Amz-Date, or now.")
    var date: String?

    @Option(
        help: ArgumentHelp(
            "Presign: put the signature into the query, valid for so many seconds.",
            valueName: "seconds"
        )
    )
    var expires: Int?

    @Flag(help: "Leave the body out of the signature (UNSIGNED-PAYLOAD).")
    var unsignedPayload = false

    @Flag(help: "Take the path as it is encoded, as Amazon S3 wants it.")
    var noDoubleEncode = false

    @Flag(help: "Keep dots and double slashes in the path, as Amazon S3 wants it.")
    var noNormalizePath = false

    @Flag(help: "Add the session token after signing, as AWS IoT wants it.")
    var omitSessionToken = false

    @Flag(
        help: "Send the body's hash as x-amz-content-sha256, as Amazon S3 wants it of requests that are not presigned."
    )
    var contentSha256Header = false

    @Option(help: "What to print; without it canonical request, string to sign and signed request.")
    var print: Output?

    func run() throws {
        do { try signAndShow() } catch let failure as Failure {
            FileHandle.standardError.write(Data("sign-request: \(failure.message)\n".utf8))
            throw ExitCode(failure.status.rawValue)
        }
    }

    private func signAndShow() throws {
        let environment = ProcessInfo.processInfo.environment
        let signer = try usage { try self.signer(environment) }
        let credentials = try usage { try self.credentials(environment) }
        let given = try usage { try date.map { try Timestamp($0) } }
        if let expires, !(1...604_800).contains(expires) {
            throw Failure(.usage, "--expires takes 1 to 604800 seconds (seven days), not \(expires)")
        }
        var message: RawRequest?
        do {
            let request = try RawRequest(parsing: read())
            message = request
            try show(sign(request, signer, credentials, given), request)
        } catch let error as RawRequest.Problem {
            throw Failure(.data, "\(source), line \(error.line): \(error.reason)")
        } catch let error as SigningError {
            throw Failure(.data, "\(source), line \(message?.line(of: error) ?? 1): \(error.message)")
        }
    }

    private func sign(
        _ message: RawRequest,
        _ signer: Signer,
        _ credentials: Credentials,
        _ given: Timestamp?
    ) throws -> SignatureDetails {
        let body: Payload = unsignedPayload ? .unsigned : .bytes(message.body)
        let date = try given ?? message.date ?? .now
        guard let expires else {
            return try signer.signDetailed(message.head, body: body, with: credentials, at: date)
        }
        return try signer.presignDetailed(message.head, body: body, with: credentials, at: date, expiresIn: expires)
    }

    private func signer(_ environment: [String: String]) throws -> Signer {
        guard let region = region ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] else {
            throw Failure(.usage, "no region: give --region, or set AWS_REGION")
        }
        return try Signer(
            region: region,
            service: service,
            options: SigningOptions(
                doubleEncodesPath: !noDoubleEncode,
                normalizesPath: !noNormalizePath,
                sessionToken: omitSessionToken ? .appended : .signed,
                addsContentSHA256: contentSha256Header,
                presignsUnsignedPayload: service == "s3"
            )
        )
    }

    /// Options go before the environment, and never half of one with half of the other.
    private func credentials(_ environment: [String: String]) throws -> Credentials {
        func present(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        guard (accessKey == nil) == (secretKey == nil) else {
            throw Failure(.usage, "give --access-key and --secret-key together")
        }
        let isGiven = accessKey != nil
        guard let id = accessKey ?? present("AWS_ACCESS_KEY_ID"),
            let secret = secretKey ?? present("AWS_SECRET_ACCESS_KEY")
        else {
            throw Failure(
                .usage,
                "no credentials: give --access-key and --secret-key, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            )
        }
        return try Credentials(
            accessKeyID: id,
            secretAccessKey: SecretBytes(secret),
            sessionToken: sessionToken ?? (isGiven ? nil : present("AWS_SESSION_TOKEN"))
        )
    }

    private func usage<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as SigningError {
            throw Failure(.usage, error.message)
        } catch let error as TimestampError {
            throw Failure(.usage, error.message)
        }
    }

    private var source: String { file == "-" ? "standard input" : file }

    private func read() throws -> [UInt8] {
        if file == "-" { return try Array(FileHandle.standardInput.readToEnd() ?? Data()) }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure(.noInput, "cannot open \(file)")
        }
        return Array(data)
    }
}
