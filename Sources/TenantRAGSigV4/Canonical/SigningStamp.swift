import HTTPTypes
internal import TenantRAGBase

/// A date and a credential scope as bytes, kept while they stay the same: they stand in a signature four times.
struct SigningStamp: ~Copyable {
    private var bytes = ByteBuffer(capacity: 96)
    private var date: Timestamp?
    private var region = ""
    private var service = ""

    /// The field `X-Amz-Date`.
    private(set) var field = HTTPField(name: .amzDate, value: "")

    /// Writes date and scope, or what of them has changed.
    mutating func set(_ date: Timestamp, region: String, service: String) {
        if self.date == date && self.region == region && self.service == service { return }
        self.date = date
        self.region = region
        self.service = service
        bytes.removeAll()
        bytes.append(date)
        field.value = bytes.string
        bytes.appendScope(date: date, region: region, service: service)
    }

    /// Such as `20150830T123600Z`.
    var dateText: UnsafeBufferPointer<UInt8> { unsafe bytes.slice(0, 16) }

    /// Such as `20150830/us-east-1/service/aws4_request`.
    var scope: UnsafeBufferPointer<UInt8> { unsafe bytes.slice(16, bytes.count - 16) }
}
