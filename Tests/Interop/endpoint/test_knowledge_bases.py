"""Several knowledge bases of one server: each has its own documents, pages, sessions and state."""

import pytest
from botocore.exceptions import ClientError
from local_server import LocalServer, question, retrieve_all, write_document

FIRST, SECOND = "KB12345678", "KBabcdefgh"


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folders = [tmp_path_factory.mktemp(name) for name in ("first", "second")]
    for folder in folders:
        for number in range(5):
            write_document(folder, f"{number}.txt", f"The common lamp {number} is in {folder.name}.", {"number": number})
    return folders


@pytest.fixture(scope="module")
def client(folders):
    pairs = [f"--knowledge-base={name}={folder}" for name, folder in zip((FIRST, SECOND), folders)]
    with LocalServer(None, *pairs) as server:
        yield server.client()


def texts(client, knowledge_base):
    return sorted(result["content"]["text"] for result in retrieve_all(client, "common", knowledge_base=knowledge_base))


def refused(call, code):
    with pytest.raises(ClientError) as caught:
        call()
    assert caught.value.response["Error"]["Code"] == code


def test_documents(client, folders):
    for name, folder in zip((FIRST, SECOND), folders):
        assert texts(client, name) == [f"The common lamp {number} is in {folder.name}." for number in range(5)]


def test_ids(client):
    """An id counts with its case, and what is not named is not there."""
    refused(lambda: texts(client, SECOND.lower()), "ResourceNotFoundException")
    refused(lambda: texts(client, "LOCAL00000"), "ResourceNotFoundException")


def test_pages(client):
    """A page token of the one is none of the other's."""

    def page(name, **token):
        settings = {"vectorSearchConfiguration": {"numberOfResults": 2}}
        return client.retrieve(
            knowledgeBaseId=name, retrievalQuery={"text": "common"}, retrievalConfiguration=settings, **token
        )

    token = page(FIRST)["nextToken"]
    refused(lambda: page(SECOND, nextToken=token), "ValidationException")
    assert page(FIRST, nextToken=token)["retrievalResults"]


def test_sessions(client):
    """Nor is a session."""
    session = client.retrieve_and_generate(**question("Where is the lamp 1?", knowledge_base=FIRST))["sessionId"]
    refused(
        lambda: client.retrieve_and_generate(
            **question("Where is the lamp 1?", knowledge_base=SECOND, session_id=session)
        ),
        "ValidationException",
    )


def test_state(folders, tmp_path):
    """Each has a state file of its own, and a restart finds both."""
    pairs = [f"--knowledge-base={name}={folder}" for name, folder in zip((FIRST, SECOND), folders)]
    for _ in range(2):
        with LocalServer(None, *pairs, "--state", tmp_path / "state") as server:
            assert [len(texts(server.client(), name)) for name in (FIRST, SECOND)] == [5, 5]
    assert all((tmp_path / f"state.{name}").exists() for name in (FIRST, SECOND))


@pytest.mark.parametrize("id", ["KB1234567", "KB_1234567", "KB123456789"])
def test_invalid_ids(folders, id):
    with LocalServer(None, f"--knowledge-base={id}={folders[0]}", waits=False) as server:
        assert server.process.wait(20) not in (0, None) and server.output
        server.process.returncode = 0


def test_same_id(folders):
    pairs = [f"--knowledge-base={FIRST}={folder}" for folder in folders]
    with LocalServer(None, *pairs, waits=False) as server:
        assert server.process.wait(20) not in (0, None) and server.output
        server.process.returncode = 0
