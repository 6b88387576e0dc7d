/// A group of Regions with host names of their own.
///
/// Source: `partitions.json` of AWS's SDKs, as botocore 1.44.5 ships it. All partitions have FIPS and dual-stack
/// endpoints. A Region that none of them claims counts to `aws`, as there.
struct Partition: Sendable, Hashable {
    /// The partition's name in ARNs.
    let id: String
    /// The suffix of host names.
    let dnsSuffix: String
    /// The suffix of host names that have addresses of both IPv4 and IPv6.
    let dualStackDNSSuffix: String

    static let aws = Self(id: "aws", dnsSuffix: "amazonaws.com", dualStackDNSSuffix: "api.aws")

    private static let others = [
        "cn": Self(
            id: "aws-cn",
            dnsSuffix: "amazonaws.com.cn",
            dualStackDNSSuffix: "api.amazonwebservices.com.cn"
        ),
        "eusc-de": Self(
            id: "aws-eusc",
            dnsSuffix: "amazonaws.eu",
            dualStackDNSSuffix: "api.amazonwebservices.eu"
        ),
        "us-iso": Self(id: "aws-iso", dnsSuffix: "c2s.ic.gov", dualStackDNSSuffix: "api.aws.ic.gov"),
        "us-isob": Self(id: "aws-iso-b", dnsSuffix: "sc2s.sgov.gov", dualStackDNSSuffix: "api.aws.scloud"),
        "eu-isoe": Self(
            id: "aws-iso-e",
            dnsSuffix: "cloud.adc-e.uk",
            dualStackDNSSuffix: "api.cloud-aws.adc-e.uk"
        ),
        "us-isof": Self(
            id: "aws-iso-f",
            dnsSuffix: "csp.hci.ic.gov",
            dualStackDNSSuffix: "api.aws.hci.ic.gov"
        ),
        "us-gov": Self(id: "aws-us-gov", dnsSuffix: "amazonaws.com", dualStackDNSSuffix: "api.aws"),
    ]

    /// The partition of a Region: `us-gov` of `us-gov-west-1`, or the one that `aws-us-gov-global` names.
    static func containing(_ region: Region) -> Partition {
        let name = region.rawValue
        if name.hasSuffix("-global") {
            let id = name.dropLast("-global".count)
            return others.values.first { $0.id == id } ?? .aws
        }
        let labels = name.split(separator: "-", omittingEmptySubsequences: false)
        guard labels.count > 2, let number = labels.last, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .aws
        }
        return others[labels.dropLast(2).joined(separator: "-")] ?? .aws
    }
}

extension Region {
    /// The suffix of the host names of the Region's services.
    package var dnsSuffix: String { Partition.containing(self).dnsSuffix }
}
