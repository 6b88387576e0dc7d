// A handler's protocol and its values, and the loop that a function's `main` runs.
@_exported public import TenantRAGLambdaRuntime
