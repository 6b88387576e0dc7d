"""boto3's `get_document_content`: a link to a document, which any holder may follow for five minutes and none may change."""

import json
import urllib.error
import urllib.parse
import urllib.request

import pytest
from botocore.exceptions import ClientError
from lake_documents import TEXTS
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, write_document


def found(client, text="radio", tenant="acme"):
    """The first passage's document, as its users find it."""
    result = client.retrieve(
        knowledgeBaseId=KNOWLEDGE_BASE,
        retrievalQuery={"text": text},
        retrievalConfiguration={"vectorSearchConfiguration": {"numberOfResults": 1, "filter": belongs_to(tenant)}},
    )["retrievalResults"][0]
    return {
        "knowledgeBaseId": KNOWLEDGE_BASE,
        "dataSourceId": result["metadata"]["x-amz-bedrock-kb-data-source-id"],
        "documentId": result["documentId"],
    }


def fetch(link):
    """Status, type and body of what a link leads to."""
    try:
        with urllib.request.urlopen(link, timeout=30) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read()


def test_raw(client):
    """The link leads to the document as it is, its type and length told before."""
    answer = client.get_document_content(**found(client))
    status, kind, body = fetch(answer["presignedUrl"])
    assert status == 200 and body == TEXTS["acme/radio.md"].encode()
    assert answer["documentContentLength"] == len(body)
    assert kind.split(";")[0] == answer["mimeType"] == "text/markdown"
    # Again, any number of times.
    assert fetch(answer["presignedUrl"])[2] == body


def test_extracted(client):
    """The text as it was taken from the document, as JSON."""
    answer = client.get_document_content(**found(client, "island house"), outputFormat="EXTRACTED")
    status, kind, body = fetch(answer["presignedUrl"])
    assert status == 200 and kind.split(";")[0] == answer["mimeType"] == "application/json"
    assert answer["documentContentLength"] == len(body)
    assert "Greta Sand has lived there since 1961." in json.dumps(json.loads(body)) and b"<p>" not in body


def test_changed_link(client):
    """A link of which anything is changed is refused and shows nothing."""
    link = client.get_document_content(**found(client))["presignedUrl"]
    other = client.get_document_content(**found(client, "turbine", "globex"))["presignedUrl"]
    parts = urllib.parse.urlsplit(link)
    query = dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
    signature = query["X-Amz-Signature"]
    changes = [
        query | {"X-Amz-Signature": ("0" if signature[0] != "0" else "1") + signature[1:]},
        query | {"X-Amz-Signature": signature[:-1]},
        query | {"X-Amz-Expires": "604800"},
        query | {"X-Amz-Date": "20200101T000000Z"},
        query | {"X-Amz-Credential": "AKIDOTHER/" + query["X-Amz-Credential"].split("/", 1)[1]},
        query | {"format": "EXTRACTED"},
        *({name: value for name, value in query.items() if name != missing} for missing in query),
        {},
    ]
    links = [urllib.parse.urlunsplit(parts._replace(query=urllib.parse.urlencode(change))) for change in changes]
    links.append(urllib.parse.urlunsplit(parts._replace(path=urllib.parse.urlsplit(other).path)))
    links.append(link.replace("/documents/", "/documents/../documents/"))
    for changed in links:
        status, _, body = fetch(changed)
        assert status in (403, 404) and b"radio" not in body.lower(), (status, changed)
    assert fetch(link)[0] == 200
    assert query["X-Amz-Expires"] == "300"


def test_other_method(client):
    """A link is for reading."""
    link = client.get_document_content(**found(client))["presignedUrl"]
    for method in ("POST", "PUT", "DELETE"):
        request = urllib.request.Request(link, data=b"x" if method != "DELETE" else None, method=method)
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(request, timeout=30)
        assert caught.value.code in (403, 404, 405)


@pytest.mark.parametrize(
    "changes",
    [
        {"documentId": "s3://nowhere/file.txt"},
        {"documentId": "../../etc/passwd"},
        {"documentId": "/etc/passwd"},
        {"documentId": "s3://lake/../../etc/passwd"},
        {"documentId": "a b%2F\u00e9?#"},
        {"dataSourceId": "NOSUCHDS00"},
        {"knowledgeBaseId": "KB99999999"},
    ],
)
def test_unknown(client, changes):
    """What is not there is not found, whatever its name tries."""
    with pytest.raises(ClientError) as caught:
        client.get_document_content(**found(client) | changes)
    assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


@pytest.mark.parametrize(
    "more", [{"userContext": {"userId": "u"}}, {"outputFormat": "PDF"}, {"mediaId": "a" * 36}], ids=["user", "format", "media"]
)
def test_refusals(client, more):
    with pytest.raises(ClientError) as caught:
        client.get_document_content(**found(client), **more)
    assert caught.value.response["Error"]["Code"] == "ValidationException"


def test_sidecars(client):
    """A sidecar is no document."""
    params = found(client)
    for name in (params["documentId"] + ".metadata.json", params["documentId"].replace("radio.md", "radio.md.metadata.json")):
        with pytest.raises(ClientError) as caught:
            client.get_document_content(**params | {"documentId": name})
        assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"


def test_gone(tmp_path):
    """A link to a document that is gone, or is another one by now, shows nothing of what stands there instead."""
    path = write_document(tmp_path, "a.txt", "the radio of acme", {"tenantId": "acme"})
    write_document(tmp_path, "b.txt", "the radio of acme in a larger room", {"tenantId": "acme"})
    with LocalServer(tmp_path) as server:
        client = server.client()
        link = client.get_document_content(**found(client, "radio"))["presignedUrl"]
        assert fetch(link)[2] == b"the radio of acme"
        write_document(tmp_path, "a.txt", "the turbine of globex", {"tenantId": "globex"})
        assert b"globex" not in fetch(link)[2]
        path.unlink()
        assert fetch(link)[0] == 404
