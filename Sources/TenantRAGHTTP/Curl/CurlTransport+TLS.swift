extension CurlTransport {
    /// The roots that a transport trusts, and its own identity.
    ///
    /// TLS 1.2 is the minimum, and the server's chain and name are always verified.
    public struct TLS: Sendable {
        /// The trusted roots; the system's by default.
        public var roots = Roots.system
        /// The identity of this side; none by default.
        public var clientCertificate: ClientCertificate?

        /// Creates the default choice.
        public init() {}
    }

    /// The certificates that a chain may end in.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Roots: Sendable, Hashable {
        /// The roots that libcurl was built to use.
        case system
        /// The roots of one PEM file and no others. A file of few roots makes the first connection cheaper.
        case file(String)
        /// The roots of one PEM file, and the system's.
        case systemAnd(file: String)
        /// The roots of the PEM file that `AWS_CA_BUNDLE` or, without that, `SSL_CERT_FILE` names and no others; without
        /// either the system's.
        case environment
    }

    /// A certificate and its key, by which a server knows this side.
    public struct ClientCertificate: Sendable, CustomStringConvertible, CustomReflectable {
        let certificateFile: String
        let keyFile: String
        let passphrase: String?

        /// Names a certificate.
        ///
        /// - Parameters:
        ///   - certificateFile: The path of a PEM file with the certificate and its chain.
        ///   - keyFile: The path of a PEM file with the private key.
        ///   - passphrase: The passphrase of the key, if it is encrypted.
        public init(certificateFile: String, keyFile: String, passphrase: String? = nil) {
            self.certificateFile = certificateFile
            self.keyFile = keyFile
            self.passphrase = passphrase
        }

        /// The files, and nothing of the passphrase.
        public var description: String { "certificate \(certificateFile), key \(keyFile)" }

        /// The files, and nothing of the passphrase.
        public var customMirror: Mirror {
            Mirror(self, children: ["certificateFile": certificateFile, "keyFile": keyFile])
        }
    }
}
