"""A server on loopback that keeps every request as it came and answers by script, in the service's place.

The first segment of a request's path is the script's name, so that many clients can use one server at the same time:
an endpoint is `server.url("name")`.
"""

import contextlib
import dataclasses
import http.server
import socket
import struct
import threading
import time

# No connection stays open for longer without a request.
IDLE = 20


@dataclasses.dataclass(frozen=True)
class Request:
    """What arrived; `headers` are pairs in their order, names as they came, and `path` is without the script's name.

    `time` only goes forward, `date` is the system's.
    """

    method: str
    target: str
    path: str
    headers: list
    body: bytes
    time: float
    date: float

    def header(self, name):
        """The one value of a header; None when there is none."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) <= 1, (name, values)
        return values[0] if values else None


@dataclasses.dataclass(frozen=True)
class Answer:
    """What goes back.

    With `chunks`, each is sent as a chunk of HTTP's own coding in place of `body`; with `raw`, nothing else is sent.
    `cut` is how many bytes of the whole answer are sent before the connection is closed, from its end when negative;
    `reset` closes it the hard way.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple = (("Content-Type", "application/json"),)
    delay: float = 0
    chunks: tuple = None
    raw: bytes = None
    cut: int = None
    reset: bool = False

    def bytes(self):
        if self.raw is not None:
            return self.raw
        headers = list(self.headers)
        if self.chunks is None:
            headers.append(("Content-Length", str(len(self.body))))
            body = self.body
        else:
            headers.append(("Transfer-Encoding", "chunked"))
            body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in (*self.chunks, b""))
        head = f"HTTP/1.1 {self.status} Status\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers)
        return (head + "\r\n").encode("latin-1") + body


class RecordingServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.scripts = {}
        self.requests = {}

    def url(self, name, *answers):
        """The endpoint of a script: its answers in turn, the last for all that follow."""
        with self.lock:
            assert name not in self.scripts
            self.scripts[name] = list(answers)
            self.requests[name] = []
        return f"http://127.0.0.1:{self.server_port}/{name}"

    def note(self, name, request):
        """Keeps a request and gives its answer."""
        with self.lock:
            script, requests = self.scripts[name], self.requests[name]
            requests.append(request)
            return script[min(len(requests), len(script)) - 1]

    def handle_error(self, request, client_address):
        """A client that goes away is no error here; what went wrong shows in what the tests compare."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = IDLE

    def do_POST(self):
        arrived = (time.monotonic(), time.time())
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        name, _, path = self.path[1:].partition("/")
        request = Request(self.command, self.path, f"/{path}", self.headers.items(), body, *arrived)
        answer = self.server.note(name, request)
        time.sleep(answer.delay)
        self.close_connection = answer.cut is not None or answer.reset
        with contextlib.suppress(OSError):
            self.wfile.write(answer.bytes()[: answer.cut])
            if answer.reset:
                # Lingering for no time at all, the system sends a reset in place of the end.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    do_GET = do_PUT = do_DELETE = do_POST

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def recording_server():
    """Runs a server for as long as the block."""
    server = RecordingServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(IDLE)


@contextlib.contextmanager
def refusing_url():
    """An endpoint that refuses connections: its port is bound, and no server listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/refusing"
