"""The server's filters against an evaluator that was written independently, on random filters and documents."""

import concurrent.futures
import threading

import pytest
from filter_evaluator import OPERATORS, matches
from local_server import LocalServer, retrieve_all, write_document
from random_filters import RandomFilters

SEED = 20261126
DOCUMENTS = 200
FILTERS = 2000
THREADS = 4


@pytest.fixture(scope="module")
def documents():
    make = RandomFilters(f"{SEED} documents")
    return [make.attributes(number) for number in range(DOCUMENTS)]


@pytest.fixture(scope="module")
def server(tmp_path_factory, documents):
    folder = tmp_path_factory.mktemp("random")
    for number, attributes in enumerate(documents):
        write_document(folder, f"{number % 7}/{number}.txt", f"common word{number}", attributes)
    with LocalServer(folder, "--vector-store", "opensearch") as server:
        yield server


def same(left, right):
    """Whether two values are one in type, too: a number that came back as another one was not kept."""
    return repr(left) == repr(right) or (not isinstance(left, bool) and isinstance(left, (int, float)) and left == right)


def test_attributes(server, documents):
    """Every document is there with its attributes as they were written."""
    found = {result["metadata"]["number"]: result for result in retrieve_all(server.client(), "common")}
    assert sorted(found) == list(range(DOCUMENTS))
    for number, expected in enumerate(documents):
        assert found[number]["content"]["text"] == f"common word{number}"
        metadata = found[number]["metadata"]
        own = {key: value for key, value in metadata.items() if not key.startswith("x-amz-bedrock")}
        assert own.keys() == expected.keys()
        for key, value in expected.items():
            # An integer of more than 64 bits comes back as the nearest double.
            assert same(own[key], value) or same(own[key], float(value)), (key, own[key], value)


def test_filters(server, documents):
    """Each filter lets through the same documents as the evaluator does."""
    make = RandomFilters(f"{SEED} filters")
    filters = [make.filter() for _ in range(FILTERS)]
    here = threading.local()

    def found(filter):
        if not hasattr(here, "client"):
            here.client = server.client()
        return sorted(result["metadata"]["number"] for result in retrieve_all(here.client, "common", filter))

    # Each thread has a client of its own, and the first one loads the model for all.
    server.client()
    with concurrent.futures.ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(found, filters))
    some = 0
    for filter, numbers in zip(filters, answers):
        expected = [number for number, attributes in enumerate(documents) if matches(filter, attributes)]
        assert numbers == expected, filter
        some += 0 < len(expected) < DOCUMENTS
    # Filters that let everything or nothing through prove little.
    assert some > FILTERS / 3


@pytest.mark.parametrize("name", OPERATORS)
def test_operator(server, documents, name):
    """Each operator alone: a group may hide what one of its members gets wrong."""
    make = RandomFilters(f"{SEED} {name}")
    conditions = [condition for _ in range(300) if name in (condition := make.condition())]
    client = server.client()
    for filter in conditions[:10]:
        expected = [number for number, attributes in enumerate(documents) if matches(filter, attributes)]
        found = sorted(result["metadata"]["number"] for result in retrieve_all(client, "common", filter))
        assert found == expected, filter
    assert len(conditions) >= 10
