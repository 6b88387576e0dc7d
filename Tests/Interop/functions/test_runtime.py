"""A Swift function under AWS's Runtime Interface Emulator, and the same function on AWS's own Python runtime: the same events, the same
answers, errors of the same shape. Where ours differs, it says so here.
"""

import json
import os
import time

import pytest
from lambda_emulator import LambdaEmulator, reference


def peer():
    return [os.environ["LAMBDA_PEER"]]


@pytest.fixture(scope="module")
def swift():
    with LambdaEmulator(peer()) as function:
        yield function


@pytest.fixture(scope="module")
def python():
    with LambdaEmulator(reference()) as function:
        yield function


@pytest.fixture(params=["swift", "python"])
def function(request):
    """One of the two, for what both have to do."""
    return request.getfixturevalue(request.param)


EVENTS = [
    {},
    [],
    None,
    "text",
    12.5,
    {"a": [1, 2.5, "x", None, True, {"b": []}]},
    {"text": "a \"quote\", a \\ and \u0001\u2028\U0001f980 caf\u00e9"},
    {"deep": json.loads("[" * 50 + "]" * 50)},
    {"large": "x" * 1_000_000},
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: json.dumps(event)[:30])
def test_echo(swift, python, event):
    (status, ours), (other_status, theirs) = swift.invoke(event), python.invoke(event)
    assert status == other_status == 200
    assert ours["event"] == theirs["event"] == event
    assert ours.keys() == theirs.keys()
    assert ours["functionArn"] == theirs["functionArn"] and ours["tenantId"] is theirs["tenantId"] is None
    assert ours["requestId"] != theirs["requestId"] and len(ours["requestId"]) == len(theirs["requestId"])
    assert abs(ours["secondsLeft"] - theirs["secondsLeft"]) <= 1


@pytest.mark.parametrize("tenant", ["acme", "a b/c:d=e+f-g@h.i_j", "x" * 256])
def test_tenant(function, tenant):
    status, answer = function.invoke({}, {"X-Amz-Tenant-Id": tenant})
    assert status == 200 and answer["tenantId"] == tenant


def test_no_tenant_after_one(function):
    assert function.invoke({}, {"X-Amz-Tenant-Id": "acme"})[1]["tenantId"] == "acme"
    assert function.invoke({})[1]["tenantId"] is None


ERRORS = [
    ("BadRequest", "no body"),
    ("Unauthorized", "Unauthorized"),
    ("A", ""),
    ("Quoted", "a \"quote\", a \\, a tab\t, a line\nend and \u0001\u001f\u007f"),
    ("Letters", "\u2028\U0001f980 caf\u00e9 </script>"),
]


@pytest.mark.parametrize(("kind", "text"), ERRORS)
def test_error(swift, python, kind, text):
    event = {"do": "fail", "type": kind, "text": text}
    (status, ours), (other_status, theirs) = swift.invoke(event), python.invoke(event)
    assert status == other_status
    assert ours.keys() == theirs.keys()
    assert ours["errorType"] == theirs["errorType"] == kind
    assert ours["errorMessage"] == theirs["errorMessage"] == text
    assert isinstance(ours["requestId"], str) and isinstance(theirs["requestId"], str)
    assert ours["stackTrace"] == [] and isinstance(theirs["stackTrace"], list)


def test_other_error(swift):
    """Python tells the caller what an exception says; ours tells the type of what was not made for the caller."""
    status, answer = swift.invoke({"do": "throw", "text": "secret of acme"})
    assert status == 200 and answer["errorType"] == "Mystery" and "secret" not in json.dumps(answer)
    assert "secret of acme" not in swift.output


def test_largest(function):
    status, answer = function.invoke({"do": "large", "bytes": 6_291_556})
    assert status == 200 and len(answer) == 6_291_554


def test_too_large(swift):
    """awslambdaric lets Lambda refuse the answer, and ends; ours says so itself and takes the next event."""
    status, answer = swift.invoke({"do": "large", "bytes": 6_291_557})
    assert answer["errorType"] == "Function.ResponseSizeTooLarge"
    before = swift.output.count("INIT START")
    assert swift.invoke({"a": 1})[1]["event"] == {"a": 1}
    assert swift.output.count("INIT START") == before


def test_trace(swift, python):
    """The emulator traces nothing: the variable is there for neither."""
    assert swift.invoke({"do": "trace"}) == python.invoke({"do": "trace"}) == (200, "")


@pytest.mark.parametrize(
    ("chunks", "text"), [(["one", "two"], "onetwo"), ([], ""), (["x" * 100_000] * 20, "x" * 2_000_000)], ids=len
)
def test_stream(swift, chunks, text):
    """The emulator has no streamed invocations: it collects what is streamed to it."""
    status, body = swift.invoke({"do": "stream", "chunks": chunks}, raw=True)
    assert status == 200 and body.decode() == text
    assert swift.invoke({"next": 1})[1]["event"] == {"next": 1}


def test_http(swift):
    status, body = swift.invoke({"do": "http", "chunks": ["data: x\n\n"]}, raw=True)
    head, rest = body.split(b"\0" * 8, 1)
    assert json.loads(head) == {"statusCode": 201, "headers": {"Content-Type": "text/plain"}, "cookies": ["a=1"]}
    assert rest == b"data: x\n\n"


def test_stream_that_fails(swift):
    """What had been sent arrives; the emulator takes the trailers, and does not show them."""
    status, body = swift.invoke({"do": "stream", "chunks": ["one"], "failure": "no more"}, raw=True)
    assert status == 200 and body == b"one"
    status, body = swift.invoke({"do": "stream", "chunks": ["one"], "failure": "\u0001" * 10_000}, raw=True)
    assert status == 200 and body == b"one"
    status, answer = swift.invoke({"do": "stream", "chunks": [], "failure": "no more"})
    assert answer["errorType"] == "Broken" and answer["errorMessage"] == "no more"
    assert swift.invoke({"next": 1})[1]["event"] == {"next": 1}


def test_timeout():
    """The emulator ends a function that is late; ours reports before that, and its process lives on."""
    with LambdaEmulator(peer(), timeout=2) as function:
        started = time.monotonic()
        _, answer = function.invoke({"do": "sleep", "seconds": 20})
        assert time.monotonic() - started < 10
        assert answer["errorType"] == "Function.Timeout"
        assert function.invoke({"next": 1})[1]["event"] == {"next": 1}
        assert function.output.count("INIT START") == 1


@pytest.mark.parametrize("command", [peer, reference], ids=["swift", "python"])
def test_exit(command):
    """A process that ends in the middle is an error of its own, and the next event starts another."""
    with LambdaEmulator(command()) as function:
        _, answer = function.invoke({"do": "exit", "status": 7})
        assert answer["errorType"] == "Runtime.ExitError"
        assert function.invoke({"next": 1})[1]["event"] == {"next": 1}


def test_initialisation():
    """A function that cannot be made: the same report, and a process that ends with status 1."""
    answers = {}
    for name, command in (("swift", peer()), ("python", reference())):
        with LambdaEmulator(command, {"LAMBDA_PEER_FAILS": "no table"}) as function:
            answers[name] = function.invoke({})[1]
            assert "exit status 1" in function.output, function.output
    ours, theirs = answers["swift"], answers["python"]
    assert ours.keys() == theirs.keys()
    assert ours["errorMessage"] == theirs["errorMessage"] == "no table"
    assert ours["errorType"] == theirs["errorType"] == "Unready"


def log_line(command, environment):
    """The line that the function logs, as an object."""
    with LambdaEmulator(command, environment) as function:
        text = "a \"quote\"\nand a line"
        function.invoke({"do": "log", "text": text}, {"X-Amz-Tenant-Id": "acme"})
        lines = [line for line in function.output.splitlines() if line.startswith("{") and "quote" in line]
        assert len(lines) == 1, function.output
        return json.loads(lines[0])


def test_logs():
    """Lines of JSON have the members of AWS's own runtime; what a program adds stands in one member here."""
    asked = {"AWS_LAMBDA_LOG_FORMAT": "JSON", "AWS_LAMBDA_LOG_LEVEL": "DEBUG"}
    ours, theirs = log_line(peer(), asked), log_line(reference(), asked)
    for name in ("timestamp", "level", "message", "logger", "requestId", "tenantId"):
        assert type(ours[name]) is type(theirs[name]) is str
    assert ours["message"] == theirs["message"] and ours["tenantId"] == theirs["tenantId"] == "acme"
    assert ours["level"] == "WARN" and theirs["level"] == "WARNING"
    assert ours["metadata"] == {"mine": theirs["mine"]}


def test_log_level():
    with LambdaEmulator(peer(), {"AWS_LAMBDA_LOG_FORMAT": "JSON", "AWS_LAMBDA_LOG_LEVEL": "ERROR"}) as function:
        assert function.invoke({"do": "log", "text": "nobody reads this"})[0] == 200
        assert "nobody reads this" not in function.output
