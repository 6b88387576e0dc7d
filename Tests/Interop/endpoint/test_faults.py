"""What goes wrong on purpose, and what boto3 makes of it."""

import time

import pytest
from botocore.exceptions import ClientError
from lake_documents import write_lake_documents
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, question

RADIO = {"knowledgeBaseId": KNOWLEDGE_BASE, "retrievalQuery": {"text": "radio"}}
EPISODES = question("What are the episodes?", belongs_to("acme"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_lake_documents(tmp_path_factory.mktemp("faults"))


def code(call):
    """The code and status of an error; nothing for a success."""
    try:
        call()
    except ClientError as error:
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
    return None


def with_fault(client, fault):
    """The client, each of whose requests brings its own fault."""
    client.meta.events.register("before-call", lambda params, **_: params["headers"].update({"x-tenantrag-fault": fault}))
    return client


def test_quotas(folder):
    """More than the quota gets a 429; each operation has a quota of its own, and it comes back within a second."""
    with LocalServer(folder, "--quotas", 5) as server:
        client = server.client()
        codes = [code(lambda: client.retrieve(**RADIO)) for _ in range(30)]
        assert codes[:5] == [None] * 5
        assert codes.count(("ThrottlingException", 429)) >= 10, codes
        assert set(codes) == {None, ("ThrottlingException", 429)}
        assert code(lambda: client.retrieve_and_generate(**EPISODES)) is None
        time.sleep(1.2)
        assert [code(lambda: client.retrieve(**RADIO)) for _ in range(5)] == [None] * 5


def test_real_quotas(folder):
    """The account's quotas: 20 of Retrieve at once."""
    with LocalServer(folder, "--quotas", "real") as server:
        client = server.client()
        started = time.monotonic()
        codes = [code(lambda: client.retrieve(**RADIO)) for _ in range(60)]
        passed = codes.count(None)
        assert codes[:20] == [None] * 20
        assert passed <= 21 + 20 * (time.monotonic() - started)


@pytest.mark.parametrize("mode", ["standard", "adaptive", "legacy"])
def test_retries_cope_with_quotas(folder, mode):
    """boto3's retries wait until the quota lets them through."""
    with LocalServer(folder, "--quotas", 5) as server:
        client = server.client(retries={"mode": mode, "total_max_attempts": 8})
        answers = [client.retrieve(**RADIO) for _ in range(9)]
        assert all(answer["retrievalResults"] for answer in answers)
        assert any(answer["ResponseMetadata"]["RetryAttempts"] for answer in answers) or mode == "adaptive"


def test_failures(folder):
    """Every third request fails; a client that tries again never notices."""
    with LocalServer(folder, "--fail-every", 3) as server:
        client = server.client()
        codes = [code(lambda: client.retrieve(**RADIO)) for _ in range(9)]
        assert codes == [None, None, ("InternalServerException", 500)] * 3
        patient = server.client(retries={"mode": "standard", "total_max_attempts": 3})
        retries = [patient.retrieve(**RADIO)["ResponseMetadata"]["RetryAttempts"] for _ in range(10)]
        assert set(retries) == {0, 1}


def test_latency(folder):
    with LocalServer(folder, "--latency", 300) as server:
        started = time.monotonic()
        server.client().retrieve(**RADIO)
        assert 0.3 <= time.monotonic() - started < 5


@pytest.mark.parametrize("events", [0, 1, 2])
def test_cut_stream(folder, events):
    """A stream ends within a frame: what came before is whole, and the client does not take it for the end."""
    with LocalServer(folder, "--cut-stream-after", events) as server:
        client = server.client()
        seen = []
        with pytest.raises(Exception) as caught:
            for event in client.retrieve_and_generate_stream(**EPISODES)["stream"]:
                seen.append(event)
        assert len(seen) == events and "ProtocolError" in repr(caught.value) + repr(caught.value.__cause__)
        # Whatever is no stream is whole.
        assert client.retrieve_and_generate(**EPISODES)["output"]["text"]


def test_header(folder):
    """A request brings its own fault, and harms no other."""
    with LocalServer(folder, "--allow-fault-header") as server:
        plain = server.client()
        assert code(lambda: with_fault(server.client(), "throttle").retrieve(**RADIO)) == ("ThrottlingException", 429)
        assert code(lambda: with_fault(server.client(), "error").retrieve(**RADIO)) == ("InternalServerException", 500)
        assert code(lambda: with_fault(server.client(), "nonsense").retrieve(**RADIO)) == ("ValidationException", 400)
        started = time.monotonic()
        with_fault(server.client(), "latency=250").retrieve(**RADIO)
        assert time.monotonic() - started >= 0.25
        cut = with_fault(server.client(), "cut-stream=1")
        with pytest.raises(Exception):
            list(cut.retrieve_and_generate_stream(**EPISODES)["stream"])
        assert code(lambda: plain.retrieve(**RADIO)) is None
        assert list(plain.retrieve_and_generate_stream(**EPISODES)["stream"])


def test_header_not_allowed(folder):
    """Without the flag the header field means nothing."""
    with LocalServer(folder) as server:
        assert code(lambda: with_fault(server.client(), "throttle").retrieve(**RADIO)) is None


@pytest.mark.parametrize(
    "flags",
    [
        ["--quotas", "many"],
        ["--quotas", "0"],
        ["--fail-every", "0"],
        ["--latency", "-1"],
        ["--vector-store", "floppy"],
        ["--knowledge-base", "KB12345678"],
        ["--access-key", "AKIDONLY"],
        ["--port", "70000"],
        ["--region", "no region"],
    ],
)
def test_wrong_flags(folder, flags):
    """A flag that makes no sense ends the server with a sentence that says why."""
    server = LocalServer(folder, *flags, waits=False)
    with server:
        assert server.process.wait(20) not in (0, None)
        assert server.output and "Fatal" not in server.output
        server.process.returncode = 0
