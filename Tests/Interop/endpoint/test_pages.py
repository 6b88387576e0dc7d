"""Pages by boto3's paginator, and tokens that fit nothing but their query."""

import itertools

import pytest
from botocore.exceptions import ClientError
from local_server import KEY_ID, KNOWLEDGE_BASE, LocalServer, SECRET, belongs_to, retrieve_all, write_document

COUNT = 230
OTHER = ("AKIDOTHER", "another+secret/of=these-tests")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    for number in range(COUNT):
        text = "common " * (number % 7 + 1) + f"number{number}"
        write_document(folder, f"{number}.txt", text, {"tenantId": f"t{number % 2}", "number": number})
    with LocalServer(folder, keys=((KEY_ID, SECRET), OTHER)) as server:
        yield server


@pytest.fixture(scope="module")
def client(many):
    return many.client()


def page(client, text="common", tenant="t0", size=10, token=None, knowledge_base=KNOWLEDGE_BASE):
    params = {"nextToken": token} if token else {}
    search = {"numberOfResults": size, "filter": belongs_to(tenant)}
    return client.retrieve(
        knowledgeBaseId=knowledge_base,
        retrievalQuery={"text": text},
        retrievalConfiguration={"vectorSearchConfiguration": search},
        **params,
    )


def ids(results):
    return [result["metadata"]["number"] for result in results]


def refusal(call):
    with pytest.raises(ClientError) as caught:
        call()
    error = caught.value.response
    assert (error["Error"]["Code"], error["ResponseMetadata"]["HTTPStatusCode"]) == ("ValidationException", 400), error
    return error["Error"]["Message"]


@pytest.mark.parametrize("size", [1, 7, 100])
def test_paginator(client, size):
    """Every document comes once, in the same order whatever a page holds."""
    found = ids(retrieve_all(client, "common", belongs_to("t0"), page_size=size))
    assert sorted(found) == list(range(0, COUNT, 2))
    assert found == ids(retrieve_all(client, "common", belongs_to("t0"), page_size=100))


def test_default_size(client):
    """A page holds five where a request names no number."""
    answer = client.retrieve(knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "common"})
    assert len(answer["retrievalResults"]) == 5 and answer["nextToken"]


def test_last_page(client):
    """There is no token after the last result, also where the last page is full."""
    pages = [page(client, size=23)]
    while "nextToken" in pages[-1]:
        pages.append(page(client, size=23, token=pages[-1]["nextToken"]))
    assert [len(page["retrievalResults"]) for page in pages] == [23] * 5


def test_token_again(client):
    """A token may be used again, and says nothing."""
    token = page(client)["nextToken"]
    assert ids(page(client, token=token)["retrievalResults"]) == ids(page(client, token=token)["retrievalResults"])
    assert "t0" not in token and "common" not in token


def test_token_of_another_query(client):
    """A token is useless with another query, filter or page size, and to another caller."""
    token = page(client)["nextToken"]
    refusal(lambda: page(client, text="common word", token=token))
    refusal(lambda: page(client, tenant="t1", token=token))
    refusal(lambda: page(client, size=11, token=token))
    refusal(
        lambda: client.retrieve(
            knowledgeBaseId=KNOWLEDGE_BASE, retrievalQuery={"text": "common"}, nextToken=token
        )
    )


def test_token_of_another_caller(many, client):
    token = page(client)["nextToken"]
    other = many.client(key_id=OTHER[0], secret=OTHER[1])
    assert len(page(other)["retrievalResults"]) == 10
    refusal(lambda: page(other, token=token))


def test_token_changed(client):
    """A token that was changed anywhere, cut, made longer or made up is refused."""
    token = page(client)["nextToken"]
    for place in range(len(token)):
        changed = "B" if token[place] == "A" else "A"
        refusal(lambda: page(client, token=token[:place] + changed + token[place + 1 :]))
    for made_up in (token[:-1], token + "A", token[4:] + token[:4], "A" * len(token), "x", "A" * 2048, "é"):
        refusal(lambda: page(client, token=made_up))


def test_tokens_differ(client):
    """Every page has a token of its own."""
    tokens = []
    token = None
    for _ in itertools.repeat(None, 5):
        token = page(client, token=token)["nextToken"]
        tokens.append(token)
    assert len(set(tokens)) == 5
