"""boto3's `retrieve` against the local server."""

import pytest
from botocore.exceptions import ClientError
from lake_documents import ATTRIBUTES, COMMON, TEXTS, names
from local_server import KNOWLEDGE_BASE, belongs_to, retrieve_all

ARN = f"arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/{KNOWLEDGE_BASE}"


def search(client, text, knowledge_base=KNOWLEDGE_BASE, **settings):
    return client.retrieve(
        knowledgeBaseId=knowledge_base,
        retrievalQuery={"text": text},
        retrievalConfiguration={"vectorSearchConfiguration": settings},
    )


def test_result(client):
    """A result has text, place, score and the sidecar's attributes beside the service's own."""
    answer = search(client, "Who finds the radio?", filter=belongs_to("acme"), numberOfResults=1)
    result = answer["retrievalResults"][0]
    assert "Mara Lindqvist finds the radio" in result["content"]["text"]
    assert result["content"]["type"] == "TEXT"
    assert result["location"]["type"] == "S3"
    uri = result["location"]["s3Location"]["uri"]
    assert uri.startswith("s3://") and uri.endswith("/acme/radio.md")
    assert result["score"] > 0
    metadata = result["metadata"]
    assert {key: metadata[key] for key in ATTRIBUTES["acme/radio.md"]} == ATTRIBUTES["acme/radio.md"]
    assert metadata["x-amz-bedrock-kb-source-uri"] == uri
    assert metadata["x-amz-bedrock-kb-chunk-id"] and metadata["x-amz-bedrock-kb-data-source-id"]
    assert answer["ResponseMetadata"]["RequestId"] == answer["ResponseMetadata"]["HTTPHeaders"]["x-amzn-requestid"]


def test_isolation(client):
    """A tenant's filter lets through what is the tenant's, and without a filter everything is seen, as with the service."""
    for tenant in ("acme", "globex"):
        expected = {name for name in TEXTS if ATTRIBUTES[name]["tenantId"] == tenant}
        assert names(retrieve_all(client, COMMON, belongs_to(tenant))) == expected
    assert names(retrieve_all(client, COMMON)) == set(TEXTS)
    nobody = search(client, COMMON, filter=belongs_to("nobody"))
    assert nobody["retrievalResults"] == [] and "nextToken" not in nobody


def test_order(client):
    """The best comes first, and the same question brings the same."""
    results = retrieve_all(client, "radio at the lake", belongs_to("acme"))
    scores = [result["score"] for result in results]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) > 1
    assert retrieve_all(client, "radio at the lake", belongs_to("acme")) == results


@pytest.mark.parametrize("search_type", ["HYBRID", "SEMANTIC"])
def test_search_type(client, search_type):
    """Both search types are taken."""
    answer = search(client, "radio", filter=belongs_to("acme"), overrideSearchType=search_type)
    assert "acme/radio.md" in names(answer["retrievalResults"])


def test_arn(client):
    """A knowledge base may be named by its ARN."""
    answer = search(client, "radio", knowledge_base=ARN, filter=belongs_to("acme"))
    assert "acme/radio.md" in names(answer["retrievalResults"])


@pytest.mark.parametrize("name", ["KB99999999", ARN.replace(KNOWLEDGE_BASE, "KB99999999")])
def test_unknown_knowledge_base(client, name):
    with pytest.raises(client.exceptions.ResourceNotFoundException) as caught:
        search(client, "radio", knowledge_base=name)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404


def test_bytes_and_case(client):
    """Nothing of another tenant is counted: a query that only the other's documents match finds nothing."""
    assert search(client, "megawatts", filter=belongs_to("acme"))["retrievalResults"] == []
    assert search(client, "megawatts", filter=belongs_to("Globex"))["retrievalResults"] == []
    assert len(search(client, "megawatts", filter=belongs_to("globex"))["retrievalResults"]) == 1


@pytest.mark.parametrize(
    "settings",
    [
        {"retrievalConfiguration": {"managedSearchConfiguration": {"numberOfResults": 3}}},
        {"userContext": {"userId": "somebody"}},
        {"retrievalQuery": {"type": "IMAGE", "image": {"format": "png", "inlineContent": b"png"}}},
    ],
    ids=["managed", "user", "image"],
)
def test_refusals(client, settings):
    """What a folder cannot do is refused, and not left out silently."""
    params = {"knowledgeBaseId": KNOWLEDGE_BASE, "retrievalQuery": {"text": "radio"}} | settings
    with pytest.raises(ClientError) as caught:
        client.retrieve(**params)
    assert caught.value.response["Error"]["Code"] == "ValidationException"
