"""Writes what botocore makes of the services' endpoint rule sets, as the table that the Swift tests read.

    python endpoint_cases.py            prints the table
    python endpoint_cases.py --check    fails when the committed table is not what botocore says

Each line: service, Region, FIPS, dual-stack, host, Region of the signature.
"""

import itertools
import pathlib
import sys

import botocore.session
from botocore.endpoint_provider import EndpointProvider

TABLE = pathlib.Path(__file__).parents[2] / "TenantRAGCredentialsTests/Resources/endpoints.tsv"
SERVICES = ["bedrock-agent-runtime", "bedrock-agent", "s3vectors", "sts", "sso", "sso-oidc"]
# Regions that no partition names: new ones, and ones that only look like a Region of a partition.
UNKNOWN = ["us-north-9", "cn-east-12", "us-gov-north-7", "us-isob-west-3", "eusc-de-west-1", "mars-1", "us-gov", "x",
           "us-gov-secret-west-1", "cn-north-x", "eusc-fr-west-1", "aws-mars-global"]


def table():
    loader = botocore.session.get_session().get_component("data_loader")
    partitions = loader.load_data("partitions")
    known = [region for partition in partitions["partitions"] for region in partition["regions"]]
    lines = []
    for service in SERVICES:
        rules = loader.load_service_model(service, "endpoint-rule-set-1")
        provider = EndpointProvider(rules, partitions)
        for region, fips, dual in itertools.product(known + UNKNOWN, [False, True], [False, True]):
            endpoint = provider.resolve_endpoint(Region=region, UseFIPS=fips, UseDualStack=dual)
            schemes = (endpoint.properties or {}).get("authSchemes", [{}])
            signing = schemes[0].get("signingRegion", region)
            assert endpoint.url.startswith("https://"), endpoint.url
            flags = [str(flag).lower() for flag in (fips, dual)]
            lines.append("\t".join([service, region, *flags, endpoint.url.removeprefix("https://"), signing]) + "\n")
    return "".join(lines)


def main():
    text = table()
    if "--check" not in sys.argv:
        print(text, end="")
    elif TABLE.read_text() != text:
        sys.exit(f"{TABLE.name} is not what this botocore says; write it anew with endpoint_cases.py")


main()
