"""Our signer and verifier against AWS's own: botocore's signers, and awscrt's, which is AWS's signer in C.

Run with Scripts/interop. Every case goes to the Swift program SigningPeer. What botocore signs is compared to the byte,
and our verifier must find it valid; awscrt is asked about the unusual paths and queries on which botocore leaves what it
was given as it is, while the services decode it.
"""

import datetime
import io
import json
import os
import random
import re
import subprocess
from urllib.parse import quote, urlsplit

import awscrt.auth
import awscrt.http
import botocore.auth
import botocore.awsrequest
import botocore.credentials
import pytest

SEED = 20261124
SEEDS = 3_000
DATE = "%Y%m%dT%H%M%SZ"
TEXT = "abcXYZ019-._~ /+=&%?#:;,@!*'()[]{}\"<>|^`\\$üé漢🎧"


def ask(cases):
    """Sends cases to the Swift side and gives its answers."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    run = subprocess.run([os.environ["SIGNING_PEER"]], input=lines.encode(), capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    answers = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    assert len(answers) == len(cases)
    return answers


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self, longest, alphabet=TEXT):
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randint(0, longest)))

    def chance(self, part):
        return self.random.random() < part

    def path(self):
        segments = []
        for _ in range(self.random.randint(0, 5)):
            segments.append(self.random.choice([".", "..", "", "a", quote(self.text(12), safe="-_.~")]))
        return "/" + "/".join(segments)

    def query(self, is_unique):
        pairs = [(self.text(6), self.text(9)) for _ in range(self.random.randint(0, 6))]
        if pairs and not is_unique and self.chance(0.5):
            pairs.append((pairs[0][0], self.text(4)))
        if is_unique:
            pairs = list(dict(pairs).items())
        return "&".join(f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in pairs)

    def headers(self):
        pairs = []
        for _ in range(self.random.randint(0, 6)):
            name = self.random.choice(["X-Amz-Meta-", "x-", "Content-", "ACCEPT-", "User-Agent", "Connection"])
            if name.endswith("-"):
                name += self.text(5, "abcxyzABC-") or "a"
            # Neither may begin or end with a space: HTTP takes those away on the wire.
            value = self.text(30, "abc XYZ,;=\"  \t/üé漢").strip()
            pairs.append((name, value))
        if pairs and self.chance(0.3):
            pairs.append((pairs[0][0].swapcase(), "again  and again"))
        return pairs

    def case(self, is_query, is_s3):
        scheme = self.random.choice(["http", "https"])
        port = self.random.choice(["", "", "", ":80", ":443", ":8443"])
        path, query = self.path(), self.query(is_query)
        year = self.random.randint(1971, 2099)
        date = datetime.datetime(year, 1, 1) + datetime.timedelta(seconds=self.random.randrange(365 * 86_400))
        case = {
            "method": self.random.choice(["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH"]),
            "scheme": scheme,
            "authority": self.random.choice(["example.amazonaws.com", "a.b-c.test", "127.0.0.1", "[::1]"]) + port,
            "path": path + ("?" + query if query else ""),
            "headers": self.headers(),
            "body": list(self.random.randbytes(self.random.choice([0, 1, 55, 64, 1_000]))) if not is_query else [],
            "accessKey": "AKID" + self.text(12, "ABC0123"),
            "secretKey": self.text(60, "abcXYZ019/+=ü") or "s",
            "region": self.random.choice(["us-east-1", "eu-central-1"]),
            "service": "s3" if is_s3 else self.random.choice(["bedrock", "service"]),
            "date": date.strftime(DATE),
            "s3": is_s3,
            "noDoubleEncode": False,
            "noNormalize": False,
        }
        if self.chance(0.5):
            case["token"] = self.text(200, "abcXYZ019/+=") or "t"
        if is_query:
            case["expires"] = self.random.randint(1, 604_800)
        return case


def sign_with_botocore(case):
    """The request as botocore signs it, its canonical request and its string to sign."""
    credentials = botocore.credentials.Credentials(case["accessKey"], case["secretKey"], case.get("token"))
    is_s3, is_query = case["service"] == "s3", "expires" in case
    kind = {
        (False, False): botocore.auth.SigV4Auth,
        (True, False): botocore.auth.S3SigV4Auth,
        (False, True): botocore.auth.SigV4QueryAuth,
        (True, True): botocore.auth.S3SigV4QueryAuth,
    }[is_s3, is_query]
    extra = {"expires": case["expires"]} if is_query else {}
    signer = kind(credentials, case["service"], case["region"], **extra)
    request = botocore.awsrequest.AWSRequest(
        method=case["method"],
        url=f"{case['scheme']}://{case['authority']}{case['path']}",
        data=bytes(case["body"]),
    )
    for name, value in case["headers"]:
        request.headers.add_header(name, value)
    seen = {}
    canonical, string = signer.canonical_request, signer.string_to_sign
    signer.canonical_request = lambda request: seen.setdefault("canonicalRequest", canonical(request))
    signer.string_to_sign = lambda *parts: seen.setdefault("stringToSign", string(*parts))
    moment = datetime.datetime.strptime(case["date"], DATE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(botocore.auth, "get_current_datetime", lambda *_, **__: moment)
        signer.add_auth(request)
    return request, seen


@pytest.mark.parametrize("is_query", [False, True], ids=["header", "query"])
@pytest.mark.parametrize("is_s3", [False, True], ids=["generic", "s3"])
def test_botocore(is_query, is_s3):
    """Canonical request, string to sign, header fields and link are botocore's to the byte, and what it signed is valid."""
    cases = [Generator(f"{SEED} {is_query} {is_s3} {seed}").case(is_query, is_s3) for seed in range(SEEDS)]
    checks = []
    for case, answer in zip(cases, ask(cases)):
        assert "error" not in answer, (answer, case)
        request, seen = sign_with_botocore(case)
        assert answer["canonicalRequest"] == seen["canonicalRequest"], case
        assert answer["stringToSign"] == seen["stringToSign"], case
        ours = {name.lower(): value for name, value in answer["headers"]}
        for name in ["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256"]:
            assert ours.get(name) == request.headers.get(name), (name, case)
        parts = urlsplit(request.url)
        target = parts.path + ("?" + parts.query if parts.query else "")
        assert answer["path"] == target, case
        host = botocore.auth._host_from_url(request.url)
        headers = [[name, value] for name, value in request.headers.items()]
        verified = {"verify": True, "allowsUnsigned": is_s3, "authority": host, "path": target, "headers": headers}
        checks.append({name: value for name, value in (case | verified).items() if name != "expires"})
    for check, answer in zip(checks, ask(checks)):
        assert answer == {"accessKey": check["accessKey"], "isPresigned": is_query}, check


def sign_with_awscrt(case):
    """The signature of AWS's signer in C, or nothing where it refuses the request."""
    moment = datetime.datetime.strptime(case["date"], DATE).replace(tzinfo=datetime.timezone.utc)
    is_query = "expires" in case
    kinds = awscrt.auth.AwsSignatureType
    config = awscrt.auth.AwsSigningConfig(
        algorithm=awscrt.auth.AwsSigningAlgorithm.V4,
        signature_type=kinds.HTTP_REQUEST_QUERY_PARAMS if is_query else kinds.HTTP_REQUEST_HEADERS,
        credentials_provider=awscrt.auth.AwsCredentialsProvider.new_static(
            case["accessKey"], case["secretKey"], case.get("token")
        ),
        region=case["region"],
        service=case["service"],
        date=moment,
        should_normalize_uri_path=not case["noNormalize"],
        omit_session_token=case["omitToken"],
        expiration_in_seconds=case.get("expires"),
    )
    headers = awscrt.http.HttpHeaders([("Host", case["authority"])])
    body = bytes(case["body"])
    request = awscrt.http.HttpRequest(case["method"], case["path"], headers, io.BytesIO(body) if body else None)
    try:
        awscrt.auth.aws_sign_request(request, config).result(10)
    except Exception as error:
        assert "MALFORMED" in str(error), error
        return None
    if is_query:
        return request.path.split("X-Amz-Signature=")[1][:64]
    return request.headers.get("Authorization").split("Signature=")[1]


def test_awscrt():
    """On raw bytes, half-encoded queries, percent signs that encode nothing and kept paths we agree with AWS's C signer."""
    cases = []
    for seed in range(SEEDS):
        make = Generator(f"{SEED} awscrt {seed}")
        alphabet = "abA1-._~/+=&%?:;,@!*'() ü漢" if make.chance(0.5) else "abA1&=%2fF+~."
        path = "/" + make.text(12, "abA1-._~/+=&:;,@!*'() ü漢%")
        target = path + ("?" + make.text(16, alphabet) if make.chance(0.8) else "")
        case = make.case(make.chance(0.5), False) | {
            "authority": "example.amazonaws.com",
            # awscrt takes what stands before ":/" for a scheme, and HTTPRequest trims a target's ends.
            "path": re.sub(":/+", ":", target).strip(),
            "headers": [],
            "noNormalize": make.chance(0.5),
            "omitToken": make.chance(0.3),
        }
        cases.append(case)
    refused = 0
    for case, answer in zip(cases, ask(cases)):
        expected = sign_with_awscrt(case)
        if expected is None:
            refused += 1
            assert answer.get("error", "").startswith("invalidQuery"), (answer, case)
        else:
            assert answer.get("signature") == expected, (answer, case)
    assert 0 < refused < SEEDS / 2
