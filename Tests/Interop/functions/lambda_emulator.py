"""AWS's Runtime Interface Emulator, as the wheel of aws-sam-cli carries it: it starts a function as Lambda does, and is invoked by
HTTP.
"""

import json
import os
import pathlib
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import samcli

PATH = "/2015-03-31/functions/function/invocations"
START_SECONDS = 30


def emulator():
    machine = "arm64" if platform.machine() in ("aarch64", "arm64") else "x86_64"
    path = pathlib.Path(samcli.__file__).parent / f"local/rapid/aws-lambda-rie-{machine}"
    # pip keeps no mode of a file.
    path.chmod(0o755)
    return path


def reference():
    """The command of the function on AWS's Python runtime."""
    return [sys.executable, "-m", "awslambdaric", "lambda_reference.handle"]


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class LambdaEmulator:
    """A function under the emulator, from `with` to the end of its block."""

    def __init__(self, command, environment=(), timeout=10):
        self.command = [str(part) for part in command]
        self.timeout = timeout
        self.environment = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(pathlib.Path(__file__).parent),
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(timeout),
            "AWS_LAMBDA_FUNCTION_NAME": "peer",
        } | dict(environment)
        self.log = tempfile.NamedTemporaryFile()

    def __enter__(self):
        # Another process may take a port between its choice and its use.
        for _ in range(5):
            self.port, api = free_ports(2)
            listen = ["--runtime-interface-emulator-address", f"127.0.0.1:{self.port}"]
            listen += ["--runtime-api-address", f"127.0.0.1:{api}"]
            # The emulator looks at its first argument that is no flag for the function: everything from there is its own.
            self.process = subprocess.Popen(
                [emulator(), *listen, *self.command],
                stdin=subprocess.DEVNULL,
                stdout=self.log,
                stderr=self.log,
                env=self.environment,
                start_new_session=True,
            )
            deadline = time.monotonic() + START_SECONDS
            while self.process.poll() is None and time.monotonic() < deadline:
                try:
                    socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                    return self
                except OSError:
                    time.sleep(0.01)
            self.__exit__()
        raise AssertionError(self.output)

    def __exit__(self, *_):
        # Its group is its own, and the function belongs to it.
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait(10)

    @property
    def output(self):
        return pathlib.Path(self.log.name).read_text("utf-8", "replace")

    def invoke(self, event, fields=(), raw=False):
        """The status and the answer, read as JSON unless it is asked for as it is."""
        data = event if isinstance(event, bytes) else json.dumps(event).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{PATH}", data, dict(fields), method="POST")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=self.timeout + 20) as answer:
                status, body = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, body = error.code, error.read()
        return status, body if raw else json.loads(body) if body else None
