/// Answers of AWS Security Token Service.
enum STSAnswers {
    static let role = "arn:aws:iam::123456789012:role/reader"

    static func credentials(
        of action: String = "AssumeRole",
        id: String = "ASIAROLE",
        until end: String = "2026-11-25T13:00:00Z"
    ) -> String {
        """
        <\(action)Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <\(action)Result>
            <AssumedRoleUser><Arn>\(role)</Arn><AssumedRoleId>A:B</AssumedRoleId></AssumedRoleUser>
            <Credentials>
              <AccessKeyId>\(id)</AccessKeyId>
              <SecretAccessKey>\(CredentialsWorld.secret)</SecretAccessKey>
              <SessionToken>token\(CredentialsWorld.secret)</SessionToken>
              <Expiration>\(end)</Expiration>
            </Credentials>
          </\(action)Result>
          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
        </\(action)Response>
        """
    }

    static func error(_ code: String) -> String {
        """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <Error><Type>Sender</Type><Code>\(code)</Code><Message>it quotes \(CredentialsWorld.secret)</Message></Error>
          <RequestId>r-2</RequestId>
        </ErrorResponse>
        """
    }
}
