"""The folder is watched: what is new, changed or removed is served within two seconds, and never in a mixture."""

import json
import os
import shutil
import threading
import time

import pytest
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, retrieve_all, write_document

SECONDS = 2.0
SECTIONS = 20


@pytest.fixture
def served(tmp_path):
    """A folder that is served, and a client."""
    folder = tmp_path / "documents"
    write_document(folder, "kept.txt", "The common lake is kept.", {"tenantId": "acme", "state": "kept"})
    with LocalServer(folder, "--state", tmp_path / "state") as server:
        yield folder, server.client()


def within_time(condition):
    """Waits until a condition holds, no longer than the server has."""
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "not served in time"
        time.sleep(0.02)


def states(client, tenant="acme"):
    return sorted(result["metadata"]["state"] for result in retrieve_all(client, "common", belongs_to(tenant)))


def replace_sidecar(path, attributes):
    """Another sidecar in one step."""
    sidecar = path.with_name(path.name + ".metadata.json")
    scratch = path.parent / ".scratch"
    scratch.write_text(json.dumps({"metadataAttributes": attributes}), "utf-8")
    os.replace(scratch, sidecar)


def test_new_document(served):
    folder, client = served
    write_document(folder, "new.txt", "The common lake is new.", {"tenantId": "acme", "state": "new"})
    within_time(lambda: states(client) == ["kept", "new"])
    write_document(folder, "deep/er/new.txt", "The common lake is deep.", {"tenantId": "acme", "state": "deep"})
    within_time(lambda: states(client) == ["deep", "kept", "new"])


def test_changed_document(served):
    folder, client = served
    # Of the same length and within the same second: neither size nor time alone tells.
    for word in ("held", "kept", "lost", "calm", "cold"):
        (folder / "kept.txt").write_text(f"The common lake is {word}.")
        within_time(lambda: [r["content"]["text"] for r in retrieve_all(client, "common")] == [f"The common lake is {word}."])


def test_changed_sidecar(served):
    folder, client = served
    for state in ("kepT", "Kept", "kept"):
        replace_sidecar(folder / "kept.txt", {"tenantId": "acme", "state": state})
        within_time(lambda: states(client) == [state])


def test_removed(served):
    """A document that is removed, or whose sidecar is, is visible to no tenant; put back, it is there again."""
    folder, client = served
    document, sidecar = folder / "kept.txt", folder / "kept.txt.metadata.json"
    for path in (document, sidecar):
        content = path.read_bytes()
        path.unlink()
        within_time(lambda: retrieve_all(client, "common") == [])
        path.write_bytes(content)
        within_time(lambda: states(client) == ["kept"])


def test_broken_sidecar(served):
    """A document whose sidecar cannot be read is visible to no tenant: nothing says whose it is."""
    folder, client = served
    (folder / "kept.txt.metadata.json").write_text('{"metadataAttributes": {"tenantId": ')
    within_time(lambda: retrieve_all(client, "common") == [])


def test_many(served):
    """Two hundred documents at once, and again without them."""
    folder, client = served
    for number in range(200):
        write_document(folder, f"many/{number}.txt", "The common lake.", {"tenantId": "many", "state": str(number)})
    within_time(lambda: len(retrieve_all(client, "common", belongs_to("many"))) == 200)
    shutil.rmtree(folder / "many")
    within_time(lambda: states(client, "many") == [])
    assert states(client) == ["kept"]


def test_tenant_changes_whole(served):
    """A sidecar that names another tenant moves the whole document: no answer holds some of it as the one's and some as the
    other's, and nobody sees it twice."""
    folder, client = served
    text = "".join(f"# Section {place}\n\nThe moving section {place}.\n\n" for place in range(SECTIONS))
    path = write_document(folder, "moving.md", text, {"tenantId": "acme", "state": "moving"})
    within_time(lambda: len(retrieve_all(client, "moving")) == SECTIONS)
    is_over, seen, mixed = threading.Event(), set(), []

    def look():
        while not is_over.is_set():
            results = client.retrieve(
                knowledgeBaseId=KNOWLEDGE_BASE,
                retrievalQuery={"text": "moving"},
                retrievalConfiguration={"vectorSearchConfiguration": {"numberOfResults": 100}},
            )["retrievalResults"]
            tenants = {result["metadata"]["tenantId"] for result in results}
            seen.update(tenants)
            if len(tenants) > 1 or len(results) != SECTIONS:
                mixed.append((len(results), tenants))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for tenant in ("globex", "acme", "globex", "acme"):
            replace_sidecar(path, {"tenantId": tenant, "state": "moving"})
            within_time(lambda: len(retrieve_all(client, "moving", belongs_to(tenant))) == SECTIONS)
            other = "acme" if tenant == "globex" else "globex"
            assert retrieve_all(client, "moving", belongs_to(other)) == []
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
    assert mixed == [] and seen == {"acme", "globex"}


def test_text_never_changes_hands(served):
    """A name that goes from one tenant's document to another's: no tenant sees the one's text under the other's name."""
    folder, client = served
    words = {"acme": "alphabet", "globex": "geometry"}
    path = folder / "shared.txt"
    is_over, wrong = threading.Event(), []

    def look(tenant, other):
        while not is_over.is_set():
            wrong.extend(retrieve_all(client, words[other], belongs_to(tenant)))

    threads = [threading.Thread(target=look, args=pair) for pair in (("acme", "globex"), ("globex", "acme"))]
    for thread in threads:
        thread.start()
    try:
        deadline = time.monotonic() + 8
        while time.monotonic() < deadline:
            for tenant, word in words.items():
                # Gone for a moment, so that old text and new sidecar never stand beside each other.
                path.unlink(missing_ok=True)
                (folder / "shared.txt.metadata.json").unlink(missing_ok=True)
                write_document(folder, "shared.txt", f"The {word} of {tenant}.", {"tenantId": tenant, "state": word})
                time.sleep(0.07)
        within_time(lambda: len(retrieve_all(client, words["globex"], belongs_to("globex"))) == 1)
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_folder_away(served):
    """A folder that is away for a while: the server goes on, and takes it up again."""
    folder, client = served
    away = folder.with_name("away")
    folder.rename(away)
    time.sleep(SECONDS)
    client.retrieve(knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "common"})
    away.rename(folder)
    write_document(folder, "back.txt", "The common lake is back.", {"tenantId": "acme", "state": "back"})
    within_time(lambda: states(client) == ["back", "kept"])
