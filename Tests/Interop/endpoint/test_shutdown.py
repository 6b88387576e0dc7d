"""SIGTERM: what is in flight is finished, and nothing new begins."""

import concurrent.futures
import signal
import socket
import time

import pytest
from lake_documents import write_lake_documents
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, question

RADIO = {"knowledgeBaseId": KNOWLEDGE_BASE, "retrievalQuery": {"text": "radio"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_lake_documents(tmp_path_factory.mktemp("shutdown"))


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_in_flight(folder, signal_number):
    """Requests that wait for their answer get it; then the server is gone."""
    with LocalServer(folder, "--latency", 800) as server, concurrent.futures.ThreadPoolExecutor(8) as pool:
        clients = [server.client() for _ in range(6)]
        streams = [server.client() for _ in range(2)]
        calls = [pool.submit(client.retrieve, **RADIO) for client in clients]
        text = question("What are the episodes?", belongs_to("acme"))
        streamed = [
            pool.submit(lambda client=client: list(client.retrieve_and_generate_stream(**text)["stream"]))
            for client in streams
        ]
        time.sleep(0.4)
        server.process.send_signal(signal_number)
        assert all(call.result()["retrievalResults"] for call in calls)
        assert all(any("output" in event for event in call.result()) for call in streamed)
        started = time.monotonic()
        assert server.process.wait(20) == 0, server.output
        assert time.monotonic() - started < 5
        with pytest.raises(OSError):
            socket.create_connection(server.address, timeout=2)


def test_idle_connections(folder):
    """Connections on which nothing happens do not keep the server."""
    with LocalServer(folder) as server:
        idle = [socket.create_connection(server.address) for _ in range(20)]
        idle[0].sendall(b"POST /rerank HTTP/1.1\r\nHost: ")
        server.client().retrieve(**RADIO)
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(20) == 0
        assert time.monotonic() - started < 5
        for connection in idle:
            connection.close()
