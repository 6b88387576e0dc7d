"""Our generated models against botocore: its serialiser's requests, its parser's reading of our answers.

Run with Scripts/interop. Every case goes to the Swift program WirePeer, which reads it into the generated models and
writes it out again.
"""

import json

import botocore.parsers
import botocore.serialize
import botocore.validate
import pytest
from peer import ask
from random_params import RandomParams
from service_model import ALL, OPERATIONS, SERVICES, STREAMING, covering, members, operation_of, target, wire

CASES = 100
SEED = 20261123


def is_streaming(identifier):
    return identifier.split("/")[1] in STREAMING


def read_body(body):
    """A request's JSON; what has no body has none."""
    return json.loads(body) if body else None


@pytest.mark.parametrize("name", ALL)
def test_requests(name):
    """What botocore serialises, we read, find valid and write again: the same JSON, the same path to the byte."""
    service, operation = operation_of(name)
    serializer = botocore.serialize.create_serializer("rest-json")
    params = RandomParams(f"{SEED} {name}")
    expected, cases = [], []
    for value in covering(operation.input_shape, params, CASES):
        assert not botocore.validate.ParamValidator().validate(value, operation.input_shape).has_errors()
        request = serializer.serialize_to_request(value, operation)
        expected.append(request)
        cases.append(
            {
                "kind": "request",
                "service": service,
                "operation": operation.name,
                "path": target(request),
                "body": request["body"].decode(),
            }
        )
    for request, answer in zip(expected, ask(cases)):
        assert "error" not in answer and "violations" not in answer, (answer, request["body"])
        assert answer["method"] == request["method"]
        assert answer["path"] == target(request)
        assert read_body(answer["body"]) == read_body(request["body"])


def test_coverage():
    """At least 300 inputs of each service, which between them have every member and arm; printed for the reader."""
    for service, (_, names) in SERVICES.items():
        seen, count = set(), 0
        for name in names.split():
            _, operation = operation_of(f"{service}/{name}")
            values = covering(operation.input_shape, RandomParams(f"{SEED} {service}/{name}"), CASES)
            count += len(values)
            for value in values:
                seen |= set(members(operation.input_shape, value))
        print(f"{service}: {count} inputs with all of their {len(seen)} members and arms")
        assert count >= 300


@pytest.mark.parametrize("name", ALL)
def test_codable(name):
    """Swift's own decoders and encoders have botocore's parameters as they are, those of the path among them."""
    service, operation = operation_of(name)
    params = RandomParams(f"{SEED} {name} codable")
    bodies = [json.dumps(wire(operation.input_shape, params.value(operation.input_shape))) for _ in range(CASES)]
    base = {"kind": "codable", "service": service, "operation": operation.name}
    for body, answer in zip(bodies, ask([base | {"body": body} for body in bodies])):
        assert "error" not in answer and "violations" not in answer, (answer, body)
        assert json.loads(answer["body"]) == json.loads(body)


@pytest.mark.parametrize("name", [name for name in ALL if not is_streaming(name)])
def test_responses(name):
    """botocore's parser reads the same from what we write as from what we read."""
    service, operation = operation_of(name)
    parser = botocore.parsers.create_parser("rest-json")
    params = RandomParams(f"{SEED} {name} response")
    values = covering(operation.output_shape, params, CASES)
    bodies = [json.dumps(wire(operation.output_shape, value)) for value in values]
    base = {"kind": "response", "service": service, "operation": operation.name, "status": operation.http["responseCode"]}
    answers = ask([base | {"body": body} for body in bodies])

    def parse(body):
        response = {"status_code": 200, "headers": {}, "body": body.encode()}
        parsed = parser.parse(response, operation.output_shape)
        parsed.pop("ResponseMetadata")
        return parsed

    for body, answer in zip(bodies, answers):
        assert "error" not in answer, (answer, body)
        assert parse(answer["body"]) == parse(body)


@pytest.mark.parametrize("name", sorted(STREAMING))
def test_events(service, name):
    """Each event's payload comes back as it was."""
    output = service.operation_model(name).get_event_stream_output()
    params = RandomParams(f"{SEED} {name} events")
    cases = []
    for event, shape in output.members.items():
        if shape.metadata.get("exception"):
            continue
        for _ in range(CASES // 2):
            body = json.dumps(wire(shape, params.value(shape)))
            cases.append({"kind": "event", "service": "bedrock-agent-runtime", "operation": name, "event": event, "body": body})
    for case, answer in zip(cases, ask(cases)):
        assert answer.get("event") == case["event"], (answer, case["body"])
        assert json.loads(answer["body"]) == json.loads(case["body"])


@pytest.mark.parametrize("name", [name for name in ALL if not is_streaming(name)])
def test_errors(name):
    """Error answers have the code and the message that botocore finds."""
    service, operation = operation_of(name)
    parser = botocore.parsers.create_parser("rest-json")
    cases = []
    for shape in operation.error_shapes + [None]:
        code = shape.name if shape else "SomethingNewException"
        # Without a status of its own, an exception has that of its side.
        status = shape.metadata.get("error", {}).get("httpStatusCode", 400) if shape else 418
        base = {"kind": "response", "service": service, "operation": operation.name, "status": status}
        for header, body in [
            (code, {"message": "m"}),
            (f"{code}:http://internal.amazon.com/coral/", {"message": "m"}),
            (None, {"__type": f"com.amazonaws.bedrock#{code}", "message": "m"}),
            (None, {"code": code, "Message": "m"} if not shape else {"code": code, "message": "m"}),
        ]:
            cases.append(base | ({"errorType": header} if header else {}) | {"body": json.dumps(body)})
    for case, answer in zip(cases, ask(cases)):
        headers = {"x-amzn-errortype": case["errorType"]} if "errorType" in case else {}
        response = {"status_code": case["status"], "headers": headers, "body": case["body"].encode()}
        error = parser.parse(response, operation.output_shape)["Error"]
        assert answer == {"code": error["Code"], "message": error["Message"]}, case


@pytest.mark.parametrize("name", ALL)
def test_refusals(name):
    """What botocore's validator refuses for its length or range, ours refuses too."""
    service, operation = operation_of(name)
    validator = botocore.validate.ParamValidator()
    serializer = botocore.serialize.create_serializer("rest-json", include_validation=False)
    params = RandomParams(f"{SEED} {name} refusals")
    cases, has_limits = [], False
    for _ in range(CASES):
        value = params.value(operation.input_shape)
        if not shorten(operation.input_shape, value, params.random):
            continue
        has_limits = True
        if not validator.validate(value, operation.input_shape).has_errors():
            continue
        request = serializer.serialize_to_request(value, operation)
        cases.append(
            {
                "kind": "request",
                "service": service,
                "operation": operation.name,
                "path": target(request),
                "body": request["body"].decode(),
            }
        )
    assert len(cases) > 10 or not has_limits
    for case, answer in zip(cases, ask(cases)):
        assert "violations" in answer or "error" in answer, case["body"]


def shorten(shape, value, random):
    """Breaks one minimum somewhere in the value; tells whether it found one."""
    places = []

    def walk(shape, value, change):
        least = shape.metadata.get("min")
        if shape.name == "RetrievalFilter":
            return
        if shape.type_name == "string" and least and not shape.enum and "uri" != shape.serialization.get("location"):
            places.append(lambda: change("a" * (least - 1)))
        elif shape.type_name in ("integer", "float") and least is not None:
            places.append(lambda: change(least - 1))
        elif shape.type_name == "list":
            if least:
                places.append(lambda: change(value[: least - 1]))
            for index, element in enumerate(value):
                walk(shape.member, element, lambda new, index=index: value.__setitem__(index, new))
        elif shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
            for name, member in value.items():
                walk(shape.members[name], member, lambda new, name=name: value.__setitem__(name, new))

    walk(shape, value, lambda new: None)
    if places:
        random.choice(places)()
    return bool(places)
