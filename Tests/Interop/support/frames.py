"""Frames of event streams, put together by the format's description: botocore writes none."""

import struct
import zlib

INTEGERS = {"int8": (2, ">b"), "int16": (3, ">h"), "int32": (4, ">i"), "int64": (5, ">q"), "timestamp": (8, ">q")}


def framed(headers, payload):
    """A frame's bytes, by the format's description and Python's own tools."""
    head = b""
    for name, kind, value in headers:
        encoded = name.encode()
        head += bytes([len(encoded)]) + encoded
        if kind == "bool":
            head += b"\0" if value else b"\1"
        elif kind in INTEGERS:
            number, layout = INTEGERS[kind]
            head += bytes([number]) + struct.pack(layout, value)
        elif kind == "uuid":
            head += b"\x09" + value.bytes
        else:
            encoded = value if kind == "bytes" else value.encode()
            head += (b"\6" if kind == "bytes" else b"\7") + struct.pack(">H", len(encoded)) + encoded
    prelude = struct.pack(">II", 16 + len(head) + len(payload), len(head))
    frame = prelude + struct.pack(">I", zlib.crc32(prelude)) + head + payload
    return frame + struct.pack(">I", zlib.crc32(frame))
