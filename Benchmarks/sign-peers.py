"""AWS's own signers on the request that sign-benchmark signs, as rows of its table.

Run by run-sign-benchmark with the Python that has botocore and awscrt.
"""

import datetime
import io
import os
import time

import botocore.auth
import botocore.awsrequest
import botocore.credentials

HOST = "bedrock-agent-runtime.us-east-1.amazonaws.com"
PATH = "/knowledgebases/KB12345678/retrieve"
BODY = bytes(32 + (index * 7) % 90 for index in range(2_400))
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
SHORT = os.environ.get("TENANTRAG_BENCHMARK") == "short"
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE+/" * 16
HEADERS = [
    ("Content-Type", "application/json"),
    ("Accept", "application/json"),
    ("User-Agent", "tenantrag/1 benchmark"),
    ("amz-sdk-invocation-id", "11a79ba7-8a4e-4f27-9a35-56d7c1f4e4c6"),
    ("amz-sdk-request", "attempt=1; max=3"),
]


def measure(title, sign):
    times = []
    for round in range(-1, 2) if SHORT else range(-5, 50):
        start = time.process_time()
        for _ in range(100):
            sign()
        if round >= 0:
            times.append((time.process_time() - start) / 100 * 1e6)
    times.sort()
    print(f"| {title} | {times[len(times) // 2]:.2f} | {times[0]:.2f} | | |")


def botocore_signer():
    credentials = botocore.credentials.Credentials("AKIDEXAMPLE", SECRET, TOKEN)
    signer = botocore.auth.SigV4Auth(credentials, "bedrock", "us-east-1")

    def sign():
        request = botocore.awsrequest.AWSRequest("POST", f"https://{HOST}{PATH}", data=BODY)
        for name, value in HEADERS:
            request.headers[name] = value
        signer.add_auth(request)

    return sign


def awscrt_signer():
    import awscrt.auth
    import awscrt.http

    provider = awscrt.auth.AwsCredentialsProvider.new_static("AKIDEXAMPLE", SECRET, TOKEN)
    config = awscrt.auth.AwsSigningConfig(
        algorithm=awscrt.auth.AwsSigningAlgorithm.V4,
        signature_type=awscrt.auth.AwsSignatureType.HTTP_REQUEST_HEADERS,
        credentials_provider=provider,
        region="us-east-1",
        service="bedrock",
        date=datetime.datetime(2015, 8, 30, 12, 36, tzinfo=datetime.timezone.utc),
    )

    def sign():
        headers = awscrt.http.HttpHeaders([("Host", HOST), *HEADERS])
        request = awscrt.http.HttpRequest("POST", PATH, headers, io.BytesIO(BODY))
        awscrt.auth.aws_sign_request(request, config).result(10)

    return sign


measure("botocore, from Python", botocore_signer())
measure("awscrt, AWS's signer in C, from Python", awscrt_signer())
