import CTenantRAGCurl

extension HTTPTimings {
    /// Reads libcurl's measurements, which count from the start of the transfer and are zero for what did not happen.
    init(_ measured: tenantrag_curl_measurements, queuedNanoseconds: UInt64) {
        let isNew = measured.new_connections > 0
        self.init(
            queuedMicroseconds: Int64(queuedNanoseconds / 1000),
            nameLookupMicroseconds: isNew && measured.name_lookup > 0 ? Int64(measured.name_lookup) : nil,
            connectMicroseconds: isNew && measured.connect > 0 ? Int64(measured.connect - measured.name_lookup) : nil,
            tlsMicroseconds: isNew && measured.tls > 0 ? Int64(measured.tls - measured.connect) : nil,
            firstByteMicroseconds: measured.first_byte > 0 ? Int64(measured.first_byte) : nil,
            totalMicroseconds: Int64(measured.total),
            bytesSent: Int(measured.sent),
            bytesReceived: Int(measured.received),
            isConnectionReused: !isNew && measured.request > 0
        )
    }
}
