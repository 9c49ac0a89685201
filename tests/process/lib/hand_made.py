"""Readings that a test itself signs and sends, as a gateway does."""

import base64
import hashlib
import json
import os

from lib.platform import Connection
from lib.signed import sign

ZEROS = "0" * 64


class Gateway:
    """Chains and signs messages as gw-central does."""

    def __init__(self, county, code="gw-central"):
        self.county, self.code = county, code
        self.pem = os.path.join(county.platform.keys, code + ".pem")
        self.sequence, self.previous = 0, ZEROS

    def body(self, readings, sent_at, sequence, previous):
        return json.dumps({"gateway": self.code, "boot": "ab" * 16, "sequence": sequence, "sent_at": sent_at,
                           "previous": previous, "readings": readings}, separators=(",", ":"))

    def post(self, text):
        connection = Connection(self.county.platform.port)
        try:
            return connection.send("POST", "/v1/telemetry:batch", text.encode())
        finally:
            connection.close()

    def text(self, body):
        signature = base64.b64encode(sign(self.pem, b"gzl-telemetry-v1\n" + body.encode())).decode()
        return body[:-1] + ',"signature":"' + signature + '"}'

    def send(self, readings, sent_at="2026-02-27T00:00:00.000Z"):
        body = self.body(readings, sent_at, self.sequence + 1, self.previous)
        answer = self.post(self.text(body))
        assert answer.status == 200, str(answer)
        self.sequence += 1
        self.previous = hashlib.sha256(b"gzl-telemetry-v1\n" + body.encode()).hexdigest()
        return body


def at(second):
    return f"2026-02-26T23:{second // 60:02d}:{second % 60:02d}.000Z"


def scale(sequence, value, device="scale-a1"):
    return {"device": device, "sequence": sequence, "at": at(sequence), "value": value}


def device_of(county, code):
    officer = county.person("sun.officer")
    return next(each for each in officer.read("/v1/warehouses/warehouse-000001/devices?page_size=200")["items"]
                if each["code"] == code)
