#!/usr/bin/python3
"""The edge of the platform: HTTPS in the process, what each identity may ask of it, headers that browsers obey, the journal of who
did what, and no secret in any log or file where it does not belong."""

import base64
import glob
import http.client
import json
import os
import re
import socket
import ssl
import subprocess

from lib import checks as checking
from lib.county import STAFF, County
from lib.platform import NO_ANSWER, PASSWORD, Answer, Connection, Person
from lib.signed import Machine

PEOPLE = STAFF + ("qian.bank",)


def certificate(directory):
    """A certificate for this machine that signs itself. Gives its path and that of its key."""
    path, key = os.path.join(directory, "tls.crt"), os.path.join(directory, "tls.key")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-keyout", key, "-out", path, "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=IP:127.0.0.1,DNS:localhost"], check=True, capture_output=True)
    return path, key


class Secure(Connection):
    def __init__(self, port, context):
        self.http = http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=context)


def restart(county, *options):
    county.platform.stop()
    county.platform.start(*options)
    county.people.clear()


def https(checks, county, scratch):
    platform = county.platform
    path, key = certificate(scratch)
    wrong = subprocess.run([platform.gzl, "serve", "--data", platform.data, "--port", "0", "--tls-certificate", path],
                           capture_output=True, text=True)
    checks.that(wrong.returncode != 0 and "--tls-key" in wrong.stderr, "a certificate needs its key", wrong.stderr)
    _, other = certificate(os.path.join(scratch, "keys"))
    wrong = subprocess.run([platform.gzl, "serve", "--data", os.path.join(scratch, "nothing"), "--port", "0",
                            "--tls-certificate", path, "--tls-key", other], capture_output=True, text=True)
    checks.that(wrong.returncode == 1 and "key" in wrong.stderr, "and its own", wrong.stderr)
    wrong = subprocess.run([platform.gzl, "serve", "--data", os.path.join(scratch, "inner", "data"), "--port", "0", "--web",
                            scratch], capture_output=True, text=True, timeout=60)
    checks.that(wrong.returncode == 1 and "within" in wrong.stderr, "keys are never pages", wrong.stderr)
    restart(county, "--tls-certificate", path, "--tls-key", key)
    context = ssl.create_default_context(cafile=path)
    secure = Secure(platform.port, context)
    answer = secure.send("GET", "/healthz")
    checks.equal((answer.status, answer.headers.get("strict-transport-security")), (200, "max-age=31536000"),
                 "HTTPS is served, and browsers are told to stay with it")
    answer = secure.send("POST", "/v1/session", json.dumps({"login": "wang.clerk", "password": PASSWORD}),
                         {"Content-Type": "application/json"})
    checks.that(answer.status == 200 and "; Secure" in answer.headers["set-cookie"], "the cookie is for HTTPS alone", answer)
    cookie = {"Cookie": answer.headers["set-cookie"].partition(";")[0]}
    large = secure.send("GET", "/v1/facts?page_size=500", headers=cookie)
    checks.that(large.status == 200 and len(large.body) > 50_000 and large.json()["items"], "large answers come whole")
    large = secure.send("POST", "/v1/session", b"x" * 1_000_000, {"Content-Type": "application/json"})
    checks.equal(large.status, 400, "and large bodies")
    checks.equal(secure.send("GET", "/v1/me", headers=cookie).status, 200, "over one connection")
    machine = Machine(platform.port, "laishang-core", os.path.join(platform.keys, "laishang-core.pem"))
    signed = Secure(platform.port, context).send("GET", "/v1/me", headers=machine.headers("GET", "/v1/me"))
    checks.that(signed.status == 200 and "signature" in signed.headers, "machines sign as ever", signed)
    with socket.create_connection(("127.0.0.1", platform.port), timeout=20) as plain:
        plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        checks.that(b"HTTP/1.1 200" not in received_all(plain), "nothing is served without TLS")
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.load_verify_locations(path)
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    checks.equal(Secure(platform.port, old).send("GET", "/healthz").status, 200, "TLS 1.2 will do")
    ancient = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{platform.port}", "-tls1_1", "-cipher",
                              "ALL:@SECLEVEL=0"], input=b"", capture_output=True)
    checks.that(ancient.returncode != 0, "TLS 1.1 will not", ancient.stdout[-300:])
    stream = context.wrap_socket(socket.create_connection(("127.0.0.1", platform.port), timeout=60),
                                 server_hostname="127.0.0.1")
    stream.sendall(f"GET /v1/facts/stream?after=0 HTTP/1.1\r\nHost: a\r\n{'Cookie: ' + cookie['Cookie']}\r\n\r\n".encode())
    received = b""
    while received.count(b"\nevent: ") < 50:
        received += stream.recv(65536)
    stream.close()
    checks.that(b"text/event-stream" in received, "server-sent events go over TLS")
    for _ in range(20):  # handshakes that end in the middle
        with socket.create_connection(("127.0.0.1", platform.port), timeout=20) as half:
            half.sendall(b"\x16\x03\x01\x02\x00\x01")
    checks.equal(Secure(platform.port, context).send("GET", "/readyz").status, 200, "half a handshake harms nobody")
    checks.equal(platform.stop(), 0, "the server ends by itself")
    platform.start()


def received_all(connection):
    received = b""
    try:
        while chunk := connection.recv(65536):
            received += chunk
    except OSError:
        pass
    return received


def rates(checks, county):
    platform = county.platform
    restart(county, "--rate-limit", "2")
    clerk, checker = county.person("wang.clerk"), county.person("li.checker")
    slowed = None
    for _ in range(1_000):
        answer = clerk.get("/v1/session")
        if answer.status != 200:
            slowed = answer
            break
    checks.that(slowed is not None and (slowed.status, slowed.reason()) == (429, "rate_exceeded")
                and int(slowed.headers.get("retry-after", "0")) > 0, "who asks too much is told to wait", slowed)
    checks.equal(checker.get("/v1/session").status, 200, "others are not")
    machine = Machine(platform.port, "laishang-core", os.path.join(platform.keys, "laishang-core.pem"))
    checks.equal(machine.send("GET", "/v1/status").status, 200, "a machine has its own share")
    checks.equal(Connection(platform.port).send("GET", "/healthz").status, 200, "nor are strangers' pages")
    restart(county)


def headers(checks, county):
    clerk = county.person("wang.clerk")
    stranger = Connection(county.platform.port)
    for who, target in ((clerk, "/v1/me"), (clerk, "/v1/loans"), (clerk, "/v1/nothing"), (None, "/v1/me"),
                        (None, "/openapi.json"), (None, "/healthz")):
        answer = who.get(target) if who else stranger.send("GET", target)
        found = answer.headers
        checks.that(found.get("x-content-type-options") == "nosniff" and found.get("cache-control") == "no-store"
                    and "default-src 'none'" in found.get("content-security-policy", ""),
                    f"{target} {answer.status} is data, never a page", found)


def audit(checks, county):
    clerk, checker, officer = (county.person(login) for login in ("wang.clerk", "li.checker", "qian.bank"))
    clerk.command("/v1/organisations:apply", {"code": "91350200MA2YJ1XR9G", "name": "审计测试企业", "capacities": ["enterprise"]})
    checks.equal(clerk.post("/v1/organisations:apply", {"code": "x", "name": "n", "capacities": ["enterprise"]}, "a-1").status,
                 422, "a refusal")
    checks.equal(officer.get("/v1/loans/loan-000001").status, 404, "a look at one object")
    wrong = Connection(county.platform.port).send("POST", "/v1/session", json.dumps(
        {"login": "wang.clerk", "password": "wrong-password"}), {"Content-Type": "application/json"})
    checks.equal(wrong.status, 401, "a wrong password")
    items = checker.read("/v1/audit?page_size=500")["items"]
    acts = [(each["who"], each["method"], each["target"], each["status"], each.get("reason")) for each in items]
    checks.that((clerk.user, "POST", "/v1/organisations:apply", 200, None) in acts, "the command is in the journal", acts)
    done = next(each for each in items if each["who"] == clerk.user and each["status"] == 200
                and each["target"] == "/v1/organisations:apply")
    fact = clerk.read(f"/v1/facts?from={done['first_fact']}&page_size=1")["items"][0]["record"]
    checks.equal((fact["kind"], fact["by"]), ("OrganisationApplied", clerk.user), "with the place of its fact")
    checks.that((clerk.user, "POST", "/v1/organisations:apply", 422, "credit_code_invalid") in acts, "so is the refusal", acts)
    checks.that((officer.user, "GET", "/v1/loans/loan-000001", 404, "loan_not_found") in acts, "so is the look", acts)
    checks.that(("", "POST", "/v1/session", 401, "sign_in_failed") in acts, "so is the wrong password", acts)
    checks.that((checker.user, "POST", "/v1/session", 200, None) in acts, "and the sign-ins", acts)
    only = checker.read(f"/v1/audit?who={officer.user}")["items"]
    checks.that(only and all(each["who"] == officer.user for each in only), "one person's acts", only)
    checks.equal([each["target"] for each in checker.read("/v1/audit?object=loan-000001")["items"]],
                 ["/v1/loans/loan-000001"], "the acts on one object")
    pages, before = [], None
    while True:
        page = checker.read("/v1/audit?page_size=2" + (f"&before={before}" if before else ""))
        pages += page["items"]
        before = page.get("next_before")
        if before is None or len(pages) > 200:
            break
    checks.that(len({each["act"] for each in pages}) == len(pages) >= len(items), "pages are whole and without repeats")
    checks.equal(checker.read("/v1/audit?to=2020-01-01T00:00:00.000Z")["items"], [], "a time before everything")
    for person in (officer,):
        checks.equal((person.get("/v1/audit").status, person.get("/v1/audit").reason()), (403, "permission_denied"),
                     "the journal is for the operator")
    for query in ("who=%00", "from=yesterday", "page_size=x", "nothing=1"):
        checks.that(checker.get("/v1/audit?" + query).status in (200, 400), f"audit?{query} is answered")


def secrets(checks, county, scratch):
    """Everything secret that was used, looked for in all that the processes have written."""
    platform = county.platform
    people = [Person(platform.port, login) for login in PEOPLE]
    Connection(platform.port).send("POST", "/v1/session", json.dumps({"login": PASSWORD, "password": PASSWORD}))
    Connection(platform.port).send("GET", "/v1/me?password=" + "unrelated", headers={"Cookie": people[0].cookie + "x"})
    machine = Machine(platform.port, "laishang-core", os.path.join(platform.keys, "laishang-core.pem"))
    machine.send("GET", "/v1/me")
    people[0].command("/v1/organisations:apply", {"code": "91440101MA5CJQ4N59", "name": "秘密测试企业", "capacities": ["enterprise"]})
    wanted = {"the password": PASSWORD}
    for person in people:
        wanted[f"{person.login}'s session"] = person.cookie.partition("=")[2]
        wanted[f"{person.login}'s CSRF token"] = person.csrf
    key_files = glob.glob(os.path.join(platform.data, "keys", "*.pem")) + glob.glob(os.path.join(platform.keys, "*.pem"))
    for path in key_files:
        with open(path, encoding="utf-8") as file:
            body = "".join(line.strip() for line in file if "-----" not in line)
        wanted[f"the key {os.path.basename(path)}"] = body
        der = base64.b64decode(body)
        within = der.find(b"\x02\x01\x01\x04\x20")  # ECPrivateKey (RFC 5915); otherwise Ed25519's seed comes last
        wanted[f"the seed of {os.path.basename(path)}"] = der[within + 5:within + 37] if within >= 0 else der[-32:]
    checks.equal(platform.stop(), 0, "the server ends")  # all is on disk
    found, looked_at = [], 0
    for root, _, names in os.walk(scratch):
        for name in names:
            path = os.path.join(root, name)
            if path in key_files or path.endswith("tls.key"):
                continue
            with open(path, "rb") as file:
                content = file.read()
            looked_at += 1
            for what, secret in wanted.items():
                plain = secret if isinstance(secret, bytes) else secret.encode()
                if plain in content or (isinstance(secret, bytes) and (secret.hex().encode() in content or
                                                                       base64.b64encode(secret) in content)):
                    found.append((what, os.path.relpath(path, scratch)))
    checks.that(looked_at > 10, "logs and data were looked at", looked_at)
    checks.equal(found, [], f"none of {len(wanted)} secrets is in {looked_at} files")
    for path in key_files:
        checks.equal(oct(os.stat(path).st_mode & 0o777), "0o600", f"{os.path.basename(path)} is its owner's alone")
    checks.equal(oct(os.stat(platform.data).st_mode & 0o777), "0o700", "so is the data directory")


def edge(checks, build, scratch):
    county = County(build, scratch, PEOPLE)
    headers(checks, county)
    audit(checks, county)
    https(checks, county, scratch)
    rates(checks, county)
    secrets(checks, county, scratch)


checking.run(edge)
