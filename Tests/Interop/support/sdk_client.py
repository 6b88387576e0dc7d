"""boto3's real client, and the same calls as cases for ClientPeer."""

import concurrent.futures

import boto3
import botocore
import botocore.auth
import botocore.awsrequest
import botocore.config
import botocore.credentials
import botocore.serialize
from peer import ask
from service_model import target

REGION = "eu-central-1"
KEY_ID = "AKIDEXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE/token+with=signs=="

# Whatever this machine or its user has configured is no part of a test.
ISOLATION = {"AWS_CONFIG_FILE": "/nonexistent", "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent"}


class SDKClient:
    """boto3's client for one endpoint; counts the attempts of each call, and gives errors as values."""

    session = None

    def __init__(self, url, token=False, attempts=3, retries=None, service="bedrock-agent-runtime", **settings):
        if SDKClient.session is None:
            SDKClient.session = boto3.session.Session()
        if attempts is not None and retries is None:
            retries = {"mode": "standard", "total_max_attempts": attempts}
        self.client = SDKClient.session.client(
            service,
            region_name=REGION,
            endpoint_url=url,
            aws_access_key_id=KEY_ID,
            aws_secret_access_key=SECRET,
            aws_session_token=TOKEN if token else None,
            config=botocore.config.Config(retries=retries, proxies={}, **settings),
        )
        self.attempts = 0
        self.client.meta.events.register("before-send", self.count)

    def count(self, **_):
        self.attempts += 1

    def call(self, operation, params):
        """The parsed answer, its stream read into a list, and the error or None."""
        self.attempts = 0
        answer = {}
        try:
            answer = getattr(self.client, botocore.xform_name(operation))(**params)
            answer.pop("ResponseMetadata")
            if "stream" in answer:
                stream, answer["stream"] = answer["stream"], []
                for event in stream:
                    answer["stream"].append(event)
        except Exception as error:  # botocore's own, and what its parser stumbles over
            return answer, error
        return answer, None

    def pages(self, operation, params):
        """The parsed pages, and the error or None."""
        pages = []
        try:
            for page in self.client.get_paginator(botocore.xform_name(operation)).paginate(**params):
                page.pop("ResponseMetadata")
                pages.append(page)
        except Exception as error:
            return pages, error
        return pages, None


def peer_case(url, operation, params, token=False, attempts=3, environment=(), **more):
    """What ClientPeer needs for the same call."""
    request = botocore.serialize.create_serializer("rest-json").serialize_to_request(params, operation)
    variables = ISOLATION | {
        "AWS_REGION": REGION,
        "AWS_ACCESS_KEY_ID": KEY_ID,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_EC2_METADATA_DISABLED": "true",
    }
    if token:
        variables["AWS_SESSION_TOKEN"] = TOKEN
    if attempts is not None:
        variables["AWS_MAX_ATTEMPTS"] = str(attempts)
    return {
        "endpoint": url,
        "environment": variables | dict(environment),
        "service": operation.service_model.endpoint_prefix,
        "operation": operation.name,
        "path": target(request),
        "body": request["body"].decode(),
    } | more


def call_both(sdk_calls, peer_cases):
    """Makes boto3's calls, each in a thread, while ClientPeer makes ours; gives what both brought."""
    with concurrent.futures.ThreadPoolExecutor(max(1, len(sdk_calls)) + 1) as pool:
        ours = pool.submit(ask, peer_cases, "CLIENT_PEER")
        theirs = [pool.submit(call) for call in sdk_calls]
        return [future.result() for future in theirs], ours.result()


def verify(request, token=False, signing_name="bedrock"):
    """Whether botocore's signer finds a request's signature right, over the fields that it says are signed."""
    fields = dict(part.split("=", 1) for part in request.header("Authorization").split(" ", 1)[1].split(", "))
    signed = fields["SignedHeaders"].split(";")
    assert signed == sorted(signed)
    assert {"host", "x-amz-date"} <= set(signed)
    assert ("content-type" in signed) == bool(request.body)
    assert not token or "x-amz-security-token" in signed
    received = botocore.awsrequest.AWSRequest(
        request.method,
        f"http://{request.header('Host')}{request.target}",
        {name: request.header(name) for name in signed},
        request.body,
    )
    received.context["timestamp"] = request.header("X-Amz-Date")
    credentials = botocore.credentials.Credentials(KEY_ID, SECRET, TOKEN if token else None)
    signer = botocore.auth.SigV4Auth(credentials, signing_name, REGION)
    text = signer.string_to_sign(received, signer.canonical_request(received))
    return fields == {
        "Credential": signer.scope(received),
        "SignedHeaders": fields["SignedHeaders"],
        "Signature": signer.signature(text, received),
    }
