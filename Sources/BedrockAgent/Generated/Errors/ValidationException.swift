// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS
public import TenantRAGJSON

/// Validation exception.
public struct ValidationException: ServiceErrorShape {
    /// The code on the wire.
    public static let errorCode = "ValidationException"
    /// The HTTP status that goes with it.
    public static let httpStatusCode = 400
    /// A Boolean value indicating that the request is at fault, not the service.
    public static let isSenderFault = true

    /// The field list (model member `ValidationException.fieldList`).
    public var fieldList: [ValidationExceptionField]?

    /// The message.
    ///
    /// Pattern `[\s\S]+` (model member `ValidationException.message`).
    public var serviceMessage: String?

    /// Creates the value from its members; a nil member is not sent.
    public init(fieldList: [ValidationExceptionField]? = nil, serviceMessage: String? = nil) {
        self.fieldList = fieldList
        self.serviceMessage = serviceMessage
    }
}

extension ValidationException {
    /// Reads the wire form; members that this version does not know are ignored.
    public init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        while try reader.nextMember() {
            if try reader.readNull() { continue }
            if reader.memberIs("fieldList") {
                var list: [ValidationExceptionField] = []
                try reader.beginArray()
                while try reader.nextElement() {
                    list.append(try ValidationExceptionField(from: &reader))
                }
                fieldList = list
            } else if reader.memberIs("message") {
                serviceMessage = try reader.readString()
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Writes the wire form.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let fieldList {
            writer.writeMember("fieldList")
            writer.beginArray()
            for element in fieldList {
                element.write(to: &writer)
            }
            writer.endArray()
        }
        if let serviceMessage {
            writer.writeMember("message")
            writer.write(serviceMessage)
        }
        writer.endObject()
    }
}
