internal import TenantRAG

extension TokenVerifierConfiguration {
    /// Refuses settings that cannot work, before anything is sent.
    func check() throws(IdentityError) {
        func require(_ holds: Bool, _ rule: String) throws(IdentityError) {
            guard holds else { throw IdentityError(.invalidConfiguration, rule) }
        }
        try require(!issuers.isEmpty, "a verifier takes one issuer at least")
        try require((.zero ... .seconds(300)).contains(leeway), "leeway is 0 to 5 minutes")
        try require((256...1_048_576).contains(maximumTokenBytes), "maximumTokenBytes is 256 to 1,048,576")
        try keys.check()
        var names: Set<[UInt8]> = []
        for issuer in issuers {
            let name = issuer.identifier
            try require(
                (1...2_048).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) },
                "an issuer's name is 1 to 2,048 visible ASCII characters"
            )
            try require(names.insert(Array(name.utf8)).inserted, "the issuer \(name) stands twice")
            try require(!issuer.algorithms.isEmpty, "the issuer \(name) is allowed no algorithm")
            try require(!issuer.types.isEmpty, "the issuer \(name) is allowed no type")
            try require(
                !issuer.recipients.accepted.isEmpty && issuer.recipients.accepted.allSatisfy { !$0.isEmpty },
                "the issuer \(name) has no recipients: whom are its tokens meant for?"
            )
            try require(
                issuer.maximumAge.map { (.seconds(1) ... .seconds(31_536_000)).contains($0) } ?? true,
                "maximumAge of the issuer \(name) is 1 second to a year"
            )
            let mapping = issuer.mapping
            var paths = [mapping.user, mapping.groups, issuer.recipients.claim].compactMap { $0 }
            paths += mapping.attributes.values
            paths += issuer.requirements.flatMap(\.claims)
            if case .claim(let path, _) = mapping.tenant.kind { paths.append(path) }
            try require(
                paths.allSatisfy(\.isValid),
                "a claim's path has 1 to 8 names of 1 to 256 bytes; the issuer \(name) has another"
            )
        }
    }
}
