import Foundation
import TenantRAG
import TenantRAGIdentity
import TenantRAGLambdaRuntime
import TenantRAGTesting
import Testing

@testable import struct TenantRAG.TenantRAGError
@testable import TenantRAGAWS
@testable import TenantRAGBase
@testable import TenantRAGCredentials
@testable import TenantRAGFilters
@testable import struct TenantRAGIdentity.IdentityError
@testable import TenantRAGIsolation
@testable import struct TenantRAGLambdaRuntime.LambdaRuntimeError
@testable import struct TenantRAGLocal.LocalConfigurationError
@testable import struct TenantRAGLocalIndex.SearchIndexError
@testable import struct TenantRAGLocalIngestion.IngestionError
@testable import struct TenantRAGLocalServer.LocalServerError
@testable import TenantRAGPrompts
@testable import TenantRAGSigV4
@testable import struct TenantRAGTesting.ProbeError
@testable import struct TenantRAGTesting.TestTokenError

/// The text of a service or of an error underneath, which no description shows.
private let secret = "MARKER of globex"

@Suite("The family of errors")
struct ErrorFamilyTests {
    struct Underlying: Error, CustomStringConvertible { let description = secret }

    /// One error of each public type.
    static func errors() throws -> [any CodedError] {
        let acme = try TenantID(validating: "acme")
        return [
            AWSError(
                .throttling,
                operation: "Retrieve",
                message: "the quota is used up",
                serviceMessage: secret,
                underlying: Underlying()
            ),
            AWSResponseError(.missingHeader, "no header x-amzn-sessionid"),
            ConfigurationError("AWS_MAX_ATTEMPTS", "must be a number from 1 to 10"),
            CredentialsError(.notFound, "there are no credentials", underlying: Underlying()),
            EndpointError(.missingRegion, "no Region is set"),
            EventStreamError(.truncatedStream, "the stream ends within a frame"),
            FilterError(.emptyList, at: "in", "the list is empty"),
            HTTPTransportError(.connectTimeout, mayHaveReachedServer: false, host: "b.example", message: "timed out"),
            IdentityError(.expired, "the token has expired", underlying: Underlying()),
            IngestionError(code: .unreadableFolder, message: "The folder cannot be read."),
            IsolationError(.missingUser, "the policy asks for a user", underlying: Underlying()),
            IsolationViolation(.otherTenant, tenant: acme, key: "tenant_id"),
            JSONError(code: .syntax, message: "a value is missing", offset: 3, path: "a"),
            LambdaError(errorType: "BadRequest", errorMessage: "the order has no number"),
            LambdaRuntimeError(.unreachable, "the Runtime API does not respond", Underlying()),
            LocalConfigurationError(code: .duplicateGuardrail, message: "Two guardrails have one identifier."),
            LocalServerError(.cannotListen, "the port is taken"),
            ModelValidationError(violations: [
                .init(path: "input.text", constraint: .length(minimum: nil, maximum: 1_000), actual: 1_001)
            ]),
            ProbeError(.invalidTenants, "a probe needs two tenants"),
            PromptError(.tooLong, "The text is too long.", count: 5_000, limit: 4_000),
            SearchIndexError(.busy, "another process holds the file"),
            SharedFileError(code: .malformed, file: "~/.aws/config", line: 3, message: "no section"),
            SigningError(.missingHost, "the request names no host"),
            TenantLimitError(.queueFull, retryAfter: .seconds(2)),
            TenantRAGError(.emptyQuestion, "the question is empty"),
            TestTokenError.libcrypto,
            TimestampError.outOfRange,
            UnmodeledServiceError(serviceCode: "Odd", httpStatusCode: 500, serviceMessage: secret),
            ValidationException(serviceMessage: secret),
            VerificationError(.expired, "the signature has expired"),
        ]
    }

    @Test("Every error has a code for metrics, a message and a description that may be logged")
    func texts() throws {
        for error in try Self.errors() {
            let type = "\(type(of: error))"
            let code = error.code.rawValue
            #expect(code.utf8.allSatisfy { $0 < 0x80 } && code.allSatisfy { $0.isLetter || $0.isNumber }, "\(type)")
            #expect(!code.isEmpty && code == "\(error.code)", "\(type)")
            // The path of a JSON error has the names of members.
            #expect(!error.message.isEmpty && error.isLoggable == !(error is JSONError), "\(type)")
            for text in ["\(error)", error.message, String(describing: error)] {
                #expect(!text.contains("MARKER") && !text.contains("globex"), "\(type)")
            }
        }
    }

    @Test("The table above holds every public error of the package")
    func complete() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let tested = Set(try Self.errors().map { "\(type(of: $0))" })
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /public struct (\w+): ([\w, ]*\bError\b|CodedError)/) {
                #expect(match.2 == "CodedError", "\(match.1) is an error outside the family")
                found.insert(String(match.1))
            }
        }
        #expect(found.subtracting(tested) == [])
        #expect(found.count >= 28)
    }

    @Test(
        "A retry is worthwhile by category, unless the error knows better",
        arguments: zip(
            ErrorCategory.allCases,
            [false, false, false, true, true, false, true, true, false, false]
        )
    )
    func retries(category: ErrorCategory, isRetryable: Bool) {
        struct Mine: CodedError {
            enum Code: String, ErrorCode { case mine }
            let code = Code.mine
            let message = "mine"
            let category: ErrorCategory
        }
        let error = Mine(category: category)
        #expect(error.isRetryable == isRetryable && !error.isLoggable && "\(error)" == "mine: mine")
    }

    @Test("A service's error has the category of its code, or of its status where the code is unknown")
    func services() {
        for (code, status, category) in [
            (.throttling, 400, .throttled), (.serviceQuotaExceeded, 402, .throttled), (.validation, 400, .rejected),
            (.accessDenied, 403, .rejected), (.resourceNotFound, 404, .rejected), (.conflict, 409, .unavailable),
            (.internalServer, 500, .unavailable), (.unexpectedResponse, 429, .throttled),
            (.unexpectedResponse, 404, .rejected),
            (.deadlineExceeded, nil, .timedOut), (.credentialsUnavailable, nil, .configuration),
            (.invalidRequest, nil, .invalid),
        ] as [(AWSError.Code, Int?, ErrorCategory)] {
            #expect(ErrorCategory(code, httpStatusCode: status) == category, "\(code)")
        }
    }
}
