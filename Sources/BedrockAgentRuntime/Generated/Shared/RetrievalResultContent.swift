// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// The content of a chunk, by its kind.
public struct RetrievalResultContent: Sendable, Hashable, RedactedShape {
    /// The audio (model member `RetrievalResultContent.audio`).
    public var audio: AudioSegment?

    /// The byte content (model member `RetrievalResultContent.byteContent`).
    public var byteContent: String?

    /// The row (model member `RetrievalResultContent.row`).
    public var row: [RetrievalResultContentColumn]?

    /// The text (model member `RetrievalResultContent.text`).
    public var text: String?

    /// The type (model member `RetrievalResultContent.type`).
    public var type: RetrievalResultContentType?

    /// The video (model member `RetrievalResultContent.video`).
    public var video: VideoSegment?

    /// Creates the value from its members; a nil member is not sent.
    public init(
        audio: AudioSegment? = nil,
        byteContent: String? = nil,
        row: [RetrievalResultContentColumn]? = nil,
        text: String? = nil,
        type: RetrievalResultContentType? = nil,
        video: VideoSegment? = nil
    ) {
        self.audio = audio
        self.byteContent = byteContent
        self.row = row
        self.text = text
        self.type = type
        self.video = video
    }
}

extension RetrievalResultContent: JSONReadable, JSONWritable, Codable {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("audio") {
                audio = try AudioSegment(from: &reader)
            } else if reader.memberIs("byteContent") {
                byteContent = try reader.readString()
            } else if reader.memberIs("row") {
                var list: [RetrievalResultContentColumn] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try RetrievalResultContentColumn(from: &reader))
                }
                row = list
            } else if reader.memberIs("text") {
                text = try reader.readString()
            } else if reader.memberIs("type") {
                type = try RetrievalResultContentType(from: &reader)
            } else if reader.memberIs("video") {
                video = try VideoSegment(from: &reader)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let audio {
            writer.writeMember("audio")
            audio.write(to: &writer)
        }
        if let byteContent {
            writer.writeMember("byteContent")
            writer.write(byteContent)
        }
        if let row {
            writer.writeMember("row")
            writer.beginArray()
            for element in row {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let text {
            writer.writeMember("text")
            writer.write(text)
        }
        if let type {
            writer.writeMember("type")
            writer.write(type.rawValue)
        }
        if let video {
            writer.writeMember("video")
            video.write(to: &writer)
        }
        writer.endObject()
    }
}

extension RetrievalResultContent: ValidatedShape {
    /// Checks the members against the constraints of the service model.
    public func check(_ validator: inout ModelValidator) {
        if let audio {
            validator.shape(audio, "audio")
        }
        if let video {
            validator.shape(video, "video")
        }
    }
}

/// Retrieval result content type; the service may add values.
public struct RetrievalResultContentType: OpenEnum {
    /// The text on the wire.
    public let rawValue: String

    /// Creates the value from its text on the wire, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `TEXT`.
    public static let text = Self(rawValue: "TEXT")
    /// `IMAGE`.
    public static let image = Self(rawValue: "IMAGE")
    /// `ROW`.
    public static let row = Self(rawValue: "ROW")
    /// `AUDIO`.
    public static let audio = Self(rawValue: "AUDIO")
    /// `VIDEO`.
    public static let video = Self(rawValue: "VIDEO")

    /// Every value that the service model lists.
    public static let knownValues: [Self] = [
        .text,
        .image,
        .row,
        .audio,
        .video,
    ]
}
