"""The same calls by boto3, as many at a time as there are threads.

    boto3_calls.py URL generate|retrieve BODY-FILE IN-FLIGHT WARM-UP REQUESTS

Prints what http-benchmark-curl prints.
"""

import json
import resource
import sys
import threading
import time

import boto3
import botocore.config

URL, OPERATION, BODY = sys.argv[1:4]
IN_FLIGHT, WARM_UP, REQUESTS = map(int, sys.argv[4:])

client = boto3.client(
    "bedrock-agent-runtime",
    endpoint_url=URL,
    region_name="us-east-1",
    aws_access_key_id="AKIDEXAMPLE",
    aws_secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    aws_session_token="IQoJb3JpZ2luX2VjEXAMPLE+/" * 16,
    config=botocore.config.Config(max_pool_connections=IN_FLIGHT),
)
with open(BODY, "rb") as file:
    request = json.load(file)


def call():
    if OPERATION == "generate":
        assert len(client.retrieve_and_generate(**request)["citations"]) == 5
    else:
        assert len(client.retrieve(knowledgeBaseId="KB12345678", **request)["retrievalResults"]) == 100


def run(count):
    latencies = []

    def work(share):
        own = []
        for _ in range(share):
            start = time.perf_counter()
            call()
            own.append(time.perf_counter() - start)
        latencies.extend(own)

    shares = [count // IN_FLIGHT + (index < count % IN_FLIGHT) for index in range(IN_FLIGHT)]
    threads = [threading.Thread(target=work, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(latencies) == count, "a call failed"
    return sorted(latencies)


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


run(WARM_UP)
began, clock = processor(), time.perf_counter()
latencies = run(REQUESTS)
used, took = processor() - began, time.perf_counter() - clock
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
print(
    f"{used / REQUESTS * 1e6:.2f} {REQUESTS / took:.1f} {latencies[REQUESTS // 2] * 1e6:.2f}"
    f" {latencies[REQUESTS * 99 // 100] * 1e6:.2f} {peak / 1024:.1f}"
)
