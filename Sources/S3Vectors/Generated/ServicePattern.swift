// Generated from the service model by Scripts/generate-models; changes here are lost.

import TenantRAGAWS

/// The patterns of the service model, by the shape that has them; made at first use.
enum ServicePattern {
    static let indexArn = ModelPattern(
        #"arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]"#
    )
    static let kmsKeyArn = ModelPattern(#"(arn:aws[-a-z0-9]*:kms:[-a-z0-9]*:[0-9]{12}:key/.+)"#)
    static let tagKey = ModelPattern(#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)
    static let tagValue = ModelPattern(#"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)"#)
    static let vectorBucketArn = ModelPattern(
        #"arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]"#
    )
}
