"""What our client and boto3's make of answers that are errors, or no answers at all; see test_client.py."""

import gzip
import json

import pytest
from random_params import RandomParams
from recording_server import Answer
from sdk_client import SDKClient, call_both, peer_case
from service_model import OPERATIONS

SEED = 20261126
REQUEST_ID = ("x-amzn-RequestId", "request-1")
JSON = (("Content-Type", "application/json"), REQUEST_ID)
HTML = (("Content-Type", "text/html"), ("Server", "proxy"))


def error_answers(operation):
    """Each modelled exception and one that is none, in each form in which services write them: code, status, answer."""
    for shape in [*operation.error_shapes, None]:
        code = shape.name if shape else "SomethingNewException"
        status = shape.metadata["error"]["httpStatusCode"] if shape else 418
        for header, body in [
            (code, {"message": "m"}),
            (f"{code}:http://internal.amazon.com/coral/com.amazonaws.bedrock/", {"message": "m"}),
            (f"com.amazonaws.bedrock#{code}", {"message": "m", "code": "Other"}),
            (None, {"__type": f"com.amazonaws.bedrock#{code}", "message": "m"}),
            (None, {"code": code, "message": "m"}),
            (code, {"Message": "m", "resourceName": "r"}),
        ]:
            headers = (*JSON, ("X-Amzn-ErrorType", header)) if header else JSON
            yield code, status, Answer(status, json.dumps(body).encode(), headers)


def call_all(server, operation, answers, label, params=None):
    """One call for each answer, made once each; gives boto3's errors and ours, and the requests that ours took."""
    name = operation.name
    value = params or RandomParams(f"{SEED} {name}").value(operation.input_shape)
    urls = [server.url(f"{label}-{name}-{side}", *answers) for side in ("sdk", "peer")]
    client = SDKClient(urls[0], attempts=1)
    case = peer_case(urls[1], operation, value, attempts=1)
    theirs, ours = call_both([lambda: [client.call(name, value) for _ in answers]], [case] * len(answers))
    assert len(server.requests[f"{label}-{name}-peer"]) == len(answers)
    return theirs[0], ours


@pytest.mark.parametrize("name", OPERATIONS)
def test_errors(service, server, name):
    """Code, message, status and request id are the same."""
    operation = service.operation_model(name)
    expected = list(error_answers(operation))
    theirs, ours = call_all(server, operation, [answer for _, _, answer in expected], "errors")
    assert len(expected) >= 30
    for (code, status, _), (_, their_error), our_answer in zip(expected, theirs, ours):
        error = our_answer["error"]
        assert their_error.response["Error"] == {"Code": code, "Message": "m"}
        assert (error["code"], error["message"], error["status"]) == (code, "m", status)
        assert error["requestID"] == their_error.response["ResponseMetadata"]["RequestId"] == "request-1"
        assert error["attempts"] == 1
        assert error["mayHaveReachedService"]


# A modelled exception whose body is none: the code alone decides, also about another attempt. (Status, code, body.)
BODILESS = [
    (429, "ServiceQuotaExceededException", b""),
    (429, "ThrottlingException", b""),
    (404, "ResourceNotFoundException", b"<html>MARKER</html>"),
    (403, "AccessDeniedException", b'{"message":7}'),
    (500, "InternalServerException", b"null"),
    (400, "ValidationException", b'{"message":"MAR'),
]


def test_bodiless_errors(service, server):
    """A modelled exception is one whatever its body is."""
    answers = [Answer(status, body, (*JSON, ("x-amzn-errortype", code))) for status, code, body in BODILESS]
    theirs, ours = call_all(server, service.operation_model("Retrieve"), answers, "bodiless")
    for (status, code, body), (_, their_error), our_answer in zip(BODILESS, theirs, ours):
        error = our_answer["error"]
        # boto3's parser stumbles over a body that is JSON and no object.
        assert body == b"null" or their_error.response["Error"]["Code"] == code
        assert (error["code"], error["message"], error["status"]) == (code, None, status)
        assert error["isRetryable"] == (code in ("ThrottlingException", "InternalServerException"))


UNMODELED = {
    "400-html": Answer(400, b"<html>MARKER</html>", HTML),
    "429-html": Answer(429, b"<html>MARKER</html>", HTML),
    "500-empty": Answer(500, b"", JSON),
    "500-object": Answer(500, b"{}", JSON),
    "503-html": Answer(503, b"<html>MARKER</html>", HTML),
    "504-no-type": Answer(504, b"upstream request timeout", ()),
    "502-cut-json": Answer(502, b'{"message":"MAR', JSON),
    "404-array": Answer(404, b"[1]", JSON),
    "403-number": Answer(403, b'{"code":7,"message":8}', JSON),
    "400-no-code": Answer(400, b"{}", (*JSON, ("x-amzn-errortype", "#"))),
    "407-proxy": Answer(407, b"", (("Proxy-Authenticate", "Basic"),)),
}


def test_unmodeled_errors(service, server):
    """Without a code boto3 gives the status in its place; ours says that something else may have answered."""
    theirs, ours = call_all(server, service.operation_model("Retrieve"), list(UNMODELED.values()), "unmodeled")
    for label, (_, their_error), our_answer in zip(UNMODELED, theirs, ours):
        answer, error = UNMODELED[label], our_answer["error"]
        assert their_error is not None, label
        assert (error["code"], error["status"]) == ("unexpectedResponse", answer.status), label
        assert "MARKER" not in error["detail"]
        assert error["isRetryable"] == (answer.status in (429, 500, 502, 503, 504)), label


# What says success and is no answer: boto3 gives an empty dictionary, or what its parser stumbles over.
NO_ANSWERS = {
    "empty": Answer(200, b"", JSON),
    "html": Answer(200, b"<html>MARKER</html>", HTML),
    "empty-object": Answer(200, b"{}", JSON),
    "cut": Answer(200, b'{"retrievalResults":[{"content":{"text":"MAR', JSON),
    "array": Answer(200, b"[]", JSON),
    "null": Answer(200, b"null", JSON),
    "wrong-type": Answer(200, b'{"retrievalResults":"MARKER"}', JSON),
    "no-content": Answer(204, b"", ()),
    "gzip": Answer(200, gzip.compress(b'{"retrievalResults":[]}'), (*JSON, ("Content-Encoding", "gzip"))),
}


def test_no_answers(service, server):
    """An answer of success that is not the operation's is an error of ours where boto3 has an empty dictionary."""
    theirs, ours = call_all(server, service.operation_model("Retrieve"), list(NO_ANSWERS.values()), "none")
    taken = {label for label, (answer, error) in zip(NO_ANSWERS, theirs) if error is None and answer == {}}
    assert taken == {"empty", "html", "empty-object", "cut", "no-content"}
    for label, our_answer in zip(NO_ANSWERS, ours):
        error = our_answer["error"]
        # Of the statuses only the model's own is success.
        assert error["code"] == ("unexpectedResponse" if label == "no-content" else "malformedResponse"), label
        assert error["status"] == NO_ANSWERS[label].status
        assert not error["isRetryable"]
        assert "MARKER" not in error["detail"]
