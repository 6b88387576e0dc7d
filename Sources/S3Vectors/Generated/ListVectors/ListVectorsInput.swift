// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// List vectors input.
public struct ListVectorsInput: Sendable, Hashable, RedactedShape {
    /// The index ARN.
    ///
    /// Pattern
    /// `arn:aws[-a-z0-9]*:s3vectors:[a-z0-9-]+:[0-9]{12}:bucket/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]/index/[a-z0-9][a-z0-9-.]{1,61}[a-z0-9]`
    /// (model member `ListVectorsInput.indexArn`).
    public var indexArn: String?

    /// The index name.
    ///
    /// Length 3 to 63 characters (model member `ListVectorsInput.indexName`).
    public var indexName: String?

    /// The max results.
    ///
    /// Range 1 to 1,000 (model member `ListVectorsInput.maxResults`).
    public var maxResults: Int?

    /// The next token.
    ///
    /// Length 1 to 2,048 characters (model member `ListVectorsInput.nextToken`).
    public var nextToken: String?

    /// A Boolean value that makes the response contain the numbers of the vectors.
    ///
    /// Model member `ListVectorsInput.returnData`.
    public var returnData: Bool?

    /// A Boolean value that makes the response contain the metadata of the vectors.
    ///
    /// Model member `ListVectorsInput.returnMetadata`.
    public var returnMetadata: Bool?

    /// The number of segments, when several callers list the index together.
    ///
    /// Range 1 to 16 (model member `ListVectorsInput.segmentCount`).
    public var segmentCount: Int?

    /// The segment to list, counted from 0.
    ///
    /// Range 0 to 15 (model member `ListVectorsInput.segmentIndex`).
    public var segmentIndex: Int?

    /// The vector bucket name.
    ///
    /// Length 3 to 63 characters (model member `ListVectorsInput.vectorBucketName`).
    public var vectorBucketName: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        indexArn: String? = nil,
        indexName: String? = nil,
        maxResults: Int? = nil,
        nextToken: String? = nil,
        returnData: Bool? = nil,
        returnMetadata: Bool? = nil,
        segmentCount: Int? = nil,
        segmentIndex: Int? = nil,
        vectorBucketName: String? = nil
    ) {
        self.indexArn = indexArn
        self.indexName = indexName
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.returnData = returnData
        self.returnMetadata = returnMetadata
        self.segmentCount = segmentCount
        self.segmentIndex = segmentIndex
        self.vectorBucketName = vectorBucketName
    }
}

extension ListVectorsInput: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("indexArn") {
                indexArn = try reader.readString()
            } else if reader.memberIs("indexName") {
                indexName = try reader.readString()
            } else if reader.memberIs("maxResults") {
                maxResults = Int(try reader.readInt32())
            } else if reader.memberIs("nextToken") {
                nextToken = try reader.readString()
            } else if reader.memberIs("returnData") {
                returnData = try reader.readBool()
            } else if reader.memberIs("returnMetadata") {
                returnMetadata = try reader.readBool()
            } else if reader.memberIs("segmentCount") {
                segmentCount = Int(try reader.readInt32())
            } else if reader.memberIs("segmentIndex") {
                segmentIndex = Int(try reader.readInt32())
            } else if reader.memberIs("vectorBucketName") {
                vectorBucketName = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let indexArn {
            writer.writeMember("indexArn")
            writer.write(indexArn)
        }
        if let indexName {
            writer.writeMember("indexName")
            writer.write(indexName)
        }
        if let maxResults {
            writer.writeMember("maxResults")
            writer.write(maxResults)
        }
        if let nextToken {
            writer.writeMember("nextToken")
            writer.write(nextToken)
        }
        if let returnData {
            writer.writeMember("returnData")
            writer.write(returnData)
        }
        if let returnMetadata {
            writer.writeMember("returnMetadata")
            writer.write(returnMetadata)
        }
        if let segmentCount {
            writer.writeMember("segmentCount")
            writer.write(segmentCount)
        }
        if let segmentIndex {
            writer.writeMember("segmentIndex")
            writer.write(segmentIndex)
        }
        if let vectorBucketName {
            writer.writeMember("vectorBucketName")
            writer.write(vectorBucketName)
        }
        writer.endObject()
    }
}

extension ListVectorsInput: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let indexArn {
            validator.string(indexArn, "indexArn", pattern: ServicePattern.indexArn)
        }
        if let indexName {
            validator.string(indexName, "indexName", minimum: 3, maximum: 63)
        }
        if let maxResults {
            validator.integer(maxResults, "maxResults", minimum: 1, maximum: 1000)
        }
        if let nextToken {
            validator.string(nextToken, "nextToken", minimum: 1, maximum: 2048)
        }
        if let segmentCount {
            validator.integer(segmentCount, "segmentCount", minimum: 1, maximum: 16)
        }
        if let segmentIndex {
            validator.integer(segmentIndex, "segmentIndex", minimum: 0, maximum: 15)
        }
        if let vectorBucketName {
            validator.string(vectorBucketName, "vectorBucketName", minimum: 3, maximum: 63)
        }
    }
}
