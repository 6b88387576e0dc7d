"""Clients that are slow, broken or hostile, on sockets of their own: others are served meanwhile."""

import contextlib
import json
import socket
import struct
import time

import pytest
from lake_documents import write_lake_documents
from local_server import KNOWLEDGE_BASE, LocalServer, belongs_to, question
from test_signatures import signed

RADIO = {"knowledgeBaseId": KNOWLEDGE_BASE, "retrievalQuery": {"text": "radio"}}
PATH = f"/knowledgebases/{KNOWLEDGE_BASE}/retrieve"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with LocalServer(write_lake_documents(tmp_path_factory.mktemp("slow"))) as server:
        yield server


@contextlib.contextmanager
def connection(server, *parts):
    with socket.create_connection(server.address, timeout=20) as opened:
        for part in parts:
            opened.sendall(part)
        yield opened


def assert_served(server, seconds=10):
    """Another client is answered, and soon."""
    started = time.monotonic()
    assert server.client().retrieve(**RADIO)["retrievalResults"]
    assert time.monotonic() - started < seconds


def read_all(opened):
    """What comes until the server closes the connection, or a reset."""
    found = b""
    try:
        while piece := opened.recv(65536):
            found += piece
    except ConnectionError:
        pass
    return found


def request(server, body=b'{"retrievalQuery": {"text": "radio"}}', length=None, path=PATH):
    """A signed request as bytes, its length told as asked."""
    made = signed(server.url, path, body)
    fields = dict(made.headers) | {"Host": "%s:%d" % server.address, "Content-Length": str(len(body) if length is None else length)}
    head = f"POST {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"
    return head.encode(), body


@pytest.mark.parametrize("option", ["close", "Close", "CLOSE"])
def test_a_client_that_wants_the_connection_closed(server, option):
    head, body = request(server)
    with connection(server, head.replace(b"\r\n\r\n", f"\r\nConnection: {option}\r\n\r\n".encode()), body) as opened:
        opened.settimeout(5)
        assert read_all(opened).startswith(b"HTTP/1.1 200")


def test_half_a_header(server):
    with connection(server, b"POST /rerank HTTP/1.1\r\nHost: local\r\nAuthoriz"):
        assert_served(server)


def test_body_never_comes(server):
    head, _ = request(server)
    with connection(server, head):
        assert_served(server)


def test_body_by_the_byte(server):
    """A body that comes byte by byte is answered when it is there."""
    head, body = request(server)
    with connection(server, head) as opened:
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in body:
            opened.sendall(bytes([byte]))
            time.sleep(0.005)
        assert opened.recv(12) == b"HTTP/1.1 200"


def test_body_shorter_than_told(server):
    """A connection that ends before its body does brings no response, and harms no other."""
    head, body = request(server, length=1_000)
    with connection(server, head, body) as opened:
        opened.shutdown(socket.SHUT_WR)
        assert b"HTTP/1.1 200" not in read_all(opened)
    assert_served(server)


def test_reset(server):
    """A connection that is reset within its body."""
    head, body = request(server, length=1_000)
    for _ in range(20):
        with connection(server, head, body) as opened:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert_served(server)


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x00\xff\xfe garbage \r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100,
        b"GET\r\n\r\n",
        b"POST " + b"/" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"POST / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nContent-Length: -5\r\n\r\n",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nno colon here\r\n\r\n",
        b"POST /rerank HTTP/1.1\r\n" + b"".join(b"X-%d: a\r\n" % number for number in range(200)) + b"\r\n",
        b"POST /rerank HTTP/1.1\r\nHost: local\r\nX-Long: " + b"a" * 100_000 + b"\r\n\r\n",
    ],
    ids=["bytes", "tls", "line", "path", "version", "http2", "negative", "lengths", "smuggled", "chunk", "colon", "fields", "long"],
)
def test_garbage(server, garbage):
    """What is no HTTP gets an error or a closed connection, never a success."""
    with connection(server) as opened:
        with contextlib.suppress(ConnectionError):
            opened.sendall(garbage)
            opened.shutdown(socket.SHUT_WR)
        answer = read_all(opened)
        assert answer == b"" or answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4", b"HTTP/1.1 5")), answer[:100]
        # One request has one answer: what hides behind its end is no second one.
        assert answer.count(b"HTTP/1.1 ") <= 1
    assert_served(server)


def test_unread_streams(server):
    """Clients that do not read their streams delay no others."""
    body = json.dumps(question("What are the episodes?", belongs_to("acme"))).encode()
    head, body = request(server, body, path="/retrieveAndGenerateStream")
    with contextlib.ExitStack() as stack:
        for _ in range(50):
            opened = stack.enter_context(socket.socket())
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            opened.connect(server.address)
            opened.sendall(head + body)
        assert_served(server)
        stream = server.client().retrieve_and_generate_stream(**question("What are the episodes?", belongs_to("acme")))
        assert any("output" in event for event in stream["stream"])


def test_unread_answers(server):
    """Nor do those who ask again and again on one connection and read nothing."""
    head, body = request(server)
    with contextlib.ExitStack() as stack:
        for _ in range(10):
            opened = stack.enter_context(connection(server))
            opened.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                for _ in range(300):
                    opened.send(head + body)
        assert_served(server, seconds=20)


def test_idle_connections(server):
    """300 connections on which nothing happens."""
    with contextlib.ExitStack() as stack:
        for _ in range(300):
            stack.enter_context(connection(server))
        assert_served(server)
    assert_served(server)


def test_pipelined(server):
    """Requests that are sent at once are answered in their order."""
    head, body = request(server)
    with connection(server, (head + body) * 5) as opened:
        found = b""
        while found.count(b"HTTP/1.1 200") < 5:
            piece = opened.recv(65536)
            assert piece, found[:200]
            found += piece


def test_too_large(server):
    """A body that is told to be too large is refused before it is sent."""
    head, _ = request(server, length=2_000_000_000)
    with connection(server, head) as opened:
        assert b" 413 " in opened.recv(100)
    assert_served(server)


def test_memory(server):
    """Many broken clients leave nothing behind."""
    head, body = request(server, length=900_000)

    def broken_clients():
        for _ in range(60):
            with connection(server, head, body, b"a" * 500_000):
                pass

    broken_clients()
    before = server.resident_kilobytes
    for _ in range(3):
        broken_clients()
    assert_served(server)
    # A connection's own body is half a megabyte: 180 of them would be 90.
    assert server.resident_kilobytes < before + 40_000
