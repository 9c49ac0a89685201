#!/usr/bin/python3
"""What a hostile or broken client may send. Each answer is a problem with a permanent name, never 5xx; nothing is
recorded, nothing leaks, and the server goes on."""

import json
import os
import re
import socket

from lib import checks as checking
from lib.county import STAFF, WORKING_TIME, County, contract_input
from lib.credit_codes import credit_code
from lib.platform import COUNTY, NO_ANSWER, PASSWORD, Answer, Connection
from lib.signed import Machine

PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian", "other.bank")
SECOND_BANK = f"""
[[organisation]]
key = "other-bank"
code = "{credit_code(900)}"
name = "另一银行"
capacities = ["bank"]

[[user]]
organisation = "other-bank"
login = "other.bank"
name = "外经理"
roles = ["bank_officer"]

[[machine_key]]
organisation = "other-bank"
name = "other-core"
public_key_file = "other-core.pub"
roles = ["bank_system"]
valid_from = 2026-01-01
valid_to = 2027-12-31
"""


class Hostile:
    def __init__(self, checks, build, scratch):
        self.checks = checks
        county_file = os.path.join(scratch, "county.toml")
        with open(COUNTY, encoding="utf-8") as given, open(county_file, "w", encoding="utf-8") as out:
            out.write(given.read() + SECOND_BANK)
        self.county = County(build, scratch, PEOPLE, county=county_file)
        self.platform = self.county.platform

    def prepare(self):
        """Two enterprises; the first has a trade, stock and an application to the first bank."""
        county = self.county
        county.advance(WORKING_TIME)
        bank = county.bank()
        self.first = county.admit(1, "he.boss", "冠县宝莱利金属")
        self.second = county.admit(2, "ma.boss", "冠县另一企业")
        boss = self.boss = county.person("he.boss")
        consent = boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷申请",
                                                "until": "2027-02-28"}).fact("ConsentGranted")["consent"]
        self.objects = county.trade("he.boss", "HT-1") | county.stock("he.boss", bank) | {"consent": consent}
        product = boss.read("/v1/products")["items"][0]["product"]
        self.objects["application"] = boss.command("/v1/applications", {
            "product": product, "amount_fen": 30_000_000, "purpose": "采购热轧卷",
            "verification": self.objects["verification"], "control": self.objects["control"]}).fact(
                "ApplicationSubmitted")["application"]
        self.clerk = county.person("wang.clerk")
        self.stranger = Connection(self.platform.port)
        self.size = self.clerk.read("/v1/status")["size"]

    def refused(self, answer, status, what, reason=None):
        """A problem document of this status, and of this permanent name if one is given."""
        checks = self.checks
        if not checks.that(answer.status == status, f"{what}: status {status}", answer):
            return
        try:
            problem = json.loads(answer.body.decode("utf-8"))
        except ValueError as error:
            checks.that(False, f"{what}: a problem in UTF-8 JSON", (error, answer))
            return
        name = problem.get("type", "")
        checks.that(answer.headers.get("content-type") == "application/problem+json"
                    and re.fullmatch(r"urn:guanzhilian:reason:[a-z_]+", name)
                    and problem.get("status") == status and problem.get("title"), f"{what}: a problem document", answer)
        if reason:
            checks.equal(name.rpartition(":")[2], reason, what)

    def apply(self, body, key="hostile"):
        return self.clerk.post("/v1/organisations:apply", body, key)

    # ---- bodies ----

    def malformed_json(self):
        texts = ["{", "}", "[]", "null", "1", '"text"', "{}{}", '{"code":}', "{'code':1}", '{"code":"a",}', "\x00",
                 '{"code":"\ud800"}'.encode("utf-8", "surrogatepass"), b'{"code":"\xff\xfe"}', b"\xc3\x28",
                 b'{"code":"\xc0\xaf"}', '{"code":"a\nb"}', '{"a":01}', '{"a":+1}', '{"a":NaN}', "\ufeff{}"]
        for text in texts:
            self.refused(self.apply(text), 400, f"body {text!r}")
        for opening in ("[", '{"a":'):
            self.refused(self.apply(opening * 10_000), 400, f"10 000 times {opening}")
        self.refused(self.apply("[" * 10_000 + "]" * 10_000), 400, "10 000 nested lists", "too_deep")
        self.refused(self.apply('{"name":"' + "a" * 5000 + '"}'), 400, "a text that is too long")
        many = {"code": credit_code(3), "name": "a", "capacities": ["enterprise"] * 10_001}
        self.refused(self.apply(many), 400, "a list that is too long", "too_many_items")

    def wrong_fields(self):
        right = {"code": credit_code(3), "name": "某企业", "capacities": ["enterprise"]}
        for field in right:
            self.refused(self.apply({k: v for k, v in right.items() if k != field}), 400, f"without {field}",
                         "missing_field")
            for value in (None, 1, 1.5, True, {}, [[]], [1]):
                self.refused(self.apply({**right, field: value}), 400, f"{field} = {value!r}", "wrong_type")
        self.refused(self.apply({**right, "capacities": "enterprise"}), 400, "a text for a list", "wrong_type")
        self.refused(self.apply({**right, "capacities": ["emperor"]}), 400, "an unknown choice", "unknown_value")
        self.refused(self.apply({**right, "admin": True}), 400, "an unknown field", "unknown_field")
        self.refused(self.apply({**right, "a/b~c\"\n": 1}), 400, "a field whose name needs escapes", "unknown_field")
        self.refused(self.apply({**right, "__proto__": {}}), 400, "a field named __proto__", "unknown_field")
        self.refused(self.apply({**right, "capacities": ["enterprise", "bank"]}), 422, "power over others")
        self.refused(self.apply({**right, "code": credit_code(3)[:-1] + "I"}), 422, "a wrong check character",
                     "credit_code_invalid")
        self.refused(self.apply({**right, "code": "'; DROP TABLE events; --"}), 422, "no code at all")
        self.refused(self.apply({**right, "name": ""}), 422, "no name", "text_required")

    def wrong_numbers(self):
        right = json.dumps(contract_input("HT-9"), ensure_ascii=False)
        for field in ("amount_fen", "weight_kg"):
            value = str(contract_input("")[field])
            for number, status in (("0", 422), ("-1", 422), ("-0", 422), (str(-2**53), 400), (str(2**53), 400),
                                   (str(2**63 - 1), 400), (str(2**63), 400), (str(-2**63), 400), (str(2**64), 400),
                                   ("9" * 400, 400), ("1e400", 400), ("-1e400", 400), ("1e5", 400), ("1.5", 400),
                                   ("1.0", 400), ('"1"', 400), ("null", 400), ("true", 400), ("0x10", 400)):
                body = right.replace(f'"{field}": {value}', f'"{field}": {number}')
                self.refused(self.boss.post("/v1/contracts", body, "hostile"), status, f"{field} = {number}")
        for day in ("2026-02-30", "2026-13-01", "0000-00-00", "2026-2-3", "20260203", "", "9999999-01-01", "today"):
            self.refused(self.boss.post("/v1/contracts", contract_input("HT-9", signed_on=day), "hostile"), 400,
                         f"signed_on {day!r}", "malformed_date")
        self.refused(self.boss.post("/v1/contracts", contract_input("HT-9", signed_on="9999-12-31"), "hostile"), 422,
                     "signed in the far future", "date_future")
        for instant in ("now", "2026-02-28", "2026-02-28T25:00:00.000Z", "2026-02-28T00:00:00+08:00", ""):
            self.refused(self.clerk.post("/v1/clock:advance", {"to": instant}, None), 400, f"clock to {instant!r}")

    def wrong_queries(self):
        for query, status in (("page_size=0", 400), ("page_size=-1", 400), ("page_size=201", 400),
                              ("page_size=1e3", 400), ("page_size=", 400), (f"page_size={2**63}", 400),
                              ("page_token=%00", 400), ("page_token=nothing", 400), ("nothing=1", 400),
                              ("page_size=1&page_size=1", 400), ("%ff=1", 400), ("page_token=%ff%fe", 400),
                              ("status=%ff", 400)):
            self.refused(self.clerk.get("/v1/loans?" + query), status, f"loans?{query}")
        for target, status in (("/v1/facts?from=-1", 400), ("/v1/facts?from=x", 400), ("/v1/facts?page_size=x", 400),
                               (f"/v1/proof?position={2**64}", 404), (f"/v1/proof?position={2**64 - 1}", 404),
                               ("/v1/proof", 404), ("/v1/timeline", 404), ("/v1/timeline?object=", 404),
                               ("/v1/timeline?object=-1", 404), ("/v1/timeline?object=org-000000", 404),
                               ("/v1/timeline?object=org-999999", 404), ("/v1/timeline?object=loan-999999", 404),
                               (f"/v1/timeline?object=org-{2**64}", 404), ("/v1/organisations/org-999999", 404),
                               ("/v1/organisations/org-000000", 404), ("/v1/organisations/nonsense", 404),
                               (f"/v1/organisations/org-{2**63}", 404), ("/v1/organisations/%ff", 404),
                               ("/v1/warehouses/wh-999999/devices", 404), ("/log/consistency?from=9&to=1", 404),
                               (f"/log/consistency?from=0&to={2**64 - 1}", 404)):
            self.refused(self.clerk.get(target), status, target)
        for target in (f"/v1/facts?from={2**64 - 1}&page_size={2**64 - 1}", "/v1/facts?page_size=0"):
            answer = self.clerk.get(target)
            self.checks.that(answer.status in (200, 400), f"{target} is answered", answer)

    # ---- keys, methods, sizes ----

    def idempotency_keys(self):
        body = {"code": credit_code(3), "name": "某企业", "capacities": ["enterprise"]}
        for key in (None, "", "a" * 129, "a b", "ключ".encode(), "a\tb"):
            self.refused(self.apply(body, key), 400, f"key {key!r}", "idempotency_key_missing")
        first = contract_input("HT-1")
        answer = self.boss.post("/v1/contracts", contract_input("HT-2"), "used-once")
        self.checks.equal(answer.status, 200, f"the first use of a key: {answer}")
        self.size += 1
        self.refused(self.boss.post("/v1/contracts", first, "used-once"), 409, "a key with other input",
                     "idempotency_key_reused")
        self.refused(self.boss.post("/v1/consents/consent-000001:withdraw", {}, "used-once"), 409,
                     "a key with another command", "idempotency_key_reused")
        self.checks.equal(self.boss.post("/v1/contracts", contract_input("HT-2"), "used-once").body, answer.body,
                          "a key with the same input gives the same bytes")

    def too_large(self):
        self.refused(self.apply(b'{"name":"' + b"a" * 10_000_000 + b'"}'), 413, "a body of 10 MB", "body_too_large")
        self.clerk = self.clerk.again()
        answer = self.raw(f"GET /v1/me HTTP/1.1\r\nHost: a\r\nCookie: {'a' * 20_000}\r\n\r\n".encode())
        self.refused(answer, 431, "a head of 20 KB", "header_too_large")
        answer = self.raw(b"GET /" + b"a" * 30_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n")
        self.refused(answer, 431, "a path of 30 KB")
        lines = "".join(f"X-{i}: 1\r\n" for i in range(200))
        self.refused(self.raw(f"GET / HTTP/1.1\r\nHost: a\r\n{lines}\r\n".encode()), 431, "200 fields")

    def methods(self):
        for method, target in (("PUT", "/v1/contracts"), ("DELETE", "/v1/contracts"), ("PATCH", "/v1/me"),
                               ("POST", "/v1/me"), ("GET", "/v1/organisations:apply"), ("PUT", "/healthz"),
                               ("POST", "/openapi.json"), ("OPTIONS", "/v1/contracts"), ("BREW", "/v1/contracts")):
            answer = self.clerk.connection.send(method, target, headers=self.clerk.headers("hostile"))
            self.refused(answer, 405, f"{method} {target}", "method_not_allowed")
        for target in ("/v1/nothing", "/v1/", "/v1/contracts/", "/v1//contracts", "/v1/organisations:nothing",
                       "/v2/me"):
            self.refused(self.clerk.get(target), 404, target, "not_found")

    def malformed_http(self):
        host = b"Host: a\r\n"
        cases = [b"nonsense\r\n\r\n", b"GET / HTTP/9.9\r\n" + host + b"\r\n", b"GET  / HTTP/1.1\r\n" + host + b"\r\n",
                 b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\n" + host + host + b"\r\n",
                 b"GET /\x00 HTTP/1.1\r\n" + host + b"\r\n", b"GET /%zz HTTP/1.1\r\n" + host + b"\r\n",
                 b"GET /%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + host + b"\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"X: a\x00b\r\n\r\n",
                 b"GET / HTTP/1.1\r\n" + host + b"X : a\r\n\r\n",
                 b"POST /v1/session HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n",
                 b"POST /v1/session HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                 b"POST /v1/session HTTP/1.1\r\n" + host + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                 b"POST /v1/session HTTP/1.1\r\n" + host + b"Transfer-Encoding: gzip\r\n\r\n",
                 b"POST /v1/session HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"]
        for case in cases:
            self.refused(self.raw(case), 400, f"request {case[:60]!r}", "malformed_request")

    def header_injection(self):
        """What a client sends never becomes a header line of the answer."""
        evil = "%0d%0aX-Evil:%201"
        for target in (f"/v1/loans?page_token={evil}", f"/v1/loans?{evil}=1", f"/v1/timeline?object=loan-1{evil}"):
            answer = self.clerk.get(target)
            self.checks.that("x-evil" not in answer.headers, f"{target} adds no header", answer.headers)
        answer = self.raw(b"GET /v1/me HTTP/1.1\r\nHost: a\r\nCookie: gzl_session=a\x0d\x0aX-Evil: 1\r\n"
                          b"Accept-Language: en\r\n\r\n")
        self.refused(answer, 401, "a cookie that spans lines")
        self.checks.that("x-evil" not in answer.headers, "a cookie adds no header", answer.headers)

    def raw(self, data):
        """Sends bytes as they are and reads one answer."""
        with socket.create_connection(("127.0.0.1", self.platform.port), timeout=20) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            received = b""
            while chunk := connection.recv(65536):
                received += chunk
        head, _, body = received.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        status = int(lines[0].split()[1]) if lines[0].startswith("HTTP/1.") else 0
        return Answer(status, headers, body)

    # ---- who asks ----

    def strangers(self):
        """Everything below /v1/ is the same 401, whether it exists or not."""
        targets = [("GET", "/v1/me"), ("GET", "/v1/nothing"), ("POST", "/v1/contracts"), ("POST", "/v1/nothing"),
                   ("GET", f"/v1/organisations/{self.first}"), ("GET", "/v1/organisations/org-999999"),
                   ("DELETE", "/v1/session"), ("GET", "/v1/facts"), ("GET", "/v1/proof?position=0"),
                   ("POST", "/v1/clock:advance"), ("PUT", "/v1/me"), ("GET", "/v1/digest")]
        bodies = set()
        for method, target in targets:
            for cookie in ("", "gzl_session=", "gzl_session=" + "a" * 64, "gzl_session=../../etc/passwd"):
                answer = self.stranger.send(method, target, headers={"Cookie": cookie, "X-CSRF-Token": "a"})
                self.refused(answer, 401, f"a stranger's {method} {target}", "sign_in_required")
                bodies.add(answer.body)
        self.checks.equal(len(bodies), 1, "a stranger always reads the same")

    def wrong_csrf(self):
        for token in (None, "", "a", self.boss.csrf[:-1], self.boss.csrf + "0", self.clerk.csrf):
            headers = {k: v for k, v in self.boss.headers("hostile").items() if k != "X-CSRF-Token"}
            if token is not None:
                headers["X-CSRF-Token"] = token
            answer = self.boss.connection.send("POST", "/v1/contracts", json.dumps(contract_input("HT-9")), headers)
            self.refused(answer, 403, f"CSRF token {token!r}", "csrf_mismatch")
        self.refused(self.boss.post("/v1/organisations:apply", {"code": credit_code(3), "name": "a",
                                                                "capacities": ["enterprise"]}, "hostile"),
                     403, "a command of another role", "permission_denied")

    def others_objects(self):
        """An object of somebody else and one that does not exist are answered with the same bytes."""
        reads = {"contract": "/v1/contracts/{}", "invoice": "/v1/invoices/{}", "verification": "/v1/verifications/{}",
                 "lot": "/v1/lots/{}", "order": "/v1/orders/{}", "control": "/v1/controls/{}",
                 "application": "/v1/applications/{}"}
        machine = self.machine("other-core")
        ma, officer = self.county.person("ma.boss"), self.county.person("other.bank")
        for kind, path in reads.items():
            own, nobody = self.objects[kind], kind_of(self.objects[kind]) + "-999999"
            self.checks.equal(self.boss.get(path.format(own)).status, 200, f"the owner sees {own}")
            for who, get in (("another enterprise", ma.get), ("another bank's officer", officer.get),
                             ("another bank's system", lambda target: machine.send("GET", target))):
                for target in (path, "/v1/timeline?object={}"):
                    self.same_404(get(target.format(own)), get(target.format(nobody)), f"{who} at {target}", own)
        self.same_404(ma.get(f"/v1/organisations/{self.first}"), ma.get("/v1/organisations/org-999999"),
                      "another enterprise", self.first)
        for path in ("/v1/applications/{}:withdraw", "/v1/applications/{}:accept"):
            self.same_404(ma.post(path.format(self.objects["application"]), {}, "hostile"),
                          ma.post(path.format("application-999999"), {}, "hostile"),
                          "another enterprise's command", path)
        self.same_404(ma.post(f"/v1/consents/{self.objects['consent']}:withdraw", {}, "hostile"),
                      ma.post("/v1/consents/consent-999999:withdraw", {}, "hostile"), "another's consent", "withdraw")
        decision = json.dumps({"approve": True}).encode()
        self.same_404(machine.send("POST", f"/v1/applications/{self.objects['application']}:decide", decision, "h"),
                      machine.send("POST", "/v1/applications/application-999999:decide", decision, "h"),
                      "another bank's decision", "decide", accept_400=True)
        position = next(f["position"] for f in self.clerk.facts() if f["record"]["kind"] == "ContractRegistered")
        self.same_404(ma.get(f"/v1/proof?position={position}"), ma.get("/v1/proof?position=999999"),
                      "another enterprise's proof", position)
        self.checks.that(all(self.objects["contract"] not in json.dumps(fact) for fact in ma.facts()),
                         "another enterprise's facts are left out")

    def same_404(self, found, missing, who, what, accept_400=False):
        status = found.status if accept_400 and found.status == 400 else 404
        self.refused(found, status, f"{who}: {what}")
        self.checks.equal((found.status, found.body), (missing.status, missing.body),
                          f"{who}: {what} is as if it were not")

    def machine(self, name):
        return Machine(self.platform.port, name, os.path.join(self.platform.keys, name + ".pem"))

    def signatures(self):
        bank = self.machine("laishang-core")
        answer = bank.send("GET", "/v1/me")
        self.checks.equal(answer.status, 200, f"a signed request is known: {answer}")
        self.checks.that("signature" in answer.headers, "its answer is signed", answer.headers)
        self.checks.equal(bank.send("GET", "/v1/products?page_size=1").status, 200, "a signed query string")
        self.not_signed(answer_of=lambda: bank.send("GET", "/v1/me", keyid="nobody"), why="signature_unknown_key")
        self.not_signed(lambda: bank.send("GET", "/v1/me", keyid="other-core"), "signature_bad")
        self.not_signed(lambda: bank.send("GET", "/v1/me", created=1_700_000_000), "signature_expired")
        self.not_signed(lambda: bank.send("GET", "/v1/me", created=4_000_000_000), "signature_not_yet_valid")
        self.not_signed(lambda: bank.send("GET", "/v1/me", nonce="short"), "signature_malformed")
        self.not_signed(lambda: bank.send("GET", "/v1/me", alg="sm2-sm3"), "signature_unsupported_algorithm")
        self.not_signed(lambda: bank.send("GET", "/v1/me", covered='("@method" "@path" "@query")'),
                        "signature_insufficient_coverage")
        once = bank.headers("GET", "/v1/me")
        self.checks.equal(bank.send("GET", "/v1/me", headers=once).status, 200, "a nonce once")
        self.not_signed(lambda: bank.send("GET", "/v1/me", headers=once), "replayed")
        for method, target in (("GET", "/v1/loans"), ("GET", "/v1/me?a=1"), ("POST", "/v1/me"), ("GET", "/v1/%6de")):
            self.not_signed(lambda m=method, t=target: bank.send(m, t, headers=bank.headers("GET", "/v1/me")),
                            "signature_bad")
        path, body = "/v1/applications/application-000001:decide", b"{}"
        signed = bank.headers("POST", path, body)
        self.not_signed(lambda: bank.send("POST", path, b"{ }", "k", headers=signed), "signature_digest_mismatch")
        self.not_signed(lambda: bank.send("GET", "/v1/me", headers={**bank.headers("GET", "/v1/me"), "Signature":
                                                                    "sig1=:" + "A" * 86 + "==:"}), "signature_bad")
        for field, value in (("Signature", "sig1"), ("Signature-Input", "sig1=("), ("Signature-Input", "a" * 9000),
                             ("Content-Digest", "sha-256=:@:"), ("Signature", "sig2=:AAAA:")):
            self.not_signed(lambda f=field, v=value: bank.send("GET", "/v1/me", headers={
                **bank.headers("GET", "/v1/me"), f: v}), "signature_malformed")
        without = {k: v for k, v in bank.headers("GET", "/v1/me").items() if k != "Signature"}
        self.not_signed(lambda: bank.send("GET", "/v1/me", headers=without), "signature_missing")
        cookie = {"Cookie": self.boss.cookie, "X-CSRF-Token": self.boss.csrf}
        self.not_signed(lambda: bank.send("GET", "/v1/me", headers={**without, **cookie}), "signature_missing")

    def not_signed(self, answer_of, why):
        answer = answer_of()
        self.refused(answer, 401, why, "signature_invalid")
        if answer.status == 401:
            self.checks.equal(answer.json().get("detail"), why, "the step that failed")

    def sign_ins(self):
        for body in (b"", b"[]", b"{}", b'{"login":1,"password":2}', b'{"login":"he.boss"}', b"\xff"):
            self.refused(self.stranger.send("POST", "/v1/session", body), 400, f"sign-in {body!r}")
        wrong = lambda login, password: self.stranger.send(
            "POST", "/v1/session", json.dumps({"login": login, "password": password}))
        unknown = wrong("no.body", PASSWORD)
        self.refused(unknown, 401, "an unknown login", "sign_in_failed")
        for attempt in range(5):
            answer = wrong("wu.custodian", f"wrong-{attempt}")
            self.refused(answer, 401, "a wrong password", "sign_in_failed")
            self.checks.equal(answer.body, unknown.body, "a wrong password is answered like an unknown login")
        locked = wrong("wu.custodian", PASSWORD)
        self.refused(locked, 429, "the right password after five wrong ones", "sign_in_locked")
        self.checks.that(int(locked.headers.get("retry-after", "0")) > 0, "it says when to try again", locked.headers)
        self.checks.equal(wrong("zhou.custodian", PASSWORD).status, 200, "another login is not locked")

    def telemetry(self):
        for body in (b"", b"{}", b"[]", b"\xff\xfe", b"{", b'{"gateway":"gw-central"}', b"[" * 10_000):
            answer = self.stranger.send("POST", "/v1/telemetry:batch", body)
            self.checks.that(400 <= answer.status < 500, f"a gateway's message {body[:30]!r} is refused", answer)
            self.refused(answer, answer.status, f"a gateway's message {body[:30]!r}")

    def files(self):
        secret = open(os.path.join(self.platform.data, "keys", "platform.pem"), "rb").read().splitlines()[1]
        for path in ("/../data/keys/platform.pem", "/..%2fdata%2fkeys%2fplatform.pem", "/%2e%2e/data/keys/platform.pem",
                     "//etc/passwd", "/....//etc/passwd", "/assets/../../secret", "/..\\secret", "/secret%00.html",
                     "/link", "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/./index.html", "/assets/"):
            answer = self.raw(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
            self.checks.that(answer.status in (400, 404) and secret not in answer.body and b"root:" not in answer.body
                             and b"outside" not in answer.body, f"no file at {path}", answer)
        index = self.stranger.send("GET", "/")
        self.checks.equal((index.status, index.body), (200, b"<p>inside</p>"), "the page itself is served")
        self.refused(self.stranger.send("POST", "/"), 405, "POST to a file", "method_not_allowed")

    def unharmed(self):
        self.checks.equal(self.platform.process.poll(), None, "the server still runs")
        self.checks.equal(Connection(self.platform.port).send("GET", "/readyz").status, 200, "it is ready")
        live = self.clerk.again().read("/v1/digest")
        self.checks.equal(live["size"], self.size, "no fact was recorded")
        self.checks.equal(self.platform.replay()["digest"], live["digest"], "the state is that of a replay")
        self.checks.equal(self.platform.stop(), 0, "it ends by itself")


def kind_of(identifier):
    return identifier.rpartition("-")[0]


def hostile(checks, build, scratch):
    web = os.path.join(scratch, "web")
    os.makedirs(os.path.join(web, "assets"))
    for name, text in (("web/index.html", "<p>inside</p>"), ("secret", "outside")):
        with open(os.path.join(scratch, name), "w", encoding="utf-8") as file:
            file.write(text)
    os.symlink(os.path.join(scratch, "secret"), os.path.join(web, "link"))
    run = Hostile(checks, build, scratch)
    run.platform.stop()
    run.platform.start("--web", web)
    run.prepare()
    for part in (run.malformed_json, run.wrong_fields, run.wrong_numbers, run.wrong_queries, run.idempotency_keys,
                 run.methods, run.malformed_http, run.header_injection, run.strangers, run.wrong_csrf,
                 run.others_objects, run.signatures, run.telemetry, run.files, run.sign_ins, run.too_large):
        try:
            part()
        except NO_ANSWER as error:
            checks.that(False, f"{part.__name__}: the server answers", (error, run.platform.log()[-500:]))
            return
    run.unharmed()


checking.run(hostile)
