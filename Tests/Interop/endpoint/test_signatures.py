"""Authentication of requests: signatures that are missing, wrong, late or of an unknown key get the service's own 403."""

import datetime
import json
import urllib.error
import urllib.request

import botocore.auth
import botocore.awsrequest
import botocore.credentials
import pytest
from botocore.exceptions import ClientError
from local_server import KEY_ID, KNOWLEDGE_BASE, REGION, SECRET, LocalServer, write_document

PATH = f"/knowledgebases/{KNOWLEDGE_BASE}/retrieve"
BODY = b'{"retrievalQuery": {"text": "radio"}}'


def send(url, request=None, path=PATH, method="POST", headers=(), body=BODY):
    """Status, code, body and header fields of an answer."""
    headers = dict(request.headers if request else {}) | dict(headers)
    http = urllib.request.Request(url + path, data=body, headers=headers, method=method)
    try:
        with urllib.request.urlopen(http, timeout=30) as answer:
            return answer.status, None, json.load(answer), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers["x-amzn-ErrorType"], json.load(error), error.headers


def signed(
    url, path=PATH, body=BODY, key_id=KEY_ID, secret=SECRET, token=None, region=REGION, service="bedrock", off=0, method="POST"
):
    """A request as botocore signs it, the clock so many seconds off."""
    request = botocore.awsrequest.AWSRequest(method, url + path, {"Content-Type": "application/json"}, body)
    signer = botocore.auth.SigV4Auth(botocore.credentials.Credentials(key_id, secret, token), service, region)
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=off)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(botocore.auth, "get_current_datetime", lambda *_, **__: moment.replace(tzinfo=None))
        signer.add_auth(request)
    return request


@pytest.mark.parametrize("off", [0, 240, -240])
def test_right(lake, off):
    """A right signature is let in, also by a clock that is four minutes off."""
    status, _, body, headers = send(lake.url, signed(lake.url, off=off))
    assert status == 200 and body["retrievalResults"]
    assert headers["Content-Type"] == "application/json" and headers["x-amzn-RequestId"]


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"secret": "wrong"}, "InvalidSignatureException"),
        ({"key_id": "AKIDUNKNOWN"}, "UnrecognizedClientException"),
        ({"token": "a-token-that-nobody-gave"}, "UnrecognizedClientException"),
        ({"off": 400}, "InvalidSignatureException"),
        ({"off": -400}, "InvalidSignatureException"),
        ({"off": 90000}, "InvalidSignatureException"),
        ({"service": "s3"}, "InvalidSignatureException"),
        ({"service": "bedrock-agent-runtime"}, "InvalidSignatureException"),
    ],
)
def test_wrong(lake, changes, code):
    status, found, body, headers = send(lake.url, signed(lake.url, **changes))
    assert (status, found) == (403, code)
    assert list(body) == ["message"] and headers["x-amzn-RequestId"]
    # Nothing is said of what exists, and nothing of what would be right.
    assert KNOWLEDGE_BASE not in body["message"] and SECRET not in json.dumps(body)


def test_unsigned(lake):
    assert send(lake.url)[:2] == (403, "MissingAuthenticationTokenException")


@pytest.mark.parametrize("path", ["/", "/nothing", "/knowledgebases/KB99999999/retrieve", PATH + "/more", "/documents/a/b/c"])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_unsigned_anywhere(lake, path, method):
    """Without a signature every path and method gets the same: nothing reveals what exists."""
    status, code, body, _ = send(lake.url, path=path, method=method, body=b"" if method == "POST" else None)
    assert (status, code) == (403, "MissingAuthenticationTokenException"), body


@pytest.mark.parametrize("path", ["/nothing", PATH + "/more", "/retrieve"])
def test_unknown_operation(lake, path):
    """Signed, an unknown path is an unknown operation."""
    assert send(lake.url, signed(lake.url, path), path)[:2] == (404, "UnknownOperationException")


def test_changed_on_the_way(lake):
    """A body, a path or a header field that is not what was signed is refused."""
    assert send(lake.url, signed(lake.url), body=BODY.replace(b"radio", b"ratio"))[:2] == (403, "InvalidSignatureException")
    other = "/knowledgebases/KB99999999/retrieve"
    assert send(lake.url, signed(lake.url), path=other)[:2] == (403, "InvalidSignatureException")
    changed = {"X-Amz-Date": "20260101T000000Z"}
    assert send(lake.url, signed(lake.url), headers=changed)[0] == 403


@pytest.mark.parametrize(
    "value", ["AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=", "Bearer token", "", "AWS4-HMAC-SHA256 " + "x" * 2000]
)
def test_malformed(lake, value):
    status, code, _, _ = send(lake.url, headers={"Authorization": value})
    assert status == 403 and code in ("IncompleteSignatureException", "MissingAuthenticationTokenException"), code


def test_boto3(lake):
    """boto3 sees the codes that it sees from AWS."""
    for changes, code in [
        ({"secret": "wrong"}, "InvalidSignatureException"),
        ({"key_id": "AKIDUNKNOWN"}, "UnrecognizedClientException"),
        ({"token": "token"}, "UnrecognizedClientException"),
    ]:
        with pytest.raises(ClientError) as caught:
            lake.client(**changes).retrieve(knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "radio"})
        error = caught.value.response
        assert error["Error"]["Code"] == code
        assert error["ResponseMetadata"]["HTTPStatusCode"] == 403 and error["ResponseMetadata"]["RequestId"]


def test_region(lake, tmp_path):
    """Any Region will do, unless the server was told one."""
    for region in ("us-east-1", "ap-southeast-2"):
        assert lake.client(region=region).retrieve(knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "radio"})
    write_document(tmp_path, "a.txt", "radio", {"tenantId": "a"})
    with LocalServer(tmp_path, "--region", "eu-west-1") as server:
        assert send(server.url, signed(server.url, region="eu-west-1"))[0] == 200
        assert send(server.url, signed(server.url, region="eu-west-2"))[:2] == (403, "InvalidSignatureException")


def test_environment(tmp_path):
    """Without a flag the keys are those of the environment, token included."""
    write_document(tmp_path, "a.txt", "radio", {"tenantId": "a"})
    keys = {"AWS_ACCESS_KEY_ID": "AKIDENVIRONMENT", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_SESSION_TOKEN": "the+token/="}
    with LocalServer(tmp_path, keys=(), environment=keys) as server:
        right = {"key_id": "AKIDENVIRONMENT", "secret": "secret"}
        assert send(server.url, signed(server.url, token="the+token/=", **right))[0] == 200
        for token in (None, "another"):
            assert send(server.url, signed(server.url, token=token, **right))[:2] == (403, "UnrecognizedClientException")
