"""A little MQTT 3.1.1 over TLS, written from the standard, so that tests can say what no client library would."""

import socket
import ssl
import struct
import time

CONNECT, CONNACK, PUBLISH, PUBACK, SUBSCRIBE, SUBACK, PINGREQ, DISCONNECT = 1, 2, 3, 4, 8, 9, 12, 14


class Refused(Exception):
    pass


class Client:
    """`files` has ca, cert and key. Raises Refused or OSError when the broker does not want it."""

    def __init__(self, port, client_id, files, will=None, keep_alive=20):
        context = ssl.create_default_context(cafile=files["ca"])
        context.load_cert_chain(files["cert"], files["key"])
        raw = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket = context.wrap_socket(raw, server_hostname="localhost")
        self.buffer = b""
        self.packet_id = 0
        self.messages = []
        flags = 2 | (0x04 | 0x08 | (0x20 if will[2] else 0) if will else 0)
        payload = _text(client_id) + (_text(will[0]) + _text(will[1]) if will else b"")
        self._send(CONNECT << 4, _text("MQTT") + bytes([4, flags]) + struct.pack(">H", keep_alive) + payload)
        kind, body = self._packet(10)
        if kind >> 4 != CONNACK or body[1] != 0:
            raise Refused(f"CONNACK {body!r}")

    def publish(self, topic, payload, retained=False, wait=True):
        """At least once. With `wait`, until the broker has acknowledged, whatever that says."""
        self.packet_id = self.packet_id % 65535 + 1
        self._send(PUBLISH << 4 | 2 | retained, _text(topic) + struct.pack(">H", self.packet_id) + _bytes(payload))
        while wait:
            kind, body = self._packet(10)
            if kind >> 4 == PUBACK and struct.unpack(">H", body)[0] == self.packet_id:
                return

    def subscribe(self, topic):
        self.packet_id = self.packet_id % 65535 + 1
        self._send(SUBSCRIBE << 4 | 2, struct.pack(">H", self.packet_id) + _text(topic) + b"\x01")
        while self._packet(10)[0] >> 4 != SUBACK:
            pass

    def receive(self, timeout=10):
        """The next message as (topic, payload); None when none came in time."""
        until = time.monotonic() + timeout
        while not self.messages:
            left = until - time.monotonic()
            if left <= 0:
                return None
            try:
                self._packet(left)
            except TimeoutError:
                return None
        return self.messages.pop(0)

    def abort(self):
        """As when the power goes: the broker tells the last will."""
        self.socket.close()

    def close(self):
        self._send(DISCONNECT << 4, b"")
        self.socket.close()

    def _send(self, first, body):
        length, size = b"", len(body)
        while True:
            size, digit = divmod(size, 128)
            length += bytes([digit | (0x80 if size else 0)])
            if not size:
                break
        self.socket.sendall(bytes([first]) + length + body)

    def _packet(self, timeout):
        kind = self._take(1, timeout)[0]
        size, shift = 0, 0
        while True:
            digit = self._take(1, timeout)[0]
            size |= (digit & 0x7F) << shift
            shift += 7
            if not digit & 0x80:
                break
        body = self._take(size, timeout)
        if kind >> 4 == PUBLISH:
            end = 2 + struct.unpack(">H", body[:2])[0]
            start = end + (2 if kind & 6 else 0)
            self.messages.append((body[2:end].decode(), body[start:]))
            if kind & 6:
                self._send(PUBACK << 4, body[end:start])
        return kind, body

    def _take(self, count, timeout):
        until = time.monotonic() + timeout
        while len(self.buffer) < count:
            self.socket.settimeout(max(0.001, until - time.monotonic()))
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionError("the broker closed the connection")
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken


def _bytes(value):
    return value if isinstance(value, bytes) else value.encode()


def _text(value):
    return struct.pack(">H", len(_bytes(value))) + _bytes(value)
