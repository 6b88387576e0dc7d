"""The AWS CLI in a process of its own, with the commands that its users type."""

import json
import pathlib
import subprocess
import sys

import pytest
from local_server import KEY_ID, KNOWLEDGE_BASE, MODEL, REGION, SECRET
from sdk_client import ISOLATION

AWS = pathlib.Path(sys.executable).with_name("aws")
ACME = {"vectorSearchConfiguration": {"filter": {"equals": {"key": "tenantId", "value": "acme"}}}}
MODEL_ARN = f"arn:aws:bedrock:{REGION}::foundation-model/{MODEL}"


def aws(lake, *arguments, **variables):
    """Runs a command with the environment that the server prints; gives status, output and errors."""
    environment = ISOLATION | {
        "PATH": "/usr/bin:/bin",
        "AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME": lake.url,
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": KEY_ID,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_MAX_ATTEMPTS": "1",
    }
    command = [sys.executable, AWS, "bedrock-agent-runtime", *arguments]
    run = subprocess.run(command, env=environment | variables, capture_output=True, text=True, timeout=60)
    return run.returncode, run.stdout, run.stderr


def test_retrieve(lake):
    """Shorthand for the query, JSON for the filter, and a query on the output."""
    status, output, errors = aws(
        lake, "retrieve", "--knowledge-base-id", KNOWLEDGE_BASE, "--retrieval-query", "text=Who finds the radio?",
        "--retrieval-configuration", json.dumps(ACME), "--query", "retrievalResults[0].content.text", "--output", "text",
    )  # fmt: skip
    assert status == 0, errors
    assert "Mara Lindqvist finds the radio" in output


def test_pages(lake):
    """The CLI goes from page to page by itself."""
    status, output, errors = aws(
        lake, "retrieve", "--knowledge-base-id", KNOWLEDGE_BASE, "--retrieval-query", "text=lake",
        "--retrieval-configuration", "vectorSearchConfiguration={numberOfResults=2}",
    )  # fmt: skip
    assert status == 0, errors
    results = json.loads(output)["retrievalResults"]
    assert len(results) == 6 and {result["metadata"]["tenantId"] for result in results} == {"acme", "globex"}


def test_retrieve_and_generate(lake):
    configuration = {
        "type": "KNOWLEDGE_BASE",
        "knowledgeBaseConfiguration": {
            "knowledgeBaseId": KNOWLEDGE_BASE,
            "modelArn": MODEL_ARN,
            "retrievalConfiguration": ACME,
        },
    }
    status, output, errors = aws(
        lake, "retrieve-and-generate", "--input", "text=Who finds the radio?",
        "--retrieve-and-generate-configuration", json.dumps(configuration),
    )  # fmt: skip
    assert status == 0, errors
    answer = json.loads(output)
    assert "Mara Lindqvist" in answer["output"]["text"] and answer["citations"] and answer["sessionId"]
    shorthand = (
        f"type=KNOWLEDGE_BASE,knowledgeBaseConfiguration={{knowledgeBaseId={KNOWLEDGE_BASE},modelArn={MODEL_ARN}}}"
    )
    status, output, errors = aws(
        lake, "retrieve-and-generate", "--input", "text=Who finds the radio?",
        "--retrieve-and-generate-configuration", shorthand,
    )  # fmt: skip
    assert status == 0 and "Mara Lindqvist" in output, errors


@pytest.mark.parametrize(
    "arguments, variables, code",
    [
        (["--knowledge-base-id", "KB99999999"], {}, "ResourceNotFoundException"),
        (["--knowledge-base-id", "KB_9999999"], {}, "ValidationException"),
        (["--knowledge-base-id", KNOWLEDGE_BASE], {"AWS_SECRET_ACCESS_KEY": "wrong"}, "InvalidSignatureException"),
        (["--knowledge-base-id", KNOWLEDGE_BASE], {"AWS_ACCESS_KEY_ID": "AKIDUNKNOWN"}, "UnrecognizedClientException"),
    ],
)
def test_errors(lake, arguments, variables, code):
    """Errors have the service's codes."""
    status, _, errors = aws(lake, "retrieve", *arguments, "--retrieval-query", "text=radio", **variables)
    assert status not in (0, None) and f"({code})" in errors, errors
