"""What the server shows when it starts is enough to call it, and what it cannot do it says."""

import pathlib
import re

import pytest
from local_server import LocalServer, client_for, write_document

SAMPLES = pathlib.Path(__file__).parents[3] / "Examples/Documents"


def exports(server):
    return dict(re.findall(r"^\s*export (AWS_\w+)=(\S+)$", server.log.read_text(), re.MULTILINE))


def test_copied():
    """The lines that it prints lead a client to it and find something; without keys of its own it makes some up for each run."""
    keys = set()
    for _ in range(2):
        with LocalServer(SAMPLES, keys=()) as server:
            found = exports(server)
            assert found["AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME"] == server.url
            client = client_for(
                server.url, found["AWS_ACCESS_KEY_ID"], found["AWS_SECRET_ACCESS_KEY"], region=found["AWS_REGION"]
            )
            [code] = re.findall(r"client\.retrieve\(.*\)", server.log.read_text())
            assert eval(code, {"client": client})["retrievalResults"]
            keys.add((found["AWS_ACCESS_KEY_ID"], found["AWS_SECRET_ACCESS_KEY"]))
    assert len(keys) == 2


def test_seen_by_nobody(tmp_path):
    """A document that is visible to no tenant is named, with the reason."""
    write_document(tmp_path, "good.txt", "The radio.", {"tenantId": "a"})
    (tmp_path / "alone.txt").write_text("The radio.")
    write_document(tmp_path, "broken.txt", "The radio.", {"tenantId": ""})
    with LocalServer(tmp_path) as server:
        said = server.log.read_text()
        assert "alone.txt" in said and "broken.txt" in said and "good.txt" not in said
        assert len(server.client().retrieve(knowledgeBaseId="LOCAL00000", retrievalQuery={"text": "radio"})["retrievalResults"]) == 1


def test_no_folder(tmp_path):
    with LocalServer(tmp_path / "nowhere", waits=False) as server:
        assert server.process.wait(20) not in (0, None)
        assert "nowhere" in server.output
        server.process.returncode = 0


def test_port_taken(tmp_path):
    """Two servers cannot have one port: the second says so."""
    write_document(tmp_path, "a.txt", "The radio.", {"tenantId": "a"})
    with LocalServer(tmp_path) as first:
        second = LocalServer(tmp_path, "--port", first.address[1], waits=False)
        with second:
            assert second.process.wait(20) not in (0, None)
            assert str(first.address[1]) in second.output
            second.process.returncode = 0


@pytest.mark.parametrize("folder", [".", "sub folder é"])
def test_odd_folders(tmp_path, folder):
    """A folder may be empty at the start, and called anything."""
    (tmp_path / folder).mkdir(exist_ok=True)
    with LocalServer(tmp_path / folder) as server:
        assert server.client().retrieve(knowledgeBaseId="LOCAL00000", retrievalQuery={"text": "radio"})["retrievalResults"] == []
