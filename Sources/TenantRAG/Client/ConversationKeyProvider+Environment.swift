public import TenantRAGBase
public import TenantRAGIsolation

extension ConversationKeyProvider {
    /// The keys that an environment variable holds: `id:key,id:key`, the current one first.
    ///
    /// A key is 64 hexadecimal digits, as `openssl rand -hex 32` prints them;
    /// ``/TenantRAGIsolation/ConversationKeys/init(parsing:)`` documents the form. The variable is read once.
    ///
    /// - Parameters:
    ///   - name: The variable.
    ///   - environment: The environment to read; this process's by default.
    /// - Returns: The provider.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting` when it is not set or cannot be read; the message repeats
    ///   nothing of it.
    public static func environment(
        _ name: String = "TENANTRAG_CONVERSATION_KEYS",
        in environment: ProcessEnvironment = .current
    ) throws -> ConversationKeyProvider {
        guard let text = environment[name] else {
            throw TenantRAGError(
                .invalidSetting,
                "set \(name) to the keys of conversations, such as 2026-11:<64 hexadecimal digits>"
            )
        }
        do throws(IsolationError) {
            return .fixed(try ConversationKeys(parsing: text))
        } catch {
            throw TenantRAGError(.invalidSetting, "\(name): \(error.message)")
        }
    }
}
