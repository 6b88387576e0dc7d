// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Access denied exception.
public struct AccessDeniedException: ServiceErrorShape {
    /// The code on the wire.
    public static let errorCode = "AccessDeniedException"
    /// The HTTP status that goes with it.
    public static let httpStatusCode = 403
    /// A Boolean value indicating that the request is at fault, not the service.
    public static let isSenderFault = true

    /// The message.
    ///
    /// Pattern `[\s\S]+` (model member `AccessDeniedException.message`).
    public var serviceMessage: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(serviceMessage: String? = nil) {
        self.serviceMessage = serviceMessage
    }
}

extension AccessDeniedException {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("message") {
                serviceMessage = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let serviceMessage {
            writer.writeMember("message")
            writer.write(serviceMessage)
        }
        writer.endObject()
    }
}
