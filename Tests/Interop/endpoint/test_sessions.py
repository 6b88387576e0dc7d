"""Conversations: who may go on with one, and with what."""

import uuid

import pytest
from botocore.exceptions import ClientError
from lake_documents import write_lake_documents
from local_server import KEY_ID, LocalServer, SECRET, belongs_to, question

OTHER = ("AKIDOTHER", "another+secret/of=these-tests")
RADIO = "Who finds the radio?"


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = write_lake_documents(tmp_path_factory.mktemp("lake"))
    with LocalServer(folder, keys=((KEY_ID, SECRET), OTHER)) as server:
        yield server


@pytest.fixture(scope="module")
def client(shared):
    return shared.client()


def refusal(call):
    with pytest.raises(ClientError) as caught:
        call()
    error = caught.value.response
    assert (error["Error"]["Code"], error["ResponseMetadata"]["HTTPStatusCode"]) == ("ValidationException", 400), error
    return error["Error"]["Message"]


def test_follow_up(client):
    """A question that leans on the one before is understood within its session, and only there."""
    first = client.retrieve_and_generate(**question("Who finds the radio?", belongs_to("acme")))
    params = question("And who built it?", belongs_to("acme"), session_id=first["sessionId"])
    second = client.retrieve_and_generate(**params)
    assert second["sessionId"] == first["sessionId"]
    assert "Otto Brandt" in second["output"]["text"], second["output"]


def test_stream_goes_on(client):
    """A session goes on from an answer to a stream and back."""
    first = client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))
    params = question("And who built it?", belongs_to("acme"), session_id=first["sessionId"])
    second = client.retrieve_and_generate_stream(**params)
    assert second["sessionId"] == first["sessionId"]
    list(second["stream"])
    assert client.retrieve_and_generate(**params)["sessionId"] == first["sessionId"]


@pytest.mark.parametrize("streams", [False, True])
def test_unknown(client, streams):
    """An id that the server did not give out is refused in the service's words."""
    call = client.retrieve_and_generate_stream if streams else client.retrieve_and_generate
    unknown = str(uuid.uuid4())
    message = refusal(lambda: call(**question(RADIO, belongs_to("acme"), session_id=unknown)))
    assert message.startswith(f"Session with Id {unknown} is not valid")


def test_changed_configuration(client):
    """Neither the model nor the filter may change within a session."""
    first = client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))["sessionId"]
    refusal(
        lambda: client.retrieve_and_generate(
            **question(RADIO, belongs_to("acme"), session_id=first, model="amazon.nova-pro-v1:0")
        )
    )
    for other in (belongs_to("globex"), None, {"orAll": [belongs_to("acme"), belongs_to("globex")]}):
        message = refusal(lambda: client.retrieve_and_generate(**question(RADIO, other, session_id=first)))
        # A filter stands for whose the session is: to another one the session is as unknown as any.
        assert message.startswith(f"Session with Id {first} is not valid")
    # The session itself is none the worse for it.
    assert client.retrieve_and_generate(**question(RADIO, belongs_to("acme"), session_id=first))


def test_other_caller(shared, client):
    """Another access key's session is as unknown as any."""
    first = client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))["sessionId"]
    other = shared.client(key_id=OTHER[0], secret=OTHER[1])
    message = refusal(lambda: other.retrieve_and_generate(**question(RADIO, belongs_to("acme"), session_id=first)))
    assert message.startswith(f"Session with Id {first} is not valid")


def test_ids(client):
    """Ids differ from call to call."""
    ids = {client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))["sessionId"] for _ in range(20)}
    assert len(ids) == 20


def test_end(shared, tmp_path):
    """Sessions are in memory: after a restart they are unknown."""
    with LocalServer(write_lake_documents(tmp_path)) as server:
        first = server.client().retrieve_and_generate(**question(RADIO, belongs_to("acme")))["sessionId"]
    with LocalServer(tmp_path) as server:
        refusal(
            lambda: server.client().retrieve_and_generate(**question(RADIO, belongs_to("acme"), session_id=first))
        )


def test_key(client):
    """A key for encrypting sessions is refused: there is nothing that it would encrypt."""
    key = "arn:aws:kms:eu-central-1:123456789012:key/" + str(uuid.uuid4())
    refusal(lambda: client.retrieve_and_generate(**question(RADIO), sessionConfiguration={"kmsKeyArn": key}))
