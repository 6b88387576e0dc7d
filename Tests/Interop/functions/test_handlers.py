"""The example functions, authorizer-lambda and chat-lambda, under AWS's Runtime Interface Emulator, with the sample events of AWS's SAM
command line.
"""

import base64
import json
import os
import pathlib
import time

import pytest
import samcli
from lambda_emulator import LambdaEmulator
from local_server import KEY_ID, KNOWLEDGE_BASE, MODEL, REGION, SECRET
from token_issuer import AUDIENCE, ISSUER, Issuer


def sample(name, **values):
    """A sample event of the SAM command line, with its placeholders filled in."""
    folder = pathlib.Path(samcli.__file__).parent / "lib/generated_sample_events/events/apigateway"
    text = (folder / f"{name}.json").read_text()
    defaults = {
        "partition": "aws",
        "region": REGION,
        "account_id": "123456789012",
        "restApiId": "a1b2c3d4e5",
        "stage": "prod",
        "method": "POST",
        "resource": "chat",
        "path": "chat",
        "dns_suffix": "amazonaws.com",
        "body": "",
    } | values
    for key, value in defaults.items():
        text = text.replace("{{{" + key + "}}}", value)
    return json.loads(text.replace('"{{{querystringparameters}}}"', "null"))


def function(variable, environment):
    return LambdaEmulator([os.environ[variable]], {"AWS_REGION": REGION} | environment)


@pytest.fixture(scope="module")
def issuer():
    issuer = Issuer()
    yield issuer
    issuer.server.shutdown()


@pytest.fixture(scope="module")
def authorizer(issuer):
    environment = {
        "TENANTRAG_ISSUER": ISSUER,
        "TENANTRAG_JWKS_URL": issuer.url,
        "TENANTRAG_AUDIENCE": AUDIENCE,
        "TENANTRAG_ALLOW_LOOPBACK_HTTP": "true",
    }
    with function("AUTHORIZER_LAMBDA", environment) as running:
        yield running


@pytest.fixture(scope="module")
def chat(lake):
    environment = {
        "TENANTRAG_KNOWLEDGE_BASE_ID": KNOWLEDGE_BASE,
        "TENANTRAG_MODEL_ARN": MODEL,
        "TENANTRAG_VECTOR_STORE": "openSearchServerless",
        "AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME": lake.url,
        "AWS_ACCESS_KEY_ID": KEY_ID,
        "AWS_SECRET_ACCESS_KEY": SECRET,
    }
    with function("CHAT_LAMBDA", environment) as running:
        yield running


def token(issuer, **claims):
    now = int(time.time())
    payload = {"iss": ISSUER, "aud": AUDIENCE, "sub": "mara", "iat": now, "exp": now + 600} | claims
    return issuer.sign(payload, "RS256")


@pytest.mark.parametrize("tenant", ["acme", "globex"])
def test_authorizer(authorizer, issuer, tenant):
    event = sample("ApiGatewayAuthorizer") | {"authorizationToken": f"Bearer {token(issuer, tenant_id=tenant)}"}
    status, answer = authorizer.invoke(event)
    assert status == 200, answer
    assert answer["context"]["tenantId"] == tenant
    assert answer["policyDocument"]["Statement"][0]["Effect"] == "Allow"


@pytest.mark.parametrize("value", ["incoming-client-token", "Bearer x", "Bearer a.b.c"])
def test_authorizer_refuses(authorizer, value):
    """API Gateway answers 401 for exactly this text."""
    _, answer = authorizer.invoke(sample("ApiGatewayAuthorizer") | {"authorizationToken": value})
    assert answer["errorMessage"] == "Unauthorized", answer


def question(text, tenant=None):
    body = base64.b64encode(json.dumps({"user_query": text}).encode()).decode()
    event = sample("AwsProxy", body=body)
    if tenant:
        event["requestContext"]["authorizer"] = {"principalId": "mara", "tenantId": tenant}
    return event


@pytest.mark.parametrize(("tenant", "seen", "unseen"), [("acme", "radio", "turbine"), ("globex", "turbine", "radio")])
def test_chat(chat, tenant, seen, unseen):
    status, answer = chat.invoke(question("What is at the lake?", tenant), {"X-Amz-Tenant-Id": tenant})
    assert status == 200 and answer["statusCode"] == 200, answer
    text = json.dumps(json.loads(answer["body"]))
    assert f"{tenant}/" in text and unseen not in text


@pytest.mark.parametrize(("isolated", "authorized"), [("acme", "globex"), ("acme", None), (None, "acme"), (None, None)])
def test_chat_needs_one_tenant(chat, isolated, authorized):
    status, answer = chat.invoke(
        question("What is at the lake?", authorized), {"X-Amz-Tenant-Id": isolated} if isolated else {}
    )
    assert answer.get("statusCode", 500) >= 400, answer
    assert "lake" not in json.dumps(answer)


@pytest.mark.parametrize("tenant", ["acme", "globex", "initech"])
def test_story(authorizer, chat, issuer, tenant):
    """From a token to an answer: what the authorizer says is what the gateway hands on, to Lambda and to the function."""
    event = sample("ApiGatewayAuthorizer") | {"authorizationToken": f"Bearer {token(issuer, tenant_id=tenant)}"}
    _, decision = authorizer.invoke(event)
    asked = question("What is at the lake?")
    asked["requestContext"]["authorizer"] = decision["context"] | {"principalId": decision["principalId"]}
    # A client's own word for its tenant, which must be ignored.
    asked["headers"] |= {"X-Amz-Tenant-Id": "acme", "x-tenant-id": "acme"}
    status, answer = chat.invoke(asked, {"X-Amz-Tenant-Id": decision["context"]["tenantId"]})
    assert status == 200 and answer["statusCode"] == 200, answer
    citations = json.loads(answer["body"])["citations"]
    sources = {reference["source"] for citation in citations for reference in citation["references"]}
    assert all(f"/{tenant}/" in source for source in sources), sources
    # The third has no document, so there is nothing that it could be answered from.
    assert bool(sources) == (tenant != "initech")
