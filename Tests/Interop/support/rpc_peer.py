"""awscrt's event streams from Python: its one public way to them is a client of AWS's RPC protocol, so here is the least
of a server for it, on loopback, that hands out and takes in bytes as they are.
"""

import concurrent.futures
import socket
import threading

import awscrt.eventstream as eventstream
import awscrt.eventstream.rpc as rpc

TIMEOUT = 60


class Client(rpc.ClientConnectionHandler):
    """Connects, and keeps each message that awscrt decodes; `done` has them when `expected` have come."""

    def __init__(self, expected):
        self.expected = expected
        self.messages = []
        self.accepted = concurrent.futures.Future()
        self.done = concurrent.futures.Future()

    def on_connection_setup(self, connection, error, **kwargs):
        self.connection = connection

    def on_connection_shutdown(self, reason, **kwargs):
        for future in (self.accepted, self.done):
            if not future.done():
                future.set_exception(RuntimeError(f"awscrt closed the connection: {reason}"))

    def on_protocol_message(self, headers, payload, message_type, flags, **kwargs):
        if message_type == rpc.MessageType.CONNECT_ACK:
            self.accepted.set_result(None)
            return
        self.messages.append((headers, payload))
        if len(self.messages) == self.expected:
            self.done.set_result(self.messages)


def plain_header(header):
    """The name, type and value of one of awscrt's header objects."""
    kinds = {"BOOL_TRUE": "bool", "BOOL_FALSE": "bool", "BYTE": "int8", "BYTE_BUF": "bytes"}
    value = bytes(header.value) if header.type == eventstream.HeaderType.BYTE_BUF else header.value
    return header.name, kinds.get(header.type.name, header.type.name.lower()), value


def protocol_headers(message_type, flags=0):
    """What every message of the protocol has beyond its own headers."""
    return [
        eventstream.Header.from_int32(":message-type", message_type),
        eventstream.Header.from_int32(":message-flags", flags),
        eventstream.Header.from_int32(":stream-id", 0),
    ]


def exchange(accept, stream, expected, messages=()):
    """Sends `messages` with awscrt and gives the bytes that it wrote; lets awscrt read `stream` and gives its messages.

    `accept` is the frame by which a server accepts a connection.
    """
    received = bytearray()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(TIMEOUT)

        def serve():
            with server.accept()[0] as connection:
                connection.settimeout(TIMEOUT)
                length = int.from_bytes(connection.recv(4, socket.MSG_PEEK | socket.MSG_WAITALL), "big")
                connection.recv(length, socket.MSG_WAITALL)
                connection.sendall(accept + stream)
                while piece := connection.recv(1 << 16):
                    received.extend(piece)

        thread = threading.Thread(target=serve)
        thread.start()
        client = Client(expected)
        rpc.ClientConnection.connect(handler=client, host_name="127.0.0.1", port=server.getsockname()[1]).result(TIMEOUT)
        try:
            client.connection.send_protocol_message(message_type=rpc.MessageType.CONNECT).result(TIMEOUT)
            client.accepted.result(TIMEOUT)
            sent = [
                client.connection.send_protocol_message(
                    headers=headers, payload=payload, message_type=rpc.MessageType.PING
                )
                for headers, payload in messages
            ]
            for future in sent:
                future.result(TIMEOUT)
            decoded = client.done.result(TIMEOUT) if expected else []
        finally:
            client.connection.close().result(TIMEOUT)
            thread.join(TIMEOUT)
    return bytes(received), decoded
