"""Requests that botocore lets through, or that are no request at all: a 400 that names the member, or the service's own code."""

import itertools
import json
import urllib.error

import pytest
from botocore.exceptions import ClientError
from local_server import KNOWLEDGE_BASE, question
from test_signatures import send, signed

RETRIEVE = {"knowledgeBaseId": KNOWLEDGE_BASE, "retrievalQuery": {"text": "radio"}}
PATH = f"/knowledgebases/{KNOWLEDGE_BASE}/retrieve"


def vector(**settings):
    return RETRIEVE | {"retrievalConfiguration": {"vectorSearchConfiguration": settings}}


def refusal(client, operation, params):
    with pytest.raises(ClientError) as caught:
        getattr(client, operation)(**params)
    error = caught.value.response
    assert error["Error"]["Code"] == "ValidationException", error
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 400 and error["ResponseMetadata"]["RequestId"]
    return error["Error"]["Message"]


@pytest.mark.parametrize(
    "params, member",
    [
        (vector(numberOfResults=101), "numberOfResults"),
        (RETRIEVE | {"retrievalQuery": {"text": "a" * 20_001}}, "text"),
        (RETRIEVE | {"retrievalQuery": {"text": "\U0001f4fb" * 20_001}}, "text"),
        (RETRIEVE | {"retrievalQuery": {"text": ""}}, "text"),
        (RETRIEVE | {"nextToken": "a b"}, "nextToken"),
        (RETRIEVE | {"nextToken": "a" * 2_049}, "nextToken"),
        (RETRIEVE | {"knowledgeBaseId": "KB_1234567"}, "knowledgeBaseId"),
        (RETRIEVE | {"knowledgeBaseId": "KB123456789"}, "knowledgeBaseId"),
        (vector(overrideSearchType="LEXICAL"), "overrideSearchType"),
        (vector(filter={"equals": {"key": "k" * 101, "value": 1}}), "filter"),
    ],
)
def test_retrieve(client, params, member):
    assert member in refusal(client, "retrieve", params)


@pytest.mark.parametrize(
    "params, member",
    [
        (question("a" * 1_001), "input.text"),
        (question("radio", session_id="a" * 101), "sessionId"),
        (question("radio", session_id="not valid!"), "sessionId"),
        (question("radio", knowledge_base="KB_1234567"), "knowledgeBaseId"),
        (question("radio", knowledge_base="KB123456789"), "knowledgeBaseId"),
        (question("radio", model="not a model"), "modelArn"),
        (question("radio", model="a" * 2_049), "modelArn"),
        (
            question("radio", generationConfiguration={"promptTemplate": {"textPromptTemplate": "$search_results$" * 251}}),
            "textPromptTemplate",
        ),
        (
            question("radio", generationConfiguration={"inferenceConfig": {"textInferenceConfig": {"temperature": 1.5}}}),
            "temperature",
        ),
        (
            question("radio", generationConfiguration={"inferenceConfig": {"textInferenceConfig": {"maxTokens": 65_537}}}),
            "maxTokens",
        ),
        (
            question(
                "radio", generationConfiguration={"inferenceConfig": {"textInferenceConfig": {"stopSequences": ["a"] * 5}}}
            ),
            "stopSequences",
        ),
        ({"input": {"text": "radio"}}, "retrieveAndGenerateConfiguration"),
        (
            {"input": {"text": "radio"}, "retrieveAndGenerateConfiguration": {"type": "KNOWLEDGE_BASE"}},
            "knowledgeBaseConfiguration",
        ),
    ],
)
@pytest.mark.parametrize("operation", ["retrieve_and_generate", "retrieve_and_generate_stream"])
def test_generate(client, operation, params, member):
    assert member in refusal(client, operation, params)


def test_every_violation(client):
    """All that is wrong is said at once, in the words of AWS's services."""
    params = vector(numberOfResults=101) | {"nextToken": "a b"}
    message = refusal(client, "retrieve", params)
    assert message.startswith("2 validation errors detected: Value at '"), message
    assert "numberOfResults" in message and "nextToken" in message


def test_limits_hold(client):
    """What is as long as it may be is taken."""
    assert client.retrieve(**vector(numberOfResults=100))
    assert client.retrieve(**RETRIEVE | {"retrievalQuery": {"text": "radio " + "a" * 19_994}})
    assert client.retrieve_and_generate(**question("Who finds the radio?" + " " * 980))


@pytest.mark.parametrize(
    "body, names",
    [
        (b"", ""),
        (b"{", ""),
        (b"null", ""),
        (b"[]", ""),
        (b"{}", "retrievalQuery"),
        (b'{"retrievalQuery": {"text": 5}}', "retrievalQuery.text"),
        (b'{"retrievalQuery": {"text": "radio"}} more', ""),
        (b'{"retrievalQuery": {"text": "\xff\xfe"}}', ""),
        (b"[" * 100_000, ""),
        (b'{"retrievalQuery": ' * 5_000, ""),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": {"filter": {}}}}',
            "filter",
        ),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": {"filter": '
            b'{"equals": {"key": "a", "value": 1}, "notEquals": {"key": "a", "value": 1}}}}}',
            "filter",
        ),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": {"filter": '
            b'{"resembles": {"key": "a", "value": 1}}}}}',
            "filter",
        ),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": {"filter": '
            b'{"andAll": [{"equals": {"key": "tenantId", "value": "acme"}}]}}}}',
            "filter",
        ),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": '
            b'{"numberOfResults": 1e99}}}',
            "numberOfResults",
        ),
        (
            b'{"retrievalQuery": {"text": "radio"}, "retrievalConfiguration": {"vectorSearchConfiguration": '
            b'{"numberOfResults": 0}}}',
            "numberOfResults",
        ),
    ],
    ids=itertools.count(),
)
def test_bodies(lake, body, names):
    """What no client would send gets a 400, and never an answer without the filter."""
    status, code, answer, headers = send(lake.url, signed(lake.url, body=body), body=body)
    assert (status, code) == (400, "ValidationException"), answer
    assert names in answer["message"] and headers["x-amzn-RequestId"]


def test_unknown_members(lake):
    """A member that the model does not know is passed over, as AWS's services do."""
    body = json.dumps({"retrievalQuery": {"text": "radio", "new": 1}, "other": {"a": [None]}}).encode()
    assert send(lake.url, signed(lake.url, body=body), body=body)[0] == 200


def test_too_large(lake):
    """A body far beyond any request is refused before it is read: a client that goes on sending may find the connection gone."""
    body = b'{"retrievalQuery": {"text": "' + b"a" * 5_000_000 + b'"}}'
    try:
        assert send(lake.url, signed(lake.url, body=body), body=body)[:2] == (413, "RequestEntityTooLargeException")
    except (ConnectionError, urllib.error.URLError):
        pass
    assert send(lake.url, signed(lake.url))[0] == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_methods(lake, method):
    """The operation is POST alone."""
    request = signed(lake.url, body=b"", method=method)
    assert send(lake.url, request, method=method, body=b"" if method in ("PUT", "PATCH") else None)[0] == 404
