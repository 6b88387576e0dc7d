"""Decodes a file of frames as Python users do, and prints a line for each way: its name, a tab, and the megabytes that a
second of processor time is enough for (the median of the passes). Benchmarks/event-streams runs it.
"""

import os
import pathlib
import statistics
import sys
import time

import botocore.eventstream
import botocore.loaders
import botocore.model
import botocore.parsers

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "Tests/Interop/support"))
import awscrt.eventstream.rpc as rpc
from frames import framed
from rpc_peer import exchange, plain_header, protocol_headers

CHUNK = 16 << 10
PASSES = 1 if os.environ.get("TENANTRAG_BENCHMARK") == "short" else 5


def report(name, size, run):
    rates = []
    for _ in range(PASSES):
        start = time.process_time()
        run()
        rates.append(size / (time.process_time() - start) / 1e6)
    print(f"{name}\t{statistics.median(rates):.0f}", flush=True)


def main():
    stream = pathlib.Path(sys.argv[1]).read_bytes()
    chunks = [stream[start : start + CHUNK] for start in range(0, len(stream), CHUNK)]
    count = len(stream) // 200

    def messages():
        buffer = botocore.eventstream.EventStreamBuffer()
        number = 0
        for chunk in chunks:
            buffer.add_data(chunk)
            for _ in buffer:
                number += 1
        assert number == count

    report("botocore: messages", len(stream), messages)

    document = botocore.loaders.Loader().load_service_model("bedrock-agent-runtime", "service-2", "2023-07-26")
    operation = botocore.model.ServiceModel(document).operation_model("RetrieveAndGenerateStream")

    class Body:
        def stream(self):
            return iter(chunks)

    def events():
        parser = botocore.parsers.EventStreamJSONParser()
        shape = operation.get_event_stream_output()
        number = 0
        for event in botocore.eventstream.EventStream(Body(), shape, parser, operation.name):
            assert event["output"]["text"]
            number += 1
        assert number == count

    report("botocore: typed events, as a user of boto3 reads them", len(stream), events)

    # awscrt's decoder takes frames of its RPC protocol only: other headers, the same length.
    def frame(kind, flags=0, length=0):
        headers = [plain_header(header) for header in protocol_headers(kind, flags)]
        return framed(headers, b"x" * max(length - len(framed(headers, b"")), 0))

    accept = frame(rpc.MessageType.CONNECT_ACK, rpc.MessageFlag.CONNECTION_ACCEPTED)
    ping = frame(rpc.MessageType.PING, length=200)
    assert len(ping) == 200

    def calls():
        assert len(exchange(accept, ping * count, count)[1]) == count

    report("awscrt from Python: messages over a loopback connection, its server included", len(stream), calls)


main()
