"""boto3's `rerank`: a request's own documents, ordered by how well they answer its query."""

import itertools

import pytest
from botocore.exceptions import ClientError

MODEL = "arn:aws:bedrock:eu-central-1::foundation-model/amazon.rerank-v1:0"
TEXTS = [
    "Nobody knows what the weather will be.",
    "Mara finds the radio in the boathouse.",
    "The radio is old.",
    "A turbine delivers megawatts.",
]


def rerank(client, query, sources, count=None, **more):
    model = {"modelConfiguration": {"modelArn": MODEL}} | ({"numberOfResults": count} if count else {})
    configuration = {"type": "BEDROCK_RERANKING_MODEL", "bedrockRerankingConfiguration": model}
    queries = [{"type": "TEXT", "textQuery": {"text": query}}]
    return client.rerank(queries=queries, sources=sources, rerankingConfiguration=configuration, **more)


def text(content):
    return {"type": "INLINE", "inlineDocumentSource": {"type": "TEXT", "textDocument": {"text": content}}}


def json(content):
    return {"type": "INLINE", "inlineDocumentSource": {"type": "JSON", "jsonDocument": content}}


def test_order(client):
    """All documents come back, the best first, with scores from 0 to 1 and their places in the request."""
    answer = rerank(client, "Who finds the radio in the boathouse?", [text(content) for content in TEXTS])
    results = answer["results"]
    assert [result["index"] for result in results[:2]] == [1, 2]
    assert sorted(result["index"] for result in results) == [0, 1, 2, 3]
    scores = [result["relevanceScore"] for result in results]
    assert scores == sorted(scores, reverse=True) and all(0 <= score <= 1 for score in scores)
    assert "nextToken" not in answer


def test_count(client):
    sources = [text(content) for content in TEXTS]
    assert [result["index"] for result in rerank(client, "radio boathouse", sources, count=1)["results"]] == [1]
    assert len(rerank(client, "radio", sources, count=1000)["results"]) == 4


def test_json(client):
    """A JSON document counts by its strings."""
    sources = [json({"title": "Weather", "lines": ["rain"]}), json({"title": "Radio", "lines": [{"text": "the boathouse"}]})]
    assert rerank(client, "radio boathouse", sources)["results"][0]["index"] == 1


def test_many(client):
    """As many documents as the service takes."""
    sources = [text(f"Document {number} is about nothing.") for number in range(999)] + [text("The radio.")]
    results = rerank(client, "radio", sources, count=3)["results"]
    assert results[0]["index"] == 999 and len(results) == 3


def test_paginator(client):
    pages = client.get_paginator("rerank").paginate(
        queries=[{"type": "TEXT", "textQuery": {"text": "radio"}}],
        sources=[text(content) for content in TEXTS],
        rerankingConfiguration={
            "type": "BEDROCK_RERANKING_MODEL",
            "bedrockRerankingConfiguration": {"modelConfiguration": {"modelArn": MODEL}},
        },
    )
    assert sum(len(page["results"]) for page in pages) == 4


@pytest.mark.parametrize(
    "query, sources, more",
    [
        (" ", [text("radio")], {}),
        ("a" * 32_001, [text("radio")], {}),
        ("radio", [text("a" * 32_001)], {}),
        ("radio", [text("radio")] * 1_001, {}),
        ("radio", [text("radio")], {"nextToken": "token"}),
        ("radio", [{"type": "INLINE", "inlineDocumentSource": {"type": "TEXT"}}], {}),
        ("radio", [{"type": "INLINE", "inlineDocumentSource": {"type": "JSON"}}], {}),
        ("radio", [{"type": "S3", "inlineDocumentSource": {"type": "TEXT", "textDocument": {"text": "radio"}}}], {}),
        ("radio", [text("radio")], {"count": 1_001}),
    ],
    ids=itertools.count(),
)
def test_refusals(client, query, sources, more):
    with pytest.raises(ClientError) as caught:
        rerank(client, query, sources, **more)
    assert caught.value.response["Error"]["Code"] == "ValidationException"
