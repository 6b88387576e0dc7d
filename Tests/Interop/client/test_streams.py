"""Streamed answers as our client and boto3's read them: whole, with errors, and cut short; see test_client.py."""

import json

import pytest
from event_answers import HEADERS, error, event, exception, stream_answer
from random_params import RandomParams
from recording_server import Answer
from sdk_client import SDKClient, call_both, peer_case
from service_model import STREAMING, wire

SEED = 20261127
EVENTS = 5


def read(server, operation, scripts, attempts=1):
    """Reads the stream of each script with both clients; gives (boto3's events, its error, our answer) by label."""
    params = RandomParams(f"{SEED} {operation.name}").value(operation.input_shape)
    sdk_calls, cases = [], []
    for label, answers in scripts.items():
        urls = [server.url(f"{label}-{operation.name}-{side}", *answers) for side in ("sdk", "peer")]
        client = SDKClient(urls[0], attempts=attempts)
        sdk_calls.append(lambda client=client: client.call(operation.name, params))
        cases.append(peer_case(urls[1], operation, params, attempts=attempts))
    theirs, ours = call_both(sdk_calls, cases)
    return {
        label: (answer.get("stream"), error, our_answer)
        for label, (answer, error), our_answer in zip(scripts, theirs, ours)
    }


def random_events(operation):
    shapes = operation.get_event_stream_output().members
    params = RandomParams(f"{SEED} {operation.name} events")
    names = [name for name, shape in shapes.items() if not shape.metadata.get("exception")]
    chosen = [names[index % len(names)] for index in range(EVENTS)]
    return [(name, wire(shapes[name], params.value(shapes[name]))) for name in chosen]


def check_events(operation, events, theirs, ours):
    """Both have these events."""
    shapes = operation.get_event_stream_output().members
    assert [(name, wire(shapes[name], value)) for event in theirs for name, value in event.items()] == events
    assert [(name, json.loads(payload)) for name, payload in ours["events"]] == events


@pytest.mark.parametrize("name", sorted(STREAMING))
@pytest.mark.parametrize("chunk", [1, 13, 4096, 1 << 20])
def test_chunks(service, server, name, chunk):
    """Chunks of any size bring the same events; so does a body of known length, and so does a second attempt."""
    operation = service.operation_model(name)
    events = random_events(operation)
    frames = [event(*item) for item in events]
    scripts = {f"chunked-{chunk}": [stream_answer(frames, chunk)]}
    if chunk == 13:
        scripts["whole"] = [Answer(headers=HEADERS, body=b"".join(frames))]
        scripts["retried"] = [Answer(503, b"{}"), stream_answer(frames)]
        scripts["no-events"] = [Answer(headers=HEADERS)]
    for label, (theirs, their_error, ours) in read(server, operation, scripts, attempts=2).items():
        assert their_error is None and "error" not in ours, (their_error, ours)
        check_events(operation, [] if label == "no-events" else events, theirs, ours)
        assert ours.get("sessionId") == ("session-1" if name == "RetrieveAndGenerateStream" else None)


@pytest.mark.parametrize("name", sorted(STREAMING))
def test_errors(service, server, name):
    """An error within the stream comes after the events before it, with the same code and words."""
    operation = service.operation_model(name)
    events = random_events(operation)[:2]
    frames = [event(*item) for item in events]
    shapes = operation.get_event_stream_output().members
    exceptions = {member: shape for member, shape in shapes.items() if shape.metadata.get("exception")}
    assert len(exceptions) >= 8
    scripts = {member: [stream_answer([*frames, exception(member, {"message": "m"})])] for member in exceptions}
    scripts["unmodeled"] = [stream_answer([*frames, error("SomethingNew", "m")])]
    scripts["first"] = [stream_answer([exception("throttlingException", {"message": "m"})])]
    for label, (theirs, their_error, ours) in read(server, operation, scripts).items():
        check_events(operation, [] if label == "first" else events, theirs, ours)
        # botocore's code is the member's name in the stream, ours the exception's own, as in any other answer.
        code = their_error.response["Error"]["Code"]
        expected = shapes[code].name if code in shapes else code
        assert (ours["error"]["code"], ours["error"]["message"]) == (expected, "m"), label
        assert their_error.response["Error"]["Message"] == "m"
        assert ours["error"]["requestID"] == "request-1"
        assert ours["error"]["attempts"] == 1
        retryable = expected in ("ThrottlingException", "InternalServerException", "BadGatewayException")
        assert ours["error"]["isRetryable"] == retryable, label


@pytest.mark.parametrize("name", sorted(STREAMING))
def test_damage(service, server, name):
    """A stream that is cut short or changed on the way is an error of ours, after the events that were whole."""
    operation = service.operation_model(name)
    events = random_events(operation)
    frames = [event(*item) for item in events]
    whole = b"".join(frames)
    head = len(whole) - len(frames[-1])

    def flipped(place):
        return whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]

    scripts = {
        # HTTP ends as it should, within a frame: in its lengths, its headers, and one byte from its end.
        "ends-in-prelude": [Answer(headers=HEADERS, body=whole[: head + 5])],
        "ends-in-headers": [Answer(headers=HEADERS, body=whole[: head + 20])],
        "ends-before-last": [Answer(headers=HEADERS, body=whole[:-1])],
        # HTTP itself is cut short.
        "closed-at-end": [stream_answer(frames, cut=-5)],
        "closed-in-frame": [stream_answer(frames, 1 << 20, cut=-20)],
        "closed-in-body": [Answer(headers=HEADERS, body=whole, cut=-1)],
        # Bits that changed.
        "flip-length": [Answer(headers=HEADERS, body=flipped(head + 3))],
        "flip-header": [Answer(headers=HEADERS, body=flipped(head + 15))],
        "flip-payload": [Answer(headers=HEADERS, body=flipped(len(whole) - 6))],
        # None of an event stream's.
        "html": [Answer(headers=(("Content-Type", "text/html"),), body=b"<html>MARKER</html>" * 10)],
        "no-session": [Answer(headers=HEADERS[:1], body=whole)],
        "unknown-event": [Answer(headers=HEADERS, body=whole + event("somethingNew", {"a": 1}))],
    }
    silent = set()
    for label, (theirs, their_error, ours) in read(server, operation, scripts).items():
        if their_error is None:
            silent.add(label)
        if label == "unknown-event":
            # boto3 drops it; ours gives it as it came.
            assert ours["events"][-1] == ["somethingNew", '{"a":1}'] and "error" not in ours
            check_events(operation, events, theirs, {"events": ours["events"][:-1]})
        elif label == "no-session" and name != "RetrieveAndGenerateStream":
            check_events(operation, events, theirs, ours)
        else:
            code = "transportFailed" if label.startswith("closed") else "malformedResponse"
            assert ours["error"]["code"] == code, label
            assert "MARKER" not in ours["error"]["detail"]
            # With the last bytes of HTTP's chunks alone missing, all events are there, and still it is no end.
            complete = events if label == "closed-at-end" else events[:-1]
            if label in ("html", "no-session"):
                assert "events" not in ours
            else:
                assert [(name, json.loads(payload)) for name, payload in ours["events"]] == complete, label
    # boto3 ends as if nothing were missing.
    assert silent == {
        "ends-in-prelude", "ends-in-headers", "ends-before-last", "closed-in-body", "no-session", "unknown-event",
    }
