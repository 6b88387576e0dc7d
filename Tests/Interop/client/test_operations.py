"""Our client against boto3's, both over HTTP, with the requests as a server gets them and answers as it sends them.

Run with Scripts/interop. Each call is made twice: by boto3 here, and by BedrockAgentRuntimeClient in the Swift program
ClientPeer. Where the two differ on purpose, the test says so and holds ours to it.
"""

import dataclasses
import itertools
import json
import re
import time
import uuid

import pytest
from event_answers import event, stream_answer
from random_params import RandomParams
from recording_server import Answer
from sdk_client import SDKClient, call_both, peer_case, verify
from service_model import ALL, STREAMING, covering, operation_of, wire

CASES = 100
SEED = 20261125

QUESTION = {"knowledgeBaseId": "KB12345678", "retrievalQuery": {"text": "Who finds the radio?"}}
NOTHING = Answer(body=b'{"retrievalResults":[]}')

# What no two clients or calls have in common.
OWN = {"user-agent", "authorization", "x-amz-date", "amz-sdk-invocation-id"}


def seconds(date):
    return time.mktime(time.strptime(date, "%Y%m%dT%H%M%SZ"))


@pytest.mark.parametrize("name", ALL)
def test_requests_and_answers(server, name):
    """The same request on the wire, signed by the rules; the same values of the answer."""
    service, operation = operation_of(name)
    params = RandomParams(f"{SEED} {name}")
    requests = covering(operation.input_shape, params, CASES)
    answers = random_answers(operation, params)
    count = max(len(requests), len(answers))
    pairs = list(itertools.islice(zip(itertools.cycle(requests), itertools.cycle(answers)), count))

    sdk_calls, cases = [], []
    for token in (False, True):
        # Half of the calls with a session token, half without.
        own = pairs[token::2]
        scripts = [script(operation, token, side) for side in ("sdk", "peer")]
        urls = [server.url(script, *[answer for _, answer in own]) for script in scripts]
        client = SDKClient(urls[0], token, service=service)
        sdk_calls.append(lambda client=client, own=own: [client.call(operation.name, request) for request, _ in own])
        cases.append([peer_case(urls[1], operation, request, token) for request, _ in own])
    theirs, ours = call_both(sdk_calls, cases[0] + cases[1])

    for token in (False, True):
        sent = [server.requests[script(operation, token, side)] for side in ("sdk", "peer")]
        assert len(sent[0]) == len(sent[1]) == len(pairs[token::2])
        for their_request, our_request in zip(*sent):
            compare(their_request, our_request, token, operation.service_model.signing_name)
        assert len({request.header("amz-sdk-invocation-id") for request in sent[1]}) == len(sent[1])
    for (their_answer, their_error), our_answer in zip(theirs[0] + theirs[1], ours):
        assert their_error is None and "error" not in our_answer, (their_error, our_answer)
        assert values(operation, their_answer) == peer_values(our_answer)


def script(operation, token, side):
    """The name of what the server answers to one side."""
    return f"{operation.service_model.endpoint_prefix}-{operation.name}-{token}-{side}"


def read_body(request):
    """A request's JSON without a token that the client has made; that one is a UUID."""
    body = json.loads(request.body) if request.body else None
    try:
        made = body and uuid.UUID(body.get("clientToken", "")).version == 4
    except ValueError:
        return body
    return {name: value for name, value in body.items() if name != "clientToken"} if made else body


def signed_fields(request):
    return re.search("SignedHeaders=([^,]*)", request.header("Authorization"))[1]


def compare(theirs, ours, token, signing_name="bedrock"):
    """Holds one request of ours to boto3's."""
    assert (ours.method, ours.path) == (theirs.method, theirs.path)
    assert read_body(ours) == read_body(theirs)
    assert bool(ours.body) == bool(theirs.body)
    names = [name.lower() for name, _ in ours.headers]
    assert len(names) == len(set(names))
    assert set(names) == {name.lower() for name, _ in theirs.headers}, (ours.headers, theirs.headers)
    for name in set(names) - OWN:
        # The length is the body's: we write numbers and escapes in fewer bytes here and there.
        expected = str(len(ours.body)) if name == "content-length" else theirs.header(name)
        assert ours.header(name) == expected, name
    assert uuid.UUID(ours.header("amz-sdk-invocation-id")).version == 4
    assert abs(seconds(ours.header("X-Amz-Date")) - seconds(theirs.header("X-Amz-Date"))) < 60
    assert verify(theirs, token, signing_name) and verify(ours, token, signing_name)
    assert signed_fields(ours) == signed_fields(theirs)


# What canonical headers make one space of, and what they leave.
FIELDS = [("X-Id", "42"), ("X-Spaces", "a  b   c"), ("x-tab", "a\t b"), ("X-Quoted", '"a  b"'), ("X-Plain", "~!*'()")]


def test_added_fields(service, server):
    """Header fields of one call arrive as they are, and are signed."""
    operation = service.operation_model("Retrieve")
    urls = [server.url(f"fields-{side}", NOTHING) for side in ("sdk", "peer")]
    sdk = SDKClient(urls[0])

    def add(request, **_):
        for name, value in FIELDS:
            request.headers[name] = value

    sdk.client.meta.events.register("before-sign", add)
    case = peer_case(urls[1], operation, QUESTION, fields=FIELDS)
    theirs, ours = call_both([lambda: sdk.call("Retrieve", QUESTION)], [case])
    assert theirs[0][1] is None and "error" not in ours[0], (theirs, ours)
    (their_request,), (our_request,) = (server.requests[f"fields-{side}"] for side in ("sdk", "peer"))
    compare(their_request, our_request, False)
    for name, value in FIELDS:
        assert our_request.header(name) == value
        assert f";{name.lower()}" in our_request.header("Authorization")
    # The check itself: another path, body or field is found out.
    others = [(name, "other" if name.lower() == "x-plain" else value) for name, value in our_request.headers]
    for change in ({"target": "/other"}, {"body": b"{}"}, {"headers": others}):
        assert not verify(dataclasses.replace(our_request, **change)), change


@pytest.mark.parametrize("suffix", ["", "/", "/stage", "/stage/", "/a/b", "/a%20b", "/a~b", "/a//b", "/a+b", "/%7Eb"])
def test_endpoints(service, server, suffix):
    """The path of an endpoint of one's own stands before the operation's, signed as it is sent."""
    names = [f"endpoint-{len(server.requests)}-{side}" for side in ("sdk", "peer")]
    urls = [server.url(name, NOTHING) + suffix for name in names]
    client = SDKClient(urls[0])
    case = peer_case(urls[1], service.operation_model("Retrieve"), QUESTION)
    theirs, ours = call_both([lambda: client.call("Retrieve", QUESTION)], [case])
    assert theirs[0][1] is None and "error" not in ours[0], (theirs, ours)
    (their_request,), (our_request,) = (server.requests[name] for name in names)
    compare(their_request, our_request, False)


def test_configured_endpoint(service, server, isolation):
    """The service's own variable comes before the one for all services."""
    answers = {name: [NOTHING] for name in ("all-sdk", "all-peer", "own-sdk", "own-peer")}
    urls = {name: server.url(name, *answer) for name, answer in answers.items()}
    for kind in ("all", "own"):
        variables = {side: {"AWS_ENDPOINT_URL": urls[f"all-{side}"]} for side in ("sdk", "peer")}
        if kind == "own":
            for side in ("sdk", "peer"):
                variables[side]["AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME"] = urls[f"own-{side}"]
        with isolation.context() as patch:
            for name, value in variables["sdk"].items():
                patch.setenv(name, value)
            client = SDKClient(None)
        operation = service.operation_model("Retrieve")
        case = peer_case(None, operation, QUESTION, environment=variables["peer"])
        call_both([lambda: client.call("Retrieve", QUESTION)], [case])
        (their_request,), (our_request,) = (server.requests[f"{kind}-{side}"] for side in ("sdk", "peer"))
        compare(their_request, our_request, False)


# The tokens of the pages; where they do not come to an end, both stop with an error.
TOKENS = {
    "one": [None],
    "none": ["MISSING"],
    "empty": ["a", ""],
    "three": ["a", "b", "MISSING"],
    "null": ["a/+=\u00e9", None],
    "same": ["a", "a"],
}


PAGINATED = [name for name in ALL if name.split("/")[1] in ("Retrieve", "Rerank") or "/List" in name]
PAGINATED.remove("bedrock-agent/ListTagsForResource")


@pytest.mark.parametrize("name", PAGINATED)
def test_pages(server, name):
    """Pages are asked for with the same tokens, to the same end."""
    service, operation = operation_of(name)
    params = RandomParams(f"{SEED} {name} pages")
    request = params.value(operation.input_shape)
    request.pop("nextToken", None)
    sdk_calls, cases = [], []
    for label, tokens in TOKENS.items():
        answers = []
        for token in tokens:
            body = wire(operation.output_shape, params.value(operation.output_shape)) | {"nextToken": token}
            if token == "MISSING":
                del body["nextToken"]
            answers.append(Answer(operation.http["responseCode"], json.dumps(body).encode()))
        urls = [server.url(f"pages-{operation.service_model.endpoint_prefix}-{operation.name}-{label}-{side}", *answers) for side in ("sdk", "peer")]
        client = SDKClient(urls[0], service=service)
        sdk_calls.append(lambda client=client: client.pages(operation.name, request))
        cases.append(peer_case(urls[1], operation, request, pages=True))
    theirs, ours = call_both(sdk_calls, cases)
    for label, (their_pages, their_error), our_answer in zip(TOKENS, theirs, ours):
        assert (their_error is None) == ("error" not in our_answer) == (label != "same"), (label, our_answer)
        sent = [server.requests[f"pages-{operation.service_model.endpoint_prefix}-{operation.name}-{label}-{side}"] for side in ("sdk", "peer")]
        assert len(sent[0]) == len(sent[1]) == len(TOKENS[label])
        for their_request, our_request in zip(*sent):
            compare(their_request, our_request, False, operation.service_model.signing_name)
        results = [json.loads(result) for result in our_answer["results"]]
        expected = [wire(operation.output_shape, page) for page in their_pages]
        for page in results + expected:
            # An empty token is none.
            page["nextToken"] = page.get("nextToken") or None
        # Ours does not give out a page that names itself as the next.
        assert results == (expected[:-1] if label == "same" else expected), label


BODY = b'{"retrievalResults":[{"content":{"text":"\xf0\x9f\x93\xbb"}}]}'
LENGTH = b"Content-Length: %d\r\n\r\n" % len(BODY)
FRAMINGS = {
    "chunked": Answer(chunks=(BODY[:7], BODY[7:44], BODY[44:])),
    "chunk-extension": Answer(
        raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"%x;a=b\r\n%s\r\n0\r\nx-trailer: 1\r\n\r\n" % (len(BODY), BODY)
    ),
    "until-close": Answer(raw=b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + BODY),
    "http-1.0": Answer(raw=b"HTTP/1.0 200 OK\r\n\r\n" + BODY),
    "continue-first": Answer(raw=b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + LENGTH + BODY),
    "no-reason": Answer(raw=b"HTTP/1.1 200\r\n" + LENGTH + BODY),
    "odd-headers": Answer(
        raw=b"HTTP/1.1 200 OK\r\nX-Empty:\r\nx-bytes: \xff\xfe\r\nX-Twice: 1\r\nX-Twice: 2\r\n" + LENGTH + BODY
    ),
    "json-type": Answer(body=BODY, headers=(("content-type", "application/json; charset=utf-8"),)),
    "space-around": Answer(body=b"\r\n\t " + BODY + b" \n"),
}


def test_framings(service, server):
    """However HTTP carries an answer, it is the same answer; and the connection serves the next."""
    operation = service.operation_model("Retrieve")
    sdk_calls, cases = [], []
    for label, answer in FRAMINGS.items():
        if label in ("until-close", "http-1.0"):
            answer = dataclasses.replace(answer, cut=len(answer.raw))
        urls = [server.url(f"{label}-{side}", answer) for side in ("sdk", "peer")]
        client = SDKClient(urls[0], attempts=1)
        sdk_calls.append(lambda client=client: [client.call("Retrieve", QUESTION) for _ in range(2)])
        cases += [peer_case(urls[1], operation, QUESTION, attempts=1)] * 2
    theirs, ours = call_both(sdk_calls, cases)
    for label, their_answers, our_answers in zip(FRAMINGS, theirs, zip(ours[::2], ours[1::2])):
        for (answer, error), our_answer in zip(their_answers, our_answers):
            assert error is None and "error" not in our_answer, (label, error, our_answer)
            assert peer_values(our_answer) == answer == json.loads(BODY), label


def random_answers(operation, params):
    """Valid answers of an operation that have all of its members: JSON, or streams of a few events each."""
    if operation.name not in STREAMING:
        shape = operation.output_shape
        status = operation.http["responseCode"]
        return [Answer(status, json.dumps(wire(shape, value)).encode()) for value in covering(shape, params, CASES)]
    frames = [
        event(name, wire(shape, value))
        for name, shape in operation.get_event_stream_output().members.items()
        if not shape.metadata.get("exception")
        for value in covering(shape, params, CASES)
    ]
    params.random.shuffle(frames)
    return [stream_answer(frames[start::CASES]) for start in range(CASES)]


def values(operation, answer):
    """An answer that boto3 has parsed, as JSON."""
    if operation.name not in STREAMING:
        return wire(operation.output_shape, answer)
    shapes = operation.get_event_stream_output().members
    events = [[name, wire(shapes[name], value)] for event in answer["stream"] for name, value in event.items()]
    return {name: value for name, value in answer.items() if name != "stream"} | {"stream": events}


def peer_values(answer):
    """The same of ClientPeer's answer."""
    if "result" in answer:
        return json.loads(answer["result"])
    session = {"sessionId": answer["sessionId"]} if "sessionId" in answer else {}
    return session | {"stream": [[name, json.loads(payload)] for name, payload in answer["events"]]}
