"""boto3's `agentic_retrieve_stream`: steps, answer and result, each retriever within its own filter."""

import pytest
from botocore.exceptions import ClientError
from lake_documents import write_lake_documents
from local_server import KNOWLEDGE_BASE, MODEL, LocalServer, belongs_to, write_document

FOUNDATION = {
    "foundationModelType": "CUSTOM",
    "foundationModelConfiguration": {
        "type": "BEDROCK_FOUNDATION_MODEL",
        "bedrockFoundationModelConfiguration": {"modelConfiguration": {"modelArn": MODEL}},
    },
}


def retriever(tenant, knowledge_base=KNOWLEDGE_BASE, **overrides):
    configuration = {"knowledgeBaseId": knowledge_base}
    if tenant:
        overrides = overrides | {"filter": belongs_to(tenant)}
    if overrides:
        configuration["retrievalOverrides"] = overrides
    return {"configuration": {"knowledgeBase": configuration}}


def ask(client, *texts, retrievers=None, **more):
    """The events of a conversation whose texts are the user's and the assistant's in turns."""
    roles = ["user", "assistant"]
    messages = [{"role": roles[place % 2], "content": {"text": text}} for place, text in enumerate(texts)]
    params = {"agenticRetrieveConfiguration": FOUNDATION} | more
    answer = client.agentic_retrieve_stream(messages=messages, retrievers=retrievers or [retriever("acme")], **params)
    return list(answer["stream"])


def of(events, name):
    return [event[name] for event in events if name in event]


def tenants(events):
    """Whose passages stand in the result and in the steps."""
    passages = [passage for result in of(events, "result") for passage in result["results"]]
    for trace in of(events, "traceEvent"):
        passages += trace["attributes"].get("retrievalResponse", [])
    return {passage["metadata"]["tenantId"] for passage in passages}


def test_events(client):
    """Steps come first, then the answer in pieces, last the result with passages and citations."""
    events = ask(client, "Who finds the radio?")
    kinds = [next(iter(event)) for event in events]
    assert kinds[-1] == "result" and kinds.count("result") == 1
    assert set(kinds) == {"traceEvent", "responseEvent", "result"}
    assert max(place for place, kind in enumerate(kinds) if kind == "traceEvent") < kinds.index("responseEvent")
    result = events[-1]["result"]
    answer = result["generatedResponse"]["answer"]
    assert "Mara Lindqvist" in answer
    assert "".join(piece["text"] for piece in of(events, "responseEvent")) == answer
    for citation in result["generatedResponse"]["citations"]:
        assert 0 <= citation["startIndex"] < citation["endIndex"] <= len(answer)
        assert all(0 <= reference["resultIndex"] < len(result["results"]) for reference in citation["references"])
    for passage in result["results"]:
        assert passage["content"]["text"] and passage["content"]["mimeType"] == "text/plain"
        assert passage["sourceRetriever"]["identifier"] == KNOWLEDGE_BASE
    assert tenants(events) == {"acme"}


def test_steps(client):
    """Each step says what it does, its state, and when."""
    traces = of(ask(client, "Who finds the radio and who walks across the ice?"), "traceEvent")
    assert len({trace["id"] for trace in traces}) == len(traces)
    assert all(trace["timestamp"] > 1_700_000_000_000 for trace in traces)
    steps = {trace["attributes"]["step"] for trace in traces}
    assert {"Planning", "Retrieval"} <= steps
    assert {trace["attributes"]["status"] for trace in traces} <= {"IN_PROGRESS", "SUCCEEDED"}
    assert all(trace["attributes"]["message"] for trace in traces)


def test_isolation(client):
    """Neither steps nor result nor answer have anything of another tenant."""
    events = ask(client, "Who signs the contract of the turbine?")
    assert tenants(events) <= {"acme"} and "Wilma" not in str(events)
    assert "Wilma Stone" in str(ask(client, "Who signs the contract of the turbine?", retrievers=[retriever("globex")]))


def test_without_answer(client):
    """Without an answer there is the result alone."""
    events = ask(client, "Who finds the radio?", generateResponse=False)
    assert not of(events, "responseEvent")
    [result] = of(events, "result")
    assert result["results"] and "generatedResponse" not in result


def test_conversation(client):
    """The last message leans on those before it."""
    events = ask(client, "Who finds the radio?", "Mara Lindqvist finds the radio.", "And who built it?")
    assert "Otto Brandt" in events[-1]["result"]["generatedResponse"]["answer"]


def test_number_of_results(client):
    events = ask(client, "lake", retrievers=[retriever("acme", maxNumberOfResults=1)])
    assert len(events[-1]["result"]["results"]) == 1


def test_managed_model(client):
    """A model that the service would choose does as well: none is called."""
    events = ask(client, "Who finds the radio?", agenticRetrieveConfiguration={"foundationModelType": "MANAGED"})
    assert "Mara Lindqvist" in events[-1]["result"]["generatedResponse"]["answer"]


def test_two_knowledge_bases(tmp_path):
    """Each retriever is searched with its own filter, and each passage says where it is from."""
    first = write_lake_documents(tmp_path / "first")
    write_document(tmp_path / "second", "wind.txt", "The wind at the lake turns the mill.", {"tenantId": "acme"})
    write_document(tmp_path / "second", "rain.txt", "The rain at the lake fills the barrel.", {"tenantId": "globex"})
    with LocalServer(first, "--knowledge-base", f"KB12345678={tmp_path / 'second'}") as server:
        events = ask(server.client(), "lake", retrievers=[retriever("globex"), retriever("acme", "KB12345678")])
    found = {
        (passage["sourceRetriever"]["identifier"], passage["metadata"]["tenantId"])
        for passage in events[-1]["result"]["results"]
    }
    assert found == {(KNOWLEDGE_BASE, "globex"), ("KB12345678", "acme")}


@pytest.mark.parametrize(
    "more",
    [
        {"userContext": {"userId": "somebody"}},
        {"nextToken": "token"},
        {"memoryConfiguration": {"memoryId": "memory-0123456789"}},
        {"retrievalInstructionConfiguration": {"retrievalInstructionId": "a1"}},
        {"agenticRetrieveConfiguration": {"foundationModelType": "CUSTOM"}},
        {"agenticRetrieveConfiguration": {"foundationModelType": "SOMETHING"}},
        {"retrievers": [retriever("acme", maxNumberOfResults=101)]},
        {"retrievers": [{"configuration": {"knowledgeBase": {"knowledgeBaseId": "KB_1"}}}]},
    ],
)
def test_refusals(client, more):
    with pytest.raises(ClientError) as caught:
        ask(client, "radio", **more)
    assert caught.value.response["Error"]["Code"] == "ValidationException", caught.value


@pytest.mark.parametrize("texts", [["radio", "an answer"], [" "], ["radio", "answer", ""]])
def test_messages(client, texts):
    """The last message is the user's and has something in it."""
    with pytest.raises(ClientError) as caught:
        ask(client, *texts)
    assert caught.value.response["Error"]["Code"] == "ValidationException"


def test_unknown_knowledge_base(client):
    with pytest.raises(ClientError) as caught:
        ask(client, "radio", retrievers=[retriever("acme"), retriever("acme", "KB99999999")])
    assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"
