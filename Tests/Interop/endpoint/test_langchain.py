"""LangChain's retriever gets documents from the local server, by its own filters."""

import pytest
from langchain_aws.retrievers import AmazonKnowledgeBasesRetriever
from langchain_aws.retrievers.bedrock import RetrievalConfig, SearchFilter, VectorSearchConfig
from local_server import KEY_ID, KNOWLEDGE_BASE, REGION, SECRET
from pydantic import SecretStr


def retriever(lake, **settings):
    return AmazonKnowledgeBasesRetriever(
        knowledge_base_id=KNOWLEDGE_BASE,
        region_name=REGION,
        endpoint_url=lake.url,
        aws_access_key_id=SecretStr(KEY_ID),
        aws_secret_access_key=SecretStr(SECRET),
        **settings,
    )


def documents(lake, query, count=10, **search):
    config = RetrievalConfig(vectorSearchConfiguration=VectorSearchConfig(numberOfResults=count, **search))
    return retriever(lake, retrieval_config=config).invoke(query)


def files(found):
    return {document.metadata["location"]["s3Location"]["uri"].split("/", 3)[3] for document in found}


ACME = {"key": "tenantId", "value": "acme"}


@pytest.mark.parametrize(
    "filter, expected",
    [
        (SearchFilter(equals=ACME), {"acme/radio.md", "acme/episodes.csv", "acme/ice.txt", "acme/island.html"}),
        (
            SearchFilter(andAll=[SearchFilter(equals=ACME), SearchFilter(listContains={"key": "topics", "value": "island"})]),
            {"acme/ice.txt", "acme/island.html"},
        ),
        (
            SearchFilter(orAll=[SearchFilter(startsWith={"key": "kind", "value": "pla"}), SearchFilter(lessThan={"key": "season", "value": 2})]),
            {"acme/radio.md", "acme/island.html", "globex/turbine.md", "globex/budget.txt"},
        ),
        (
            SearchFilter(andAll=[SearchFilter(notEquals=ACME), SearchFilter(**{"in": {"key": "kind", "value": ["plant"]}})]),
            {"globex/turbine.md", "globex/budget.txt"},
        ),
    ],
    ids=["equals", "andAll", "orAll", "in"],
)
def test_filters(lake, filter, expected):
    assert files(documents(lake, "lake", filter=filter)) == expected


def test_document(lake):
    """A document has the passage as its text, and score, source and attributes as its metadata."""
    [found] = documents(lake, "Who finds the radio?", count=1, filter=SearchFilter(equals=ACME))
    assert "Mara Lindqvist finds the radio" in found.page_content
    assert found.metadata["score"] > 0 and found.metadata["source_metadata"]["tenantId"] == "acme"


def test_plain_dictionary(lake):
    """The configuration as a dictionary works, too."""
    config = {"vectorSearchConfiguration": {"numberOfResults": 4, "filter": {"equals": ACME}}}
    found = retriever(lake, retrieval_config=config).invoke("radio")
    assert "acme/radio.md" in files(found)


def test_error(lake):
    """What the server refuses is an error, and no empty list of documents."""
    with pytest.raises(Exception, match="ValidationException"):
        documents(lake, "radio", filter=SearchFilter(equals={"key": "season", "value": ["a", "b"]}))
