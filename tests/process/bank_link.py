#!/usr/bin/python3
"""Two banks at once, each a process with its own rules and key: decisions, a person's decision after a review, money
paid out, a repayment; every way in which a bank misbehaves; a message that is given up and replayed by page and command;
and the messages asked for instead of taken: pages for machines, server-sent events for people."""

import json
import os
import socket
import subprocess

from lib import checks as checking
from lib.bank import Bank, county_with_banks, until
from lib.broker import free_port
from lib.county import STAFF, WORKING_TIME, County
from lib.platform import PASSWORD, Connection
from lib.signed import Machine

PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian", "qian.bank", "meng.bank")
ASKED = 30_000_000


class Link:
    def __init__(self, checks, build, scratch):
        self.checks, self.build, self.scratch = checks, build, scratch
        first_port, second_port = free_port(), free_port()
        county_file = county_with_banks(os.path.join(scratch, "county.toml"), first_port, second_port)
        self.county = County(build, scratch, PEOPLE, county=county_file)
        self.platform = self.county.platform
        self.platform.stop()
        self.platform.start("--delivery-attempts", "4")
        self.county.people.clear()
        self.first = Bank(build, os.path.join(scratch, "first"), self.platform, "laishang-core", "莱商银行", first_port)
        self.second = Bank(build, os.path.join(scratch, "second"), self.platform, "second-core", "冠州农商银行", second_port)
        self.first.configure()
        self.second.configure(review_above_fen=ASKED - 1, rate_ppm=36_000, reference_prefix="NS", tenor_days=180)
        self.first.start()
        self.second.start()
        self.keys = 0

    def prepare(self):
        county = self.county
        county.advance(WORKING_TIME)
        county.admit(1, "he.boss", "冠县宝莱利金属")
        self.boss = county.person("he.boss")
        banks = {each["name"]: each["organisation"]
                 for each in county.person("wang.clerk").read("/v1/organisations?page_size=200")["items"]}
        self.organisations = {"first": banks["莱商银行"], "second": banks["冠州农商银行"]}
        for bank in self.organisations.values():
            self.boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷申请",
                                               "until": "2027-02-28"})
        self.trade = county.trade("he.boss", "HT-1")
        self.stock = county.stock("he.boss", self.organisations["first"])
        self.products = {each["code"]: each["product"] for each in self.boss.read("/v1/products")["items"]}

    def apply(self, code, **more):
        return self.boss.command("/v1/applications", {
            "product": self.products[code], "amount_fen": ASKED, "purpose": "采购热轧卷",
            "verification": self.trade["verification"], **more}).fact("ApplicationSubmitted")["application"]

    def reads(self, path, field, wanted, person=None):
        person = person or self.boss
        return until(lambda: (lambda found: found.get(field) == wanted and found)(person.read(path)),
                     f"{path} {field} {wanted}: {person.read(path)}")

    def decided(self):
        checks, boss = self.checks, self.boss
        verifier = self.county.person("zhao.verifier")
        application = self.apply("GMD", control=self.stock["control"])
        verifier.command(f"/v1/applications/{application}:verify")
        found = until(lambda: (lambda a: a["status"] not in ("submitted", "verified") and a)(
            boss.read(f"/v1/applications/{application}")), "the first bank's decision")
        checks.equal((found["status"], found["offer"]["rate_ppm"]), ("approved", 32_000),
                     "the first bank decides by its rules")
        self.facility = boss.command(f"/v1/applications/{application}:accept").fact("FacilityOpened")["facility"]
        self.application = application

    def drawn(self, amount=10_000_000):
        return self.boss.command(f"/v1/facilities/{self.facility}:draw", {
            "amount_fen": amount, "payee": "天津钢贸有限公司", "purpose": "采购热轧卷"}).fact(
                "DrawdownInstructed")["drawdown"]

    def behaviours(self):
        """Whatever the bank does, one instruction makes one loan at most, and money follows it."""
        checks = self.checks
        loans = lambda: len(self.boss.read("/v1/loans?page_size=200")["items"])
        expected = 0
        for mode, ends, more in (("normal", "confirmed", {}), ("slow", "confirmed", {"delay_ms": 300}),
                                 ("failing", "failed", {}), ("duplicating", "confirmed", {}),
                                 ("contradicting", "confirmed", {})):
            self.first.behave(mode, **more)
            drawdown = self.drawn(2_000_000)
            self.reads(f"/v1/drawdowns/{drawdown}", "status", ends)
            expected += ends == "confirmed"
            until(lambda: all(each["state"] == "refused" for each in self.first.status()["queue"]), "its queue ends")
            checks.equal(loans(), expected, f"a bank that is {mode}: {expected} loans so far")
        refused = [each for each in self.first.status()["queue"] if each["state"] == "refused"]
        checks.that(len(refused) == 1 and "status 4" in refused[0]["last_error"],
                    "the contradiction alone was refused, and is kept for a person", refused)
        self.first.behave("normal")
        checks.equal(self.first.ask("/bank/queue:replay", {"id": refused[0]["id"]}), {"id": refused[0]["id"]},
                     "the bank's person lets it be sent again")
        until(lambda: [e["attempts"] for e in self.first.status()["queue"] if e["state"] == "refused"] == [1],
              "and it is refused again")
        checks.equal(loans(), expected, "which makes no loan")
        status = self.first.status()
        checks.equal(status["debits_fen"], status["credits_fen"], "the bank's books balance")

    def reviewed(self):
        """The second bank's rules leave it to a person, who says yes on the operator's page."""
        checks = self.checks
        page = Connection(self.second.port).send("GET", "/bank/")
        checks.that(page.status == 200 and b"Bank operator" in page.body and "script-src 'self'" in page.headers.get(
            "content-security-policy", ""), "there is a page for the bank's operator", page)
        checks.equal(Connection(self.second.port).send("GET", "/bank/status").status, 401, "which needs the token")
        self.county.admit(2, "ma.boss", "冠县另一企业")
        ma, verifier = self.county.person("ma.boss"), self.county.person("zhao.verifier")
        bank = self.organisations["second"]
        ma.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "贷款申请", "until": "2027-02-28"})
        trade = self.county.trade("ma.boss", "HT-2", "26121000000000000018")
        stock = self.county.stock("ma.boss", bank, "NS")
        application = ma.command("/v1/applications", {
            "product": self.products["NSD"], "amount_fen": ASKED, "purpose": "采购", "control": stock["control"],
            "verification": trade["verification"]}).fact("ApplicationSubmitted")["application"]
        verifier.command(f"/v1/applications/{application}:verify")
        self.reads(f"/v1/applications/{application}", "status", "manual_review", ma)
        checks.that(all(each["subject"] != application for each in self.first.status()["instructions"]),
                    "the first bank knows nothing of it")
        offer = {"limit_fen": ASKED, "rate_ppm": 36_000, "tenor_days": 90, "conditions": ["增加监管频次"]}
        said = self.second.ask("/bank/decisions", {"application": application, "decision": "approved", "offer": offer,
                                                   "reasons": []})
        checks.equal((said["automatic"], said["bank_reference"][:5]), (False, "NS-A-"), "the bank's person decides")
        found = self.reads(f"/v1/applications/{application}", "status", "approved", ma)
        checks.equal(found["offer"], offer, "and the enterprise reads the offer")
        checks.equal([Connection(self.second.port).send("POST", "/bank/decisions", json.dumps(
            {"application": application, "decision": "approved", "offer": offer, "reasons": []}),
            {"Authorization": "Bearer " + self.second.token}).status], [404], "once")

    def dead_letter(self):
        """A bank that is away too long: its message is given up, and a person replays it."""
        checks, platform = self.checks, self.platform
        self.first.kill()
        drawdown = self.drawn(3_000_000)
        checker = self.county.person("li.checker")
        dead = lambda: checker.read("/v1/deliveries?state=dead")["items"]
        row = until(dead, "the message is given up")[0]
        checks.equal((row["subject"], row["path"], row["state"], row["attempts"], row["organisation"]),
                     (drawdown, "/v1/disbursements", "dead", 4, self.organisations["first"]), "what was given up")
        checks.that(row["last_error"], "and why", row)
        listed = subprocess.run([platform.gzl, "delivery", "list", "--data", platform.data, "--json"],
                                capture_output=True, text=True)
        checks.equal([json.loads(line)["delivery"] for line in listed.stdout.splitlines()], [row["delivery"]],
                     "gzl delivery list shows it beside the server")
        for person, status in (("he.boss", 403), ("qian.bank", 403)):
            checks.equal(self.county.person(person).post(f"/v1/deliveries/{row['delivery']}:replay", "", None).status,
                         status, f"{person} may not replay it")
        checks.equal([each["delivery"] for each in self.county.person("qian.bank").read(
            "/v1/deliveries?state=dead")["items"]], [row["delivery"]], "the bank sees its own")
        checks.equal(self.county.person("meng.bank").read("/v1/deliveries?state=dead")["items"], [],
                     "another bank does not")
        self.first.start()
        checks.equal(checker.post(f"/v1/deliveries/{row['delivery']}:replay", "", None).status, 200, "it is replayed")
        self.reads(f"/v1/drawdowns/{drawdown}", "status", "confirmed")
        checks.equal(dead(), [], "nothing is given up any more")
        again = checker.post(f"/v1/deliveries/{row['delivery']}:replay", "", None)
        checks.equal((again.status, again.reason()), (409, "delivery_not_dead"), "a second replay is not needed")
        checks.equal(checker.post("/v1/deliveries/999999:replay", "", None).status, 404, "nor one of nothing")

        self.first.kill()
        drawdown = self.drawn(1_000_000)
        until(dead, "another one is given up")
        platform.kill()  # a replay survives what dead letters must survive
        platform.start("--delivery-attempts", "4")
        self.county.people.clear()
        self.boss = self.county.person("he.boss")
        self.first.change(base_url=f"http://127.0.0.1:{platform.port}")
        self.second.change(base_url=f"http://127.0.0.1:{platform.port}")
        self.second.stop()
        self.second.start()
        self.first.start()
        replayed = subprocess.run([platform.gzl, "delivery", "replay", "--all", "--login", "li.checker", "--url",
                                   f"http://127.0.0.1:{platform.port}"], capture_output=True, text=True,
                                  input=PASSWORD + "\n")
        checks.equal((replayed.returncode, replayed.stdout.count("will be sent again")), (0, 1),
                     f"gzl delivery replay --all {replayed.stderr}")
        self.reads(f"/v1/drawdowns/{drawdown}", "status", "confirmed")

    def asked_for(self):
        """The same messages, pulled."""
        checks = self.checks
        machine = Machine(self.platform.port, "laishang-core", os.path.join(self.platform.keys, "laishang-core.pem"))
        items, start = [], 0
        while True:
            page = machine.send("GET", f"/v1/events?from={start}&page_size=3").json()
            items += page["items"]
            start = page["next_from"]
            if page["is_last"]:
                break
        checks.equal([each["path"] for each in items][:3], ["/v1/applications", "/v1/reports", "/v1/disbursements"],
                     "the bank's messages in order")
        checks.equal(len({each["id"] for each in items}), len(items), "each once")
        checks.equal(items[0]["message"]["application"], self.application, "whole")
        answer = machine.send("GET", "/v1/events?from=0")
        checks.that("signature" in answer.headers, "the answer is signed", answer.headers)
        other = Machine(self.platform.port, "second-core", os.path.join(self.platform.keys, "second-core.pem"))
        theirs = [each["path"] for each in other.send("GET", "/v1/events").json()["items"]]
        checks.equal(theirs, ["/v1/applications", "/v1/reports"], "another bank has its own alone")
        checks.equal(self.boss.read("/v1/events")["items"], [], "an enterprise has none")
        checks.equal(machine.send("GET", "/v1/events/stream").status, 400, "machines pull pages, not streams")
        checks.equal(machine.send("GET", "/v1/events?from=x").status, 400, "a number is a number")
        officer = self.county.person("qian.bank")
        with socket.create_connection(("127.0.0.1", self.platform.port), timeout=30) as stream:
            stream.sendall(f"GET /v1/events/stream?from={items[1]['id']} HTTP/1.1\r\nHost: a\r\nCookie: {officer.cookie}"
                           "\r\n\r\n".encode())
            received = b""
            while received.count(b"\nevent: ") < len(items) - 1:
                received += stream.recv(65536)
            drawdown = self.drawn(1_000_000)
            while drawdown.encode() not in received:
                received += stream.recv(65536)
        checks.that(b"text/event-stream" in received and f"id: {items[1]['id']}\n".encode() in received,
                    "a person's stream begins where asked and goes on live", received[:300])

    def asks_itself(self):
        """A bank that the platform cannot reach asks for its messages; posted and asked for, they have their effect once."""
        checks = self.checks
        posted_to = self.first.port
        checks.equal(self.first.stop(), 0, "the first bank ends")
        self.first.change(ask_every_ms=100)
        self.first.port = free_port()
        self.first.start()
        self.reads(f"/v1/drawdowns/{self.drawn(1_000_000)}", "status", "confirmed")
        checks.equal(self.first.stop(), 0, "and again")
        self.first.port = posted_to
        self.first.start()
        loans = len(self.boss.read("/v1/loans?page_size=200")["items"])
        refused = self.first.status()["queue"]  # of the time when it contradicted itself
        drawdowns = [self.drawn(1_000_000) for _ in range(5)]
        for drawdown in drawdowns:
            self.reads(f"/v1/drawdowns/{drawdown}", "status", "confirmed")
        checks.equal(len(self.boss.read("/v1/loans?page_size=200")["items"]), loans + 5, "five more loans, none twice")
        until(lambda: self.county.person("li.checker").read("/v1/deliveries?state=pending")["items"] == [],
              "all is delivered")
        status = self.first.status()
        checks.equal((status["queue"], status["debits_fen"]), (refused, status["credits_fen"]),
                     "the bank's books balance and nothing was contradicted")
        checks.that("was not taken" not in self.first.log(), "each way gives the same message", self.first.log())

    def ended(self):
        live = self.county.person("wang.clerk").read("/v1/digest")
        self.checks.equal(self.platform.stop(), 0, "the platform ends by itself")
        replayed = self.platform.replay(live["size"])
        self.checks.equal((replayed["digest"], replayed["books_balance"]), (live["digest"], True), "a replay agrees")
        self.checks.equal((self.first.stop(), self.second.stop()), (0, 0), "so do the banks")


def bank_link(checks, build, scratch):
    link = Link(checks, build, scratch)
    link.prepare()
    link.decided()
    link.behaviours()
    link.reviewed()
    link.dead_letter()
    link.asked_for()
    link.asks_itself()
    link.ended()


checking.run(bank_link)
