"""The guardrail 'local' of blocked words: questions and answers are held back, passages are not."""

import pytest
from botocore.exceptions import ClientError
from local_server import KNOWLEDGE_BASE, belongs_to, question
from test_agentic import ask, retriever

LOCAL = {"guardrailId": "local", "guardrailVersion": "DRAFT"}
TURBINE = "What does Wilma Stone sign?"


def guarded(text, guardrail=LOCAL):
    return question(text, belongs_to("globex"), generationConfiguration={"guardrailConfiguration": guardrail})


def test_question(client):
    """A question with the blocked words in it is not answered."""
    answer = client.retrieve_and_generate(**guarded("Who signs the SECRET contract?"))
    assert answer["guardrailAction"] == "INTERVENED"
    assert "Wilma" not in answer["output"]["text"] and answer["sessionId"]


def test_answer(client):
    """Nor is a question whose answer has them."""
    plain = client.retrieve_and_generate(**question(TURBINE, belongs_to("globex")))
    assert "secret contract" in plain["output"]["text"]
    answer = client.retrieve_and_generate(**guarded(TURBINE))
    assert answer["guardrailAction"] == "INTERVENED" and "secret" not in answer["output"]["text"]
    assert not answer.get("citations")


def test_harmless(client):
    """What has none is answered as without a guardrail."""
    text = "Who approves the budget?"
    answer = client.retrieve_and_generate(**guarded(text))
    plain = client.retrieve_and_generate(**question(text, belongs_to("globex")))
    assert answer["output"] == plain["output"] and answer.get("guardrailAction", "NONE") == "NONE"


@pytest.mark.parametrize("text, action", [(TURBINE, "INTERVENED"), ("Who approves the budget?", "NONE")])
def test_stream(client, text, action):
    """In a stream the guardrail has an event, and nothing blocked comes before it."""
    events = list(client.retrieve_and_generate_stream(**guarded(text))["stream"])
    actions = [event["guardrail"]["action"] for event in events if "guardrail" in event]
    assert (actions or ["NONE"]) == [action]
    if action == "INTERVENED":
        assert "secret" not in str(events)


def test_passages(client):
    """Passages are left alone, as the service leaves them; a query is not."""
    params = {
        "knowledgeBaseId": KNOWLEDGE_BASE,
        "retrievalConfiguration": {"vectorSearchConfiguration": {"filter": belongs_to("globex")}},
        "guardrailConfiguration": LOCAL,
    }
    answer = client.retrieve(retrievalQuery={"text": "turbine"}, **params)
    assert "secret contract" in str(answer["retrievalResults"])
    answer = client.retrieve(retrievalQuery={"text": "the secret contract"}, **params)
    assert answer["guardrailAction"] == "INTERVENED" and answer["retrievalResults"] == []


def test_agentic(client):
    """An agentic retrieval says in a step's warning that the guardrail intervened."""
    policy = {"bedrockGuardrailConfiguration": LOCAL}
    events = ask(client, "Who signs the secret contract?", retrievers=[retriever("globex")], policyConfiguration=policy)
    assert "INTERVENED" in str(events) and "Wilma" not in str(events)


@pytest.mark.parametrize(
    "guardrail",
    [
        {"guardrailId": "another", "guardrailVersion": "DRAFT"},
        {"guardrailId": "local", "guardrailVersion": "1"},
    ],
)
def test_unknown(client, guardrail):
    """A guardrail that is not there is refused: an answer without it would be unsafe."""
    for call in (client.retrieve_and_generate, client.retrieve_and_generate_stream):
        with pytest.raises(ClientError) as caught:
            call(**guarded("Who approves the budget?", guardrail))
        assert caught.value.response["Error"]["Code"] == "ValidationException"
