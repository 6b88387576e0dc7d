"""boto3's `retrieve_and_generate` and its stream."""

import pytest
from botocore.exceptions import ClientError
from lake_documents import names
from local_server import belongs_to, question

PROMPT = {"promptTemplate": {"textPromptTemplate": "Answer. $search_results$ $output_format_instructions$"}}
RADIO = "Who finds the radio?"


def read(answer):
    """A stream's text, citations and events."""
    events = list(answer["stream"])
    text = "".join(event["output"]["text"] for event in events if "output" in event)
    citations = [event["citation"] for event in events if "citation" in event]
    return text, citations, events


def test_answer(client):
    """The answer quotes the tenant's document; each citation's span is the text that it is for."""
    answer = client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))
    text = answer["output"]["text"]
    assert "Mara Lindqvist" in text
    assert answer["citations"]
    for citation in answer["citations"]:
        part = citation["generatedResponsePart"]["textResponsePart"]
        # A span includes its last character.
        assert part["text"] == text[part["span"]["start"] : part["span"]["end"] + 1]
        references = citation["retrievedReferences"]
        assert references and all(reference["metadata"]["tenantId"] == "acme" for reference in references)
    assert "acme/radio.md" in names(answer["citations"][0]["retrievedReferences"])
    assert 2 <= len(answer["sessionId"]) <= 100


def test_no_answer(client):
    """What only another tenant's documents say is not answered, and nothing of them is quoted."""
    answer = client.retrieve_and_generate(**question("Who signs the contract of the turbine?", belongs_to("acme")))
    assert "Wilma" not in answer["output"]["text"] and "turbine at the lake" not in answer["output"]["text"]
    for citation in answer["citations"]:
        assert all(reference["metadata"]["tenantId"] == "acme" for reference in citation["retrievedReferences"])
    same = client.retrieve_and_generate(**question("Who signs the contract of the turbine?", belongs_to("globex")))
    assert "Wilma Stone" in same["output"]["text"]


@pytest.mark.parametrize("text", [RADIO, "What are the episodes?", "Who directed Thin Ice?", "What is a zebra?"])
def test_stream(client, text):
    """The stream has the text, the citations and a session, as the answer in one piece has them."""
    whole = client.retrieve_and_generate(**question(text, belongs_to("acme")))
    stream = client.retrieve_and_generate_stream(**question(text, belongs_to("acme")))
    assert stream["sessionId"] and stream["sessionId"] != whole["sessionId"]
    assert stream["ResponseMetadata"]["HTTPHeaders"]["content-type"] == "application/vnd.amazon.eventstream"
    streamed, citations, _ = read(stream)
    assert streamed == whole["output"]["text"]
    assert [citation["retrievedReferences"] for citation in citations] == [
        citation["retrievedReferences"] for citation in whole["citations"]
    ]
    assert [citation["generatedResponsePart"] for citation in citations] == [
        citation["generatedResponsePart"] for citation in whole["citations"]
    ]


def test_stream_left(client):
    """A client may leave a stream in its middle; the next question is answered."""
    for _ in range(20):
        stream = client.retrieve_and_generate_stream(**question("What are the episodes?", belongs_to("acme")))
        next(iter(stream["stream"]))
        stream["stream"].close()
    assert read(client.retrieve_and_generate_stream(**question(RADIO, belongs_to("acme"))))[0]


def test_settings(client):
    """What would tune a model is taken and changes nothing."""
    generation = PROMPT | {
        "inferenceConfig": {"textInferenceConfig": {"temperature": 0.5, "topP": 0.9, "maxTokens": 1, "stopSequences": ["a"]}},
        "additionalModelRequestFields": {"top_k": 5},
        "performanceConfig": {"latency": "optimized"},
    }
    plain = client.retrieve_and_generate(**question(RADIO, belongs_to("acme")))
    tuned = client.retrieve_and_generate(
        **question(RADIO, belongs_to("acme"), generationConfiguration=generation)
    )
    assert tuned["output"] == plain["output"] and tuned["citations"] == plain["citations"]


def test_decomposition(client):
    """A question of two parts finds both, each by a search of its own."""
    decomposition = {"queryTransformationConfiguration": {"type": "QUERY_DECOMPOSITION"}}
    answer = client.retrieve_and_generate(
        **question(
            "Who finds the radio and who walks across the ice?",
            belongs_to("acme"),
            orchestrationConfiguration=decomposition,
        )
    )
    assert "Mara Lindqvist" in answer["output"]["text"] and "Otto Brandt" in answer["output"]["text"]


@pytest.mark.parametrize("streams", [False, True])
@pytest.mark.parametrize(
    "more, word",
    [
        ({"generationConfiguration": {"promptTemplate": {"textPromptTemplate": "Answer."}}}, "$search_results$"),
        (
            {"orchestrationConfiguration": {"promptTemplate": {"textPromptTemplate": "$conversation_history$"}}},
            "$output_format_instructions$",
        ),
        (
            {"orchestrationConfiguration": {"promptTemplate": {"textPromptTemplate": "$output_format_instructions$"}}},
            "$conversation_history$",
        ),
        ({"orchestrationConfiguration": {"queryTransformationConfiguration": {"type": "SOMETHING"}}}, "QUERY_DECOMPOSITION"),
    ],
)
def test_templates(client, streams, more, word):
    """A template without the placeholders that the service needs is refused, before a stream begins."""
    call = client.retrieve_and_generate_stream if streams else client.retrieve_and_generate
    with pytest.raises(ClientError) as caught:
        call(**question(RADIO, **more))
    error = caught.value.response["Error"]
    assert error["Code"] == "ValidationException" and word in error["Message"]


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_empty_question(client, text):
    with pytest.raises(ClientError) as caught:
        client.retrieve_and_generate(**question(text))
    assert caught.value.response["Error"]["Code"] == "ValidationException"


def test_external_sources(client):
    """Sources that a request brings along are refused: the answer comes from the folder alone."""
    source = {"sourceType": "S3", "s3Location": {"uri": "s3://somewhere/file.txt"}}
    external = {"modelArn": "amazon.nova-lite-v1:0", "sources": [source]}
    configuration = {"type": "EXTERNAL_SOURCES", "externalSourcesConfiguration": external}
    with pytest.raises(ClientError) as caught:
        client.retrieve_and_generate(input={"text": RADIO}, retrieveAndGenerateConfiguration=configuration)
    assert caught.value.response["Error"]["Code"] == "ValidationException"


def test_unknown_knowledge_base(client):
    with pytest.raises(ClientError) as caught:
        client.retrieve_and_generate(**question(RADIO, knowledge_base="KB99999999"))
    assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"
