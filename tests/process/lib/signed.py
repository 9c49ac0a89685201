"""Requests signed as a machine party signs them (RFC 9421 with RFC 9530), by the openssl program."""

import base64
import hashlib
import os
import subprocess
import tempfile
import time

from lib.platform import Connection

COVERED = '("@method" "@path" "@query" "content-digest")'


class Machine:
    def __init__(self, port, keyid, pem):
        self.port, self.keyid, self.pem = port, keyid, pem

    def headers(self, method, target, body=b"", **change):
        """The three fields. `change` bends one of them: created, nonce, keyid, covered, expires, alg."""
        created = change.get("created", int(time.time()))
        nonce = change.get("nonce", os.urandom(16).hex())
        params = (f'{change.get("covered", COVERED)};created={created};expires={change.get("expires", created + 300)};'
                  f'nonce="{nonce}";keyid="{change.get("keyid", self.keyid)}";alg="{change.get("alg", "ed25519")}"')
        digest = "sha-256=:" + base64.b64encode(hashlib.sha256(body).digest()).decode() + ":"
        path, question, query = target.partition("?")
        values = {"@method": method, "@path": path, "@query": question + query or "?", "content-digest": digest}
        names = [name for name in values if f'"{name}"' in params.partition(")")[0]]
        base = "".join(f'"{name}": {values[name]}\n' for name in names) + '"@signature-params": ' + params
        signature = base64.b64encode(sign(self.pem, base.encode())).decode()
        return {"Content-Digest": digest, "Signature-Input": "sig1=" + params, "Signature": f"sig1=:{signature}:",
                "Content-Type": "application/json"}

    def send(self, method, target, body=b"", key=None, headers=None, **change):
        headers = dict(headers if headers is not None else self.headers(method, target, body, **change))
        if key:
            headers["Idempotency-Key"] = key
        connection = Connection(self.port)
        try:
            return connection.send(method, target, body or None, headers)
        finally:
            connection.close()


def sign(pem, message):
    with tempfile.NamedTemporaryFile() as file:  # openssl wants to know the length before it reads
        file.write(message)
        file.flush()
        return subprocess.run(["openssl", "pkeyutl", "-sign", "-inkey", pem, "-rawin", "-in", file.name],
                              check=True, capture_output=True).stdout
