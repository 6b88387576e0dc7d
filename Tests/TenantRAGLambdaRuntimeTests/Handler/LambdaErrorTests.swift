import TenantRAGLambdaRuntime
import Testing

@Suite struct LambdaErrorTests {
    @Test func description() {
        #expect("\(LambdaError(errorType: "BadRequest", errorMessage: "no body"))" == "BadRequest: no body")
    }
}
