"""When our client and boto3's in its standard mode send a call again, and how long they wait; see test_client.py.

boto3's settings count all attempts here (`total_max_attempts`), as ours do. All calls of a test run at the same time:
waits of seconds add up to seconds.
"""

import calendar
import itertools
import statistics
import time

from recording_server import Answer, refusing_url
from sdk_client import SDKClient, call_both, peer_case, verify

JSON = (("Content-Type", "application/json"), ("x-amzn-RequestId", "request-1"))
PARAMS = {"knowledgeBaseId": "KB12345678", "retrievalQuery": {"text": "Who finds the radio?"}}
NOTHING = Answer(body=b'{"retrievalResults":[]}')

# How much later than asked for a busy machine may send.
SLACK = 1.0


def failure(status, code=None, headers=(), **more):
    fields = (*JSON, ("x-amzn-errortype", code), *headers) if code else (*JSON, *headers)
    return Answer(status, b'{"message":"m"}', fields, **more)


def both(server, operation, scripts, sdk_settings=None, peer_settings=None, calls=1):
    """The same calls by both sides, each script with clients of its own.

    By label: boto3's (error, attempts) of each call, our errors, and the requests of the two.
    """
    sdk_calls, cases = [], []
    for label, answers in scripts.items():
        urls = [server.url(f"{label}-{side}", *answers) for side in ("sdk", "peer")]
        client = SDKClient(urls[0], **(sdk_settings or {}).get(label, {}))

        def call(client=client):
            return [(client.call(operation.name, PARAMS)[1], client.attempts) for _ in range(calls)]

        sdk_calls.append(call)
        settings = (peer_settings or {}).get(label, {})
        cases += [peer_case(urls[1], operation, PARAMS, **settings)] * calls
    theirs, ours = call_both(sdk_calls, cases)
    results = {}
    for index, label in enumerate(scripts):
        results[label] = (
            theirs[index],
            [answer.get("error") for answer in ours[index * calls : (index + 1) * calls]],
            server.requests[f"{label}-sdk"],
            server.requests[f"{label}-peer"],
        )
    return results


THROTTLING = (
    "Throttling ThrottlingException ThrottledException RequestThrottledException RequestThrottled "
    "TooManyRequestsException ProvisionedThroughputExceededException TransactionInProgressException "
    "RequestLimitExceeded BandwidthLimitExceeded LimitExceededException SlowDown PriorRequestNotComplete "
    "EC2ThrottledException"
).split()
MODELED = {
    "AccessDeniedException": 403,
    "BadGatewayException": 502,
    "ConflictException": 409,
    "DependencyFailedException": 424,
    "InternalServerException": 500,
    "ResourceNotFoundException": 404,
    "ServiceQuotaExceededException": 400,
    "ThrottlingException": 429,
    "ValidationException": 400,
}
STATUSES = [301, 302, 307, *(400, 401, 403, 404, 405, 408, 409, 413, 421, 424, 425, 429), *range(500, 506), 507, 511]

FAILURES = (
    {f"status-{status}": [failure(status)] for status in STATUSES}
    | {f"modeled-{code}": [failure(status, code)] for code, status in MODELED.items()}
    | {f"throttling-{code}": [failure(400, code)] for code in THROTTLING}
    | {f"transient-{code}": [failure(400, code)] for code in ("RequestTimeout", "RequestTimeoutException")}
    | {
        "unknown-400": [failure(400, "SomethingNewException")],
        "unknown-429": [failure(429, "SomethingNewException")],
        "modeled-at-429": [failure(429, "ServiceQuotaExceededException")],
        "bodiless-at-429": [Answer(429, b"", (*JSON, ("x-amzn-errortype", "ServiceQuotaExceededException")))],
        "modeled-at-500": [failure(500, "ValidationException")],
        "throttling-at-503": [failure(503, "SlowDown")],
        "closed": [Answer(cut=0)],
        "closed-in-chunk": [Answer(chunks=(b"x" * 1000, b"y" * 1000), cut=-1100)],
        "reset": [Answer(cut=0, reset=True)],
        "then-answer": [failure(500), failure(503, "SlowDown"), NOTHING],
        "closed-then-answer": [Answer(cut=0), NOTHING],
        "reset-then-answer": [Answer(cut=0, reset=True), NOTHING],
        "then-error": [failure(500), failure(400, "ValidationException")],
    }
)


# Where ours sends again and boto3 does not, or with something else: (boto3's attempts, ours).
DEVIATIONS = {
    # boto3 takes a part of the head or of the body for the whole.
    "closed-in-head": ([Answer(cut=30)], 1, 3),
    "closed-in-body": ([Answer(body=b"x" * 1000, headers=JSON, cut=-900)], 1, 3),
    # Ours asks its provider for other credentials, and signs with the service's time, once for each call.
    "expired": ([failure(403, "ExpiredTokenException")], 1, 2),
    "skewed": ([failure(403, "RequestTimeTooSkewed", [("Date", "Wed, 25 Nov 2099 12:00:00 GMT")])], 1, 2),
}


def check_attempts(requests, maximum=3, ttl=False):
    """Every attempt of a call is numbered, signed for its own moment, and known as one of this call."""
    for number, request in enumerate(requests, 1):
        parts = request.header("amz-sdk-request").split("; ")
        assert parts[ttl and number > 1 :] == [f"attempt={number}", f"max={maximum}"]
        assert verify(request)
    assert len({request.header("amz-sdk-invocation-id") for request in requests}) <= 1
    assert len({request.body for request in requests}) <= 1


def signed_for(request):
    """The second for which a request is signed."""
    return calendar.timegm(time.strptime(request.header("X-Amz-Date"), "%Y%m%dT%H%M%SZ"))


def test_attempts(service, server):
    """Each failure is worth the same number of attempts to both, and ours says whether it was worth one more."""
    results = both(server, service.operation_model("Retrieve"), FAILURES)
    assert len(results) >= 60
    for label, (theirs, ours, their_requests, our_requests) in results.items():
        (their_error, their_attempts), (our_error,) = theirs[0], ours
        assert len(our_requests) == len(their_requests) == their_attempts, (label, their_error, our_error)
        assert (our_error is None) == (their_error is None), (label, their_error, our_error)
        if our_error is not None:
            assert our_error["attempts"] == their_attempts, label
            assert our_error["isRetryable"] == (their_attempts == 3), label
        check_attempts(their_requests)
        check_attempts(our_requests)
        for request in our_requests:
            assert abs(signed_for(request) - request.date) < 1 + SLACK


def test_deviations(service, server):
    """What ours does better, in attempts."""
    scripts = {label: script for label, (script, _, _) in DEVIATIONS.items()}
    results = both(server, service.operation_model("Retrieve"), scripts)
    for label, (theirs, ours, their_requests, our_requests) in results.items():
        assert (len(their_requests), len(our_requests)) == DEVIATIONS[label][1:], (label, theirs, ours)
        check_attempts(our_requests)
        assert ours[0]["attempts"] == len(our_requests)
    # The head had come: its request id and status are known.
    error = results["closed-in-body"][1][0]
    assert (error["code"], error["requestID"], error["status"]) == ("transportFailed", "request-1", 200)
    first, second = results["skewed"][3]
    assert abs(signed_for(first) - first.date) < 1 + SLACK
    assert abs(signed_for(second) - calendar.timegm((2099, 11, 25, 12, 0, 0))) < 1 + SLACK


RETRY_AFTER = {
    # What is asked for, on which failure: no longer than 5 s more than the wait would have been.
    "milliseconds": ([failure(500, None, [("x-amz-retry-after", "1500")])], 1.5, 1.5),
    "throttled": ([failure(429, "ThrottlingException", [("x-amz-retry-after", "1500")])], 1.5, 2.0),
    "too-long": ([failure(500, None, [("x-amz-retry-after", "60000")])], 5.0, 5.05),
    "zero": ([failure(500, None, [("x-amz-retry-after", "0")])], 0, 0.05),
    "negative": ([failure(500, None, [("x-amz-retry-after", "-5")])], 0, 0.05),
    "words": ([failure(500, None, [("x-amz-retry-after", "soon")])], 0, 0.05),
}


def gaps(requests):
    return [after.time - before.time for before, after in zip(requests, requests[1:])]


def test_waits(service, server):
    """Waits stay within the bounds of each attempt, and are as long as the service asks for."""
    operation = service.operation_model("Retrieve")
    scripts = {f"wait-{label}": script for label, (script, _, _) in RETRY_AFTER.items()}
    scripts |= {f"wait-transient-{number}": [failure(500)] for number in range(8)}
    scripts |= {f"wait-throttling-{number}": [failure(429, "ThrottlingException")] for number in range(8)}
    scripts |= {"wait-seconds": [failure(503, None, [("Retry-After", "1")])]}
    attempts = {label: {"attempts": 4} for label in scripts if "transient" in label}
    attempts |= {f"wait-{label}": {"attempts": 2} for label in RETRY_AFTER}
    results = both(server, operation, scripts, attempts, attempts)

    for side in (2, 3):
        for label, (_, least, most) in RETRY_AFTER.items():
            (gap,) = gaps(results[f"wait-{label}"][side])
            assert least <= gap < most + SLACK, (label, gap)
        for kind, base, count in (("transient", 0.05, 3), ("throttling", 1, 2)):
            waits = [gaps(results[f"wait-{kind}-{number}"][side]) for number in range(8)]
            for index in range(count):
                # One wait of each of the eight calls.
                column = [wait[index] for wait in waits]
                most = base * 2**index
                assert max(column) < most + SLACK, (kind, column)
                # Random: eight waits within a seventh of their range are one in a hundred thousand.
                if kind == "throttling":
                    assert max(column) - min(column) > most * 0.15, column
    # A retry is signed for its own time.
    for request in results["wait-too-long"][3]:
        assert abs(signed_for(request) - request.date) < 1 + SLACK
    # Ours hears the header that every HTTP server may send, too.
    assert all(gap >= 1 for gap in gaps(results["wait-seconds"][3]))


def test_quota(service, server):
    """When too many calls fail, both give up retries after the same call, and success brings some back."""
    operation = service.operation_model("Retrieve")
    answers = {
        "quota-transient": [failure(500)],
        # 17 calls that fail use up 476 of 500; then one that succeeds at its second attempt gives 14 back.
        "quota-returns": [failure(500)] * 51 + [failure(500), NOTHING] + [failure(500)],
    }
    results = both(server, operation, answers, calls=22)
    for label, (theirs, ours, their_requests, our_requests) in results.items():
        assert len(our_requests) == len(their_requests), label
        counts = [[], []]
        for side, requests in enumerate((their_requests, our_requests)):
            for _, attempts in itertools.groupby(requests, lambda request: request.header("amz-sdk-invocation-id")):
                counts[side].append(len(list(attempts)))
        assert counts[0] == counts[1] and len(counts[0]) == 22, (label, counts)
        assert counts[0][-1] == 1
        for requests in (their_requests, our_requests):
            first = [
                after.time - before.time
                for before, after in zip(requests, requests[1:])
                if after.header("amz-sdk-request").startswith("attempt=2")
            ]
            assert statistics.median(first) < 0.05 + SLACK / 10, first


def test_settings(service, server, isolation):
    """The environment's number is that of all attempts; in boto3's code `max_attempts` is one less."""
    operation = service.operation_model("Retrieve")
    with isolation.context() as patch:
        for attempts in (1, 2, 5):
            patch.setenv("AWS_MAX_ATTEMPTS", str(attempts))
            for mode in ("standard", "adaptive"):
                patch.setenv("AWS_RETRY_MODE", mode)
                label = f"settings-{mode}-{attempts}"
                environment = {"AWS_RETRY_MODE": mode, "AWS_MAX_ATTEMPTS": str(attempts)}
                settings = {label: {"attempts": None, "environment": environment}}
                results = both(server, operation, {label: [failure(500)]}, {label: {"attempts": None}}, settings)
                _, ours, their_requests, our_requests = results[label]
                assert len(their_requests) == len(our_requests) == ours[0]["attempts"] == attempts
                check_attempts(their_requests, attempts)
                check_attempts(our_requests, attempts)
    label = "settings-call"
    _, ours, _, our_requests = both(
        server, operation, {label: [failure(500)]}, None, {label: {"attempts": 5, "maximumAttempts": 2}}
    )[label]
    assert len(our_requests) == ours[0]["attempts"] == 2
    check_attempts(our_requests, 2)
    label = "settings-code"
    retries = {label: {"retries": {"mode": "standard", "max_attempts": 3}}}
    _, ours, their_requests, our_requests = both(
        server, operation, {label: [failure(500)]}, retries, {label: {"attempts": 5}}
    )[label]
    assert (len(their_requests), len(our_requests)) == (4, 5)


def test_unreachable(service, server):
    """A refused connection, and a response that is late, are retried by both."""
    operation = service.operation_model("Retrieve")
    with refusing_url() as url:
        client = SDKClient(url)
        [(_, their_error)], [answer] = call_both(
            [lambda: client.call(operation.name, PARAMS)], [peer_case(url, operation, PARAMS)]
        )
    assert their_error is not None and client.attempts == answer["error"]["attempts"] == 3
    assert answer["error"]["code"] == "transportFailed" and not answer["error"]["mayHaveReachedService"]

    label = "slow"
    _, ours, their_requests, our_requests = both(
        server,
        operation,
        {label: [Answer(delay=2)]},
        {label: {"read_timeout": 0.4}},
        {label: {"timeouts": {"firstByte": 0.4}}},
    )[label]
    assert len(their_requests) == len(our_requests) == ours[0]["attempts"] == 3
    assert all(0.3 < gap < 0.5 + SLACK for gap in gaps(our_requests))
    assert ours[0]["mayHaveReachedService"]


def test_reused_connection(service, server):
    """A kept connection that the server closes under the next request is a failed attempt like any other."""
    operation = service.operation_model("Retrieve")
    script = {"reused": [NOTHING, Answer(cut=0), NOTHING]}
    _, ours, their_requests, our_requests = both(server, operation, script, calls=2)["reused"]
    assert ours == [None, None]
    for requests in (their_requests, our_requests):
        assert len(requests) == 3
        check_attempts(requests[:1])
        check_attempts(requests[1:])


def test_time_to_live(service, server):
    """boto3 adds when it will have lost patience to the retries after an answer with a date; ours has no such time."""
    script = {"ttl": [failure(500, None, [("Date", "Wed, 25 Nov 2026 12:00:00 GMT")])]}
    _, _, their_requests, our_requests = both(server, service.operation_model("Retrieve"), script)["ttl"]
    check_attempts(their_requests, ttl=True)
    check_attempts(our_requests)
