"""Kill -9 in the middle of ingestion and of requests: after a restart the state is whole."""

import contextlib
import random
import shutil
import sqlite3
import threading
import time

import pytest
from botocore.exceptions import BotoCoreError
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, question, retrieve_all, write_document

SEED = 20261126
DOCUMENTS = 500
SECTIONS = 50
KILLS = 4


def write(folder, number, word):
    sections = "".join(f"# Section {place}\n\nThe common section {place} of {word}{number}.\n\n" for place in range(SECTIONS))
    attributes = {"tenantId": f"tenant{number % 10}", "number": number, "word": word}
    write_document(folder, f"{number % 10}/{number}.md", sections, attributes)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """More than one transaction takes."""
    folder = tmp_path_factory.mktemp("kill")
    for number in range(DOCUMENTS):
        write(folder, number, "first")
    return folder


def contents(state, scratch):
    """What a state file holds, looked at in a copy: SQLite's own check, and each document with its passages."""
    copy = scratch / "copy"
    for ending in ("", "-wal", "-shm"):
        file, target = state.with_name(state.name + ending), copy.with_name(copy.name + ending)
        target.unlink(missing_ok=True)
        # The index of the log is made anew.
        if file.exists() and ending != "-shm":
            shutil.copy(file, target)
    with contextlib.closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'passage_search'").fetchall():
            return []
        database.execute("INSERT INTO passage_search(passage_search) VALUES ('integrity-check')")
        [(passages, chunks, total)] = database.execute(
            "SELECT (SELECT COUNT(*) FROM passage), (SELECT COUNT(*) FROM chunk), (SELECT chunk_count FROM total)"
        ).fetchall()
        documents = database.execute(
            "SELECT source_uri, (SELECT COUNT(*) FROM chunk WHERE chunk.document = document.id), attributes FROM document"
            " ORDER BY source_uri"
        ).fetchall()
        assert passages == chunks == total == SECTIONS * len(documents)
        # No document is there in part.
        assert all(count == SECTIONS for _, count, _ in documents)
        return documents


def assert_found_once(server, word):
    """Every document's sections are found once each, and nothing else."""
    client = server.client()
    for tenant in (0, 7):
        filter = {"andAll": [belongs_to(f"tenant{tenant}"), {"in": {"key": "word", "value": ["first", "second"]}}]}
        found = [
            (result["metadata"]["number"], result["content"]["text"].splitlines()[-1])
            for result in retrieve_all(client, "common", filter)
        ]
        expected = [
            (number, f"The common section {place} of {word}{number}.")
            for number in range(tenant, DOCUMENTS, 10)
            for place in range(SECTIONS)
        ]
        assert sorted(found) == sorted(expected)


def test_ingestion(folder, tmp_path):
    """Killed again and again while it ingests, the server goes on where it was, and ends where it would have."""
    make = random.Random(SEED)
    state = tmp_path / "state"
    folder = shutil.copytree(folder, tmp_path / folder.name)  # A state file belongs to the folder at one path.
    started = time.monotonic()
    with LocalServer(folder, "--state", tmp_path / "whole"):
        whole_time = time.monotonic() - started
    whole = contents(tmp_path / "whole", tmp_path)
    assert len(whole) == DOCUMENTS
    counts = set()
    for _ in range(KILLS):
        with LocalServer(folder, "--state", state, waits=False) as server:
            time.sleep(whole_time * make.uniform(0.05, 0.8))
            server.kill()
        counts.add(len(contents(state, tmp_path) if state.exists() else []))
    with LocalServer(folder, "--state", state) as server:
        assert_found_once(server, "first")
    assert contents(state, tmp_path) == whole
    # The same while every document is another one.
    for number in range(DOCUMENTS):
        write(folder, number, "second")
    for _ in range(KILLS):
        with LocalServer(folder, "--state", state, waits=False) as server:
            time.sleep(whole_time * make.uniform(0.05, 0.8))
            server.kill()
        counts.add(len(contents(state, tmp_path)))
    with LocalServer(folder, "--state", state) as server:
        assert_found_once(server, "second")
    assert len(contents(state, tmp_path)) == DOCUMENTS
    print("documents after each kill:", sorted(counts))


def test_requests(folder, tmp_path):
    """Killed while it answers, the server leaves a whole state, and clients see a broken connection at most."""
    state = tmp_path / "state"
    unexpected = []

    def ask(server, is_over):
        client = server.client()
        while not is_over.is_set():
            try:
                client.retrieve(knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "common section"})
                list(client.retrieve_and_generate_stream(**question("common section", belongs_to("tenant1")))["stream"])
            except BotoCoreError:
                continue
            except Exception as error:
                # A stream that breaks off is urllib3's error.
                if type(error).__module__.split(".")[0] != "urllib3":
                    unexpected.append(repr(error))

    for _ in range(3):
        is_over = threading.Event()
        with LocalServer(folder, "--state", state) as server:
            threads = [threading.Thread(target=ask, args=(server, is_over)) for _ in range(6)]
            for thread in threads:
                thread.start()
            time.sleep(1)
            server.kill()
            is_over.set()
            for thread in threads:
                thread.join(30)
        assert len(contents(state, tmp_path)) == DOCUMENTS
    assert unexpected == []
    with LocalServer(folder, "--state", state) as server:
        assert_found_once(server, "first")


def test_end(folder, tmp_path):
    """Asked to end while it ingests, the server ends soon, and its state is whole."""
    state = tmp_path / "state"
    with LocalServer(folder, "--state", state, waits=False) as server:
        while not state.exists():
            time.sleep(0.01)
        started = time.monotonic()
        server.process.terminate()
        server.process.wait(20)
        assert time.monotonic() - started < 10
        server.process.returncode = 0
    contents(state, tmp_path)
    with LocalServer(folder, "--state", state) as server:
        assert_found_once(server, "first")


def test_other_file(folder, tmp_path):
    """A file that is no state of the server's is left as it is, and the reason said."""
    other = tmp_path / "other"
    with contextlib.closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE mine (text)")
    before = other.read_bytes()
    with LocalServer(folder, "--state", other, waits=False) as server:
        assert server.process.wait(20) not in (0, None)
        assert "notAnIndex" in server.output, server.output
        server.process.returncode = 0
    assert other.read_bytes() == before
