"""Answers that are event streams."""

import json

from frames import framed
from recording_server import Answer

HEADERS = (
    ("Content-Type", "application/vnd.amazon.eventstream"),
    ("x-amzn-RequestId", "request-1"),
    ("x-amzn-bedrock-knowledge-base-session-id", "session-1"),
)


def text(body):
    return json.dumps(body, separators=(",", ":")).encode()


def event(name, body):
    """A frame of an event."""
    headers = [(":event-type", "string", name), (":content-type", "string", "application/json")]
    return framed([*headers, (":message-type", "string", "event")], text(body))


def exception(name, body):
    """A frame of a modelled exception."""
    headers = [(":exception-type", "string", name), (":content-type", "string", "application/json")]
    return framed([*headers, (":message-type", "string", "exception")], text(body))


def error(code, message):
    """A frame of an error that no model describes."""
    headers = [(":error-code", "string", code), (":error-message", "string", message)]
    return framed([*headers, (":message-type", "string", "error")], b"")


def stream_answer(frames, chunk=97, **more):
    """An answer with these frames, in chunks that know nothing of where frames end."""
    whole = b"".join(frames)
    chunks = tuple(whole[start : start + chunk] for start in range(0, len(whole), chunk))
    return Answer(headers=HEADERS, chunks=chunks, **more)
