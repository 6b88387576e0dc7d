"""Our framing of event streams against AWS's two: botocore's decoder, and awscrt's encoder and decoder (in C).

Run with Scripts/interop. botocore writes no frames, so those that it and we both read are put together here, with
zlib's CRC-32.
"""

import itertools
import random
import struct
import uuid

import awscrt.eventstream as eventstream
import awscrt.eventstream.rpc as rpc
import botocore.eventstream
import pytest
from frames import INTEGERS, framed
from peer import ask
from rpc_peer import exchange, plain_header, protocol_headers

FRAMES = 1500
SEED = 20261124
TYPES = ("bool int8 int16 int32 int64 bytes string timestamp uuid").split()


def random_frames(seed, count=FRAMES, payload=600):
    """Frames as (headers, payload); a header is (name, type, value). Every type comes up often, extremes too."""
    source = random.Random(f"{SEED} {seed}")
    text = "abcXYZ019 :-_/\"\\é漢\U0001f4fb\n"

    def value(kind):
        if kind == "bool":
            return source.random() < 0.5
        if kind in INTEGERS:
            bits = struct.calcsize(INTEGERS[kind][1]) * 8
            return source.choice([-(1 << bits - 1), (1 << bits - 1) - 1, 0, -1, source.getrandbits(bits - 1)])
        if kind == "bytes":
            return source.randbytes(source.choice([0, 1, 7, 100, 32767 if source.random() < 0.02 else 20]))
        if kind == "string":
            return "".join(source.choices(text, k=source.choice([0, 1, 5, 50])))
        return uuid.UUID(int=source.getrandbits(128))

    frames = []
    for _ in range(count):
        headers = []
        for index in range(source.choice([0, 1, 3, 3, 5, 30])):
            name = f"{index}" + "".join(source.choices(text, k=source.choice([0, 3, 12, 60])))
            kind = source.choice(TYPES)
            headers.append((name, kind, value(kind)))
        frames.append((headers, source.randbytes(source.randrange(payload))))
    return frames


def as_json(headers, payload):
    """A frame as WirePeer writes and reads it."""

    def text(kind, value):
        if kind == "bool":
            return "true" if value else "false"
        if kind == "uuid":
            return str(value.int)
        return value.hex() if kind == "bytes" else str(value)

    return {"headers": [[name, kind, text(kind, value)] for name, kind, value in headers], "payload": payload.hex()}


def ours_encoded(frames):
    """The frames as our encoder writes them."""
    answers = ask([{"kind": "encode", "frame": as_json(*frame)} for frame in frames])
    return [bytes.fromhex(answer["stream"]) for answer in answers]


def ours_decoded(stream, cut):
    answer = ask([{"kind": "decode", "stream": stream.hex(), "cut": cut}])[0]
    assert "error" not in answer, answer["error"]
    return answer["frames"]


def plain(headers):
    """Headers as botocore gives them: the type is forgotten, and a UUID is its bytes."""
    return {name: value.bytes if kind == "uuid" else value for name, kind, value in headers}


def crt_header(name, kind, value):
    kinds = {"int8": "byte", "bytes": "byte_buf"}
    return getattr(eventstream.Header, "from_" + kinds.get(kind, kind))(name, value)


def test_encoding_is_the_same_to_the_byte():
    """What we write is what the format's description says."""
    frames = random_frames("bytes")
    for frame, encoded in zip(frames, ours_encoded(frames)):
        assert encoded == framed(*frame)


@pytest.mark.parametrize("cut", [1, 13, 1000, 1 << 20])
def test_botocore_and_ours_read_the_same(cut):
    """The same frames, however the stream is cut."""
    frames = random_frames(f"botocore {cut}", FRAMES if cut > 1 else 100)
    stream = b"".join(framed(*frame) for frame in frames)
    buffer = botocore.eventstream.EventStreamBuffer()
    theirs = []
    for start in range(0, len(stream), cut):
        buffer.add_data(stream[start : start + cut])
        theirs.extend(buffer)
    assert [(message.headers, message.payload) for message in theirs] == [
        (plain(headers), payload) for headers, payload in frames
    ]
    assert ours_decoded(stream, cut) == [as_json(*frame) for frame in frames]


def test_botocore_reads_ours():
    """botocore reads what our encoder wrote."""
    frames = random_frames("ours to botocore")
    buffer = botocore.eventstream.EventStreamBuffer()
    buffer.add_data(b"".join(ours_encoded(frames)))
    for (headers, payload), message in itertools.zip_longest(frames, buffer):
        assert (message.headers, message.payload) == (plain(headers), payload)


def test_botocore_and_ours_refuse_the_same():
    """Frames with one byte changed: both refuse each, and neither reads anything out of it."""
    source = random.Random(SEED)
    frames = [bytearray(framed(*frame)) for frame in random_frames("corrupt", payload=60)]
    for frame in frames:
        frame[source.randrange(len(frame))] ^= source.randrange(1, 256)
    answers = ask([{"kind": "decode", "stream": frame.hex()} for frame in frames])
    for frame, answer in zip(frames, answers):
        assert "error" in answer and not answer["frames"]
        buffer = botocore.eventstream.EventStreamBuffer()
        buffer.add_data(bytes(frame))
        with pytest.raises(botocore.eventstream.ParserError):
            next(buffer)


def test_awscrt_reads_ours_and_ours_reads_awscrt():
    """Frames of awscrt's encoder decode with ours, and frames of ours with awscrt's decoder: types and order too."""
    theirs, ours = random_frames("from awscrt"), random_frames("to awscrt")
    protocol = {
        kind: [plain_header(header) for header in protocol_headers(kind, flags)]
        for kind, flags in [(rpc.MessageType.CONNECT_ACK, rpc.MessageFlag.CONNECTION_ACCEPTED), (rpc.MessageType.PING, 0)]
    }
    accept, *encoded = ours_encoded(
        [(protocol[rpc.MessageType.CONNECT_ACK], b"")]
        + [(protocol[rpc.MessageType.PING] + headers, payload) for headers, payload in ours]
    )
    stream, decoded = exchange(
        accept,
        b"".join(encoded),
        len(ours),
        [([crt_header(*header) for header in headers], payload) for headers, payload in theirs],
    )
    # awscrt hands the protocol's own headers on as well, in front as they were sent.
    own = protocol[rpc.MessageType.PING]
    assert [([plain_header(header) for header in headers], payload) for headers, payload in decoded] == [
        (own + headers, payload) for headers, payload in ours
    ]

    read = ours_decoded(stream, 4096)
    assert len(read) == len(theirs)
    names = {name for name, _, _ in own}
    for frame, expected in zip(read, theirs):
        rest = [header for header in frame["headers"] if header[0] not in names]
        assert len(frame["headers"]) - len(rest) == len(names)
        assert {"headers": rest, "payload": frame["payload"]} == as_json(*expected)
