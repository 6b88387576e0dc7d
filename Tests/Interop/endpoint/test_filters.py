"""The thirteen operators of a filter, one by one and nested, on documents that can be read off a table."""

import pytest
from botocore.exceptions import ClientError
from lake_documents import COMMON, names, write_lake_documents
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, retrieve_all

RADIO, EPISODES, ICE, ISLAND = "acme/radio.md", "acme/episodes.csv", "acme/ice.txt", "acme/island.html"
TURBINE, BUDGET = "globex/turbine.md", "globex/budget.txt"
ALL = {RADIO, EPISODES, ICE, ISLAND, TURBINE, BUDGET}


def condition(name, key, value):
    return {name: {"key": key, "value": value}}


CASES = [
    (condition("equals", "season", 2), {EPISODES}),
    (condition("equals", "season", 2.5), {ICE}),
    (condition("equals", "spoilers", True), {RADIO, ICE}),
    (condition("equals", "season", "2"), set()),
    (condition("equals", "spoilers", 1), set()),
    (condition("notEquals", "season", 2), ALL - {EPISODES}),
    (condition("notEquals", "nowhere", "x"), ALL),
    (condition("greaterThan", "season", 2), {ICE, TURBINE, BUDGET}),
    (condition("greaterThanOrEquals", "season", 2), {EPISODES, ICE, TURBINE, BUDGET}),
    (condition("lessThan", "season", 2), {RADIO}),
    (condition("lessThanOrEquals", "season", 2.5), {RADIO, EPISODES, ICE}),
    (condition("in", "kind", ["plot", "places"]), {RADIO, ICE, ISLAND}),
    (condition("in", "topics", ["island"]), {ICE, ISLAND}),
    (condition("notIn", "kind", ["plot", "places"]), {EPISODES, TURBINE, BUDGET}),
    (condition("notIn", "topics", ["island"]), {RADIO, EPISODES, BUDGET}),
    (condition("startsWith", "kind", "pl"), ALL - {EPISODES}),
    (condition("startsWith", "kind", ""), ALL),
    (condition("stringContains", "kind", "lo"), {RADIO, ICE}),
    (condition("stringContains", "topics", "ouse"), {RADIO, ISLAND}),
    (condition("listContains", "topics", "ice"), {ICE}),
    (condition("listContains", "kind", "plot"), set()),
    ({"andAll": [belongs_to("acme"), condition("equals", "kind", "plot")]}, {RADIO, ICE}),
    ({"orAll": [belongs_to("globex"), condition("equals", "kind", "list")]}, {TURBINE, BUDGET, EPISODES}),
    (
        {"andAll": [belongs_to("acme"), {"orAll": [condition("equals", "season", 1), condition("listContains", "topics", "ice")]}]},
        {RADIO, ICE},
    ),
    (
        {"orAll": [condition("equals", "season", 4), {"andAll": [belongs_to("acme"), condition("notEquals", "kind", "plot")]}]},
        {BUDGET, EPISODES, ISLAND},
    ),
    (condition("equals", "x-amz-bedrock-kb-source-file-mime-type", "text/csv"), {EPISODES}),
]


@pytest.mark.parametrize("filter, expected", CASES)
def test_operators(client, filter, expected):
    assert names(retrieve_all(client, COMMON, filter)) == expected


def conditions(count):
    return [condition("equals", "season", number) for number in range(count)]


@pytest.mark.parametrize(
    "filter",
    [
        condition("equals", "kind", ["plot"]),
        condition("greaterThan", "season", "1"),
        condition("lessThan", "season", True),
        condition("in", "kind", "plot"),
        condition("in", "kind", []),
        condition("notIn", "season", [1, 2]),
        condition("startsWith", "kind", 1),
        condition("listContains", "topics", ["ice"]),
        condition("equals", "kind", {"a": 1}),
        condition("equals", "kind", None),
        condition("equals", "k" * 101, 1),
        {"andAll": conditions(6)},
        {"orAll": [{"andAll": [{"orAll": conditions(2)}, *conditions(1)]}, *conditions(1)]},
    ],
)
def test_refused(client, filter):
    """What the service would not take is refused, and never taken for a filter that lets everything through."""
    with pytest.raises(ClientError) as caught:
        retrieve_all(client, COMMON, filter)
    error = caught.value.response
    assert (error["Error"]["Code"], error["ResponseMetadata"]["HTTPStatusCode"]) == ("ValidationException", 400)


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    """A client of a server for a store; each server is started once."""
    folder = write_lake_documents(tmp_path_factory.mktemp("stores"))
    servers = {}

    def client_of(store):
        if store not in servers:
            servers[store] = LocalServer(folder, *(["--vector-store", store] if store else []))
            servers[store].__enter__()
        return servers[store].client()

    yield client_of
    for server in servers.values():
        server.__exit__(None, None, None)


@pytest.mark.parametrize(
    "store, missing",
    [
        (None, ["startsWith", "stringContains"]),
        ("s3-vectors", ["startsWith", "stringContains"]),
        ("aurora", ["startsWith", "stringContains", "in", "notIn", "listContains"]),
        ("neptune", ["startsWith", "listContains"]),
    ],
)
def test_stores(stores, store, missing):
    """What a store might ignore is refused, wherever it stands; what it knows works."""
    client = stores(store)
    for name in ["startsWith", "stringContains", "in", "notIn", "listContains"]:
        one = condition(name, "kind", ["plot"] if name in ("in", "notIn") else "plot")
        for filter in (one, {"andAll": [belongs_to("acme"), {"orAll": [one, one]}]}):
            if name in missing:
                with pytest.raises(client.exceptions.ValidationException) as caught:
                    retrieve_all(client, COMMON, filter)
                assert name in caught.value.response["Error"]["Message"]
            else:
                retrieve_all(client, COMMON, filter)
    assert names(retrieve_all(client, COMMON, belongs_to("globex"))) == {TURBINE, BUDGET}


def test_message(client):
    """The message says where the filter is wrong, and quotes neither attributes nor values."""
    with pytest.raises(ClientError) as caught:
        client.retrieve(
            knowledgeBaseId=KNOWLEDGE_BASE,
            retrievalQuery={"text": COMMON},
            retrievalConfiguration={
                "vectorSearchConfiguration": {
                    "filter": {"andAll": [belongs_to("acme"), condition("greaterThan", "secretKey", "secretValue")]}
                }
            },
        )
    message = caught.value.response["Error"]["Message"]
    assert "andAll[1].greaterThan" in message and "secret" not in message
