// Generated from the service model by Scripts/generate-models; changes here are lost.

import TenantRAGAWS

/// The patterns of the service model, by the shape that has them; made at first use.
enum ServicePattern {
    static let awsDataCatalogTableName = ModelPattern(#".*\.*"#)
    static let bedrockEmbeddingModelArn = ModelPattern(
        #"(arn:aws(-[^:]{1,12})?:(bedrock|sagemaker):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?"#
    )
    static let bedrockModelArn = ModelPattern(
        #"(arn:aws(-[^:]{1,12})?:(bedrock):[a-z0-9-]{1,20}:([0-9]{12})?:([a-z-]+/)?)?([a-zA-Z0-9.-]{1,63}){0,2}(([:][a-z0-9-]{1,63}){0,2})?(/[a-z0-9]{1,12})?"#
    )
    static let bucketOwnerAccountId = ModelPattern(#"[0-9]{12}"#)
    static let byteContentDocMimeTypeString = ModelPattern(#".*[a-z]{1,20}/.{1,20}.*"#)
    static let clientToken = ModelPattern(#"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,256}"#)
    static let columnName = ModelPattern(#"[a-zA-Z0-9_\-]+"#)
    static let fieldName = ModelPattern(#".*"#)
    static let graphArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):neptune-graph:[a-zA-Z0-9-]*:[0-9]{12}:graph/g-[a-zA-Z0-9]{10}"#
    )
    static let httpsUrl = ModelPattern(#"https://[A-Za-z0-9][^\s]*"#)
    static let id = ModelPattern(#"[0-9a-zA-Z]{10}"#)
    static let ingestionJobFilterValue = ModelPattern(#".*"#)
    static let kendraIndexArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):kendra:[a-z0-9-]{1,20}:([0-9]{12}|):index/([a-zA-Z0-9][a-zA-Z0-9-]{35}|[a-zA-Z0-9][a-zA-Z0-9-]{35}-[a-zA-Z0-9][a-zA-Z0-9-]{35})"#
    )
    static let kmsKeyArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):kms:[a-zA-Z0-9-]*:[0-9]{12}:key/[a-zA-Z0-9-]{36}"#
    )
    static let knowledgeBaseArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):bedrock:[a-zA-Z0-9-]*:[0-9]{12}:knowledge-base/[0-9a-zA-Z]+"#
    )
    static let knowledgeBaseRoleArn = ModelPattern(#"arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+"#)
    static let lambdaArn = ModelPattern(
        #"arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST|[a-zA-Z0-9-_]+))?"#
    )
    static let metadataKeyName = ModelPattern(#"[a-zA-Z0-9_][a-zA-Z0-9_-]*"#)
    static let microsoft365TenantId = ModelPattern(
        #"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"#
    )
    static let mongoDbAtlasCollectionName = ModelPattern(#".*"#)
    static let mongoDbAtlasDatabaseName = ModelPattern(#".*"#)
    static let mongoDbAtlasEndpoint = ModelPattern(#".*"#)
    static let mongoDbAtlasEndpointServiceName = ModelPattern(
        #"(?:arn:aws(?:-us-gov|-cn|-iso|-iso-[a-z])*:.+:.*:\d+:.+/.+$|[a-zA-Z0-9*]+[a-zA-Z0-9._-]*)"#
    )
    static let mongoDbAtlasIndexName = ModelPattern(#".*"#)
    static let name = ModelPattern(#"([0-9a-zA-Z][_-]?){1,100}"#)
    static let nextToken = ModelPattern(#"\S*"#)
    static let nonBlankString = ModelPattern(#"[\s\S]+"#)
    static let openSearchManagedClusterDomainArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov|-iso):es:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:domain/[a-z][a-z0-9-]{3,28}"#
    )
    static let openSearchManagedClusterDomainEndpoint = ModelPattern(#"https://.*"#)
    static let openSearchManagedClusterIndexName = ModelPattern(#"(?![\-_+.])[a-z0-9][a-z0-9\-_\.]*"#)
    static let openSearchServerlessCollectionArn = ModelPattern(
        #"arn:aws:aoss:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:collection/[a-z0-9-]{3,32}"#
    )
    static let openSearchServerlessIndexName = ModelPattern(#".*"#)
    static let pineconeConnectionString = ModelPattern(#".*"#)
    static let pineconeNamespace = ModelPattern(#".*"#)
    static let queryGenerationTableName = ModelPattern(#".*\..*\..*"#)
    static let rdsArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):rds:[a-zA-Z0-9-]*:[0-9]{12}:cluster:[a-zA-Z0-9-]{1,63}"#
    )
    static let rdsDatabaseName = ModelPattern(#"[a-zA-Z0-9_\-]+"#)
    static let rdsTableName = ModelPattern(#"[a-zA-Z0-9_\.\-]+"#)
    static let redisEnterpriseCloudEndpoint = ModelPattern(#".*"#)
    static let redisEnterpriseCloudIndexName = ModelPattern(#".*"#)
    static let s3BucketArn = ModelPattern(#"arn:aws(|-cn|-us-gov):s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"#)
    static let s3BucketUri = ModelPattern(#"s3://.{1,128}"#)
    static let s3ObjectUri = ModelPattern(#"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/.{1,1024}"#)
    static let secretArn = ModelPattern(
        #"arn:aws(|-cn|-us-gov):secretsmanager:[a-z0-9-]{1,20}:([0-9]{12}|):secret:[a-zA-Z0-9!/_+=.@-]{1,512}"#
    )
    static let tagKey = ModelPattern(#"[a-zA-Z0-9\s._:/=+@-]*"#)
    static let tagValue = ModelPattern(#"[a-zA-Z0-9\s._:/=+@-]*"#)
    static let url = ModelPattern(#"https?://[A-Za-z0-9][^\s]*"#)
    static let workgroupArn = ModelPattern(
        #"(arn:(aws(-[a-z]+)*):redshift-serverless:[a-z]{2}(-gov)?-[a-z]+-\d{1}:\d{12}:workgroup/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"#
    )
}
