"""The example `local-server` as a process: its binary is named by the variable LOCAL_SERVER."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import urllib.parse

import boto3
import botocore.config

REGION = "eu-central-1"
KEY_ID = "AKIDLOCALSERVER"
SECRET = "local/secret+of=these-tests"
KNOWLEDGE_BASE = "LOCAL00000"
MODEL = "amazon.nova-lite-v1:0"
START_SECONDS = 30
END_SECONDS = 20

session = None


def client_for(url, key_id=KEY_ID, secret=SECRET, token=None, region=REGION, retries=None, **settings):
    """boto3's client for an address; it tries once unless told otherwise."""
    global session
    session = session or boto3.session.Session()
    settings = {"connect_timeout": 10, "read_timeout": 30, "proxies": {}} | settings
    return session.client(
        "bedrock-agent-runtime",
        region_name=region,
        endpoint_url=url,
        aws_access_key_id=key_id,
        aws_secret_access_key=secret,
        aws_session_token=token,
        config=botocore.config.Config(retries=retries or {"total_max_attempts": 1, "mode": "standard"}, **settings),
    )


class LocalServer:
    """A server over a folder, from `with` to the end of its block.

    It is ended with SIGTERM and has to go by itself, with status 0; `kill` ends it as a power cut would.
    """

    def __init__(self, folder, *flags, keys=((KEY_ID, SECRET),), environment=(), waits=True):
        self.scratch = tempfile.TemporaryDirectory()
        self.ready = pathlib.Path(self.scratch.name) / "ready"
        self.log = pathlib.Path(self.scratch.name) / "log"
        documents = [] if folder is None else ["--documents", str(folder)]
        known = [f"--access-key={key_id}:{secret}" for key_id, secret in keys]
        self.command = [os.environ["LOCAL_SERVER"], *documents, *known, "--port", "0"]
        self.command += ["--ready-file", str(self.ready), *map(str, flags)]
        self.environment = {"PATH": os.environ.get("PATH", "")} | dict(environment)
        self.waits = waits
        self.process = None
        self.url = None

    def __enter__(self):
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment
            )
        try:
            if self.waits:
                self.wait_until_ready()
        except BaseException:
            self.kill()
            self.scratch.cleanup()
            raise
        return self

    def __exit__(self, kind, *_):
        try:
            if self.process.poll() is None:
                self.terminate()
            elif kind is None:
                assert self.process.returncode in (0, -signal.SIGKILL), self.output
        finally:
            self.kill()
            self.scratch.cleanup()

    def wait_until_ready(self):
        """Until the address is written and the server therefore listens."""
        deadline = time.monotonic() + START_SECONDS
        while not (text := self.ready.read_text() if self.ready.exists() else ""):
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, self.output
            time.sleep(0.005)
        self.url = text.strip()

    def terminate(self):
        """Asks the server to end, and waits until it has; gives its status."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(END_SECONDS)
        assert status == 0, self.output
        return status

    def kill(self):
        """Ends the server as a power cut would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(END_SECONDS)

    @property
    def output(self):
        """What the server said, without what it shows for copying."""
        return "\n".join(line for line in self.log.read_text().splitlines() if "export" not in line)[-2000:]

    @property
    def address(self):
        """Host and port, for sockets."""
        parts = urllib.parse.urlsplit(self.url)
        return parts.hostname, parts.port

    @property
    def resident_kilobytes(self):
        """The memory that the server holds."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))

    def client(self, **settings):
        return client_for(self.url, **settings)


def write_document(folder, name, text, attributes, **sidecar):
    """A document and its sidecar, the sidecar first: without one nothing says whose a document is."""
    path = pathlib.Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    content = ({"metadataAttributes": attributes} if attributes is not None else {}) | sidecar
    path.with_name(path.name + ".metadata.json").write_text(json.dumps(content), "utf-8")
    path.write_text(text, "utf-8")
    return path


def retrieve_all(client, text, filter=None, page_size=100, knowledge_base=KNOWLEDGE_BASE):
    """Every result of a query, by boto3's paginator."""
    search = {"numberOfResults": page_size} | ({"filter": filter} if filter else {})
    pages = client.get_paginator("retrieve").paginate(
        knowledgeBaseId=knowledge_base,
        retrievalQuery={"text": text},
        retrievalConfiguration={"vectorSearchConfiguration": search},
    )
    return [result for page in pages for result in page["retrievalResults"]]


def question(text, filter=None, session_id=None, model=MODEL, knowledge_base=KNOWLEDGE_BASE, **more):
    """The parameters of RetrieveAndGenerate and of its stream."""
    configuration = {"knowledgeBaseId": knowledge_base, "modelArn": model} | more
    if filter:
        configuration["retrievalConfiguration"] = {"vectorSearchConfiguration": {"filter": filter}}
    params = {
        "input": {"text": text},
        "retrieveAndGenerateConfiguration": {
            "type": "KNOWLEDGE_BASE",
            "knowledgeBaseConfiguration": configuration,
        },
    }
    return params | ({"sessionId": session_id} if session_id else {})


def belongs_to(tenant, key="tenantId"):
    return {"equals": {"key": key, "value": tenant}}
