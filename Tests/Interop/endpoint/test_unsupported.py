"""What a folder of documents has not: it says so, in the service's form."""

import pytest
from botocore.exceptions import ClientError
from local_server import KNOWLEDGE_BASE

ARN = f"arn:aws:bedrock:eu-central-1:123456789012:knowledge-base/{KNOWLEDGE_BASE}"
DOCUMENT = {"knowledgeBaseId": KNOWLEDGE_BASE, "dataSourceId": KNOWLEDGE_BASE, "documentId": "s3://lake/acme/radio.md"}


def error(call, **params):
    with pytest.raises(ClientError) as caught:
        call(**params)
    found = caught.value.response
    assert found["ResponseMetadata"]["RequestId"]
    return found["Error"]["Code"], found["ResponseMetadata"]["HTTPStatusCode"], found["Error"]["Message"]


def test_generate_query(client):
    code, status, message = error(
        client.generate_query,
        queryGenerationInput={"text": "How many episodes are there?", "type": "TEXT"},
        transformationConfiguration={
            "mode": "TEXT_TO_SQL",
            "textToSqlConfiguration": {
                "type": "KNOWLEDGE_BASE",
                "knowledgeBaseConfiguration": {"knowledgeBaseArn": ARN},
            },
        },
    )
    assert (code, status) == ("ValidationException", 400) and "SQL" in message


def test_access_control_lists(client):
    code, status, message = error(client.get_ingested_document_acl, **DOCUMENT)
    assert (code, status) == ("ValidationException", 400) and "access control" in message
    code, status, message = error(client.check_ingested_document_acl, userContext={"userId": "somebody"}, **DOCUMENT)
    assert (code, status) == ("ValidationException", 400) and "access control" in message


def test_access_control_lists_elsewhere(client):
    other = DOCUMENT | {"knowledgeBaseId": "KB99999999"}
    assert error(client.get_ingested_document_acl, **other)[:2] == ("ResourceNotFoundException", 404)
    assert error(client.check_ingested_document_acl, userContext={"userId": "u"}, **other)[:2] == (
        "ResourceNotFoundException",
        404,
    )


@pytest.mark.parametrize(
    "operation, params",
    [
        ("invoke_agent", {"agentId": "AGENT12345", "agentAliasId": "ALIAS12345", "sessionId": "session"}),
        ("list_sessions", {}),
    ],
)
def test_other_operations(client, operation, params):
    """The half of the service that is about agents is not there."""
    code, status, _ = error(getattr(client, operation), **params)
    assert (code, status) == ("UnknownOperationException", 404)
