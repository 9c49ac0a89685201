#!/usr/bin/python3
"""F3 with real processes: a visit, a need that its enterprise confirms, a list to two banks whose own systems answer each
need by their rules, the quotes side by side, one chosen; the list as a spreadsheet, read back as one; and P6: another
bank, another enterprise and the government learn nothing of it."""

import os
import re
import xml.etree.ElementTree as xml
import zipfile
from io import BytesIO

from lib import checks as checking
from lib.bank import Bank, county_with_banks, until
from lib.broker import free_port
from lib.county import STAFF, WORKING_TIME, County
from lib.platform import Connection
from lib.signed import Machine

PEOPLE = STAFF + ("qian.bank", "meng.bank", "feng.gov")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ANSWER_BY = "2026-03-06"
ASKED = 600_000_000  # within both banks' rules
LARGE = 3_000_000_000  # the first bank has a person look at it; above the second's maximum


def rows_of(bytes_of_book):
    """The first sheet of a workbook, as any reader of the format has it: text and numbers by row."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(BytesIO(bytes_of_book)) as book:
        assert book.testzip() is None
        shared = ["".join(part.text or "" for part in each.iter(main + "t"))
                  for each in xml.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = xml.fromstring(book.read("xl/worksheets/sheet1.xml"))
        names = [each.get("name") for each in xml.fromstring(book.read("xl/workbook.xml")).iter(main + "sheet")]
    rows = {}
    for cell in sheet.iter(main + "c"):
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
        value = cell.find(main + "v").text
        rows.setdefault(int(row), {})[column] = shared[int(value)] if cell.get("t") == "s" else float(value)
    return names, rows


class Needs:
    def __init__(self, checks, build, scratch):
        self.checks = checks
        ports = free_port(), free_port()
        self.county = County(build, scratch, PEOPLE, county=county_with_banks(os.path.join(scratch, "county.toml"), *ports))
        self.platform = self.county.platform
        self.first = Bank(build, os.path.join(scratch, "first"), self.platform, "laishang-core", "莱商银行", ports[0])
        self.second = Bank(build, os.path.join(scratch, "second"), self.platform, "second-core", "冠州农商银行", ports[1])
        self.first.configure()
        self.second.configure(max_amount_fen=2_000_000_000, rate_ppm=36_000, reference_prefix="NS", tenor_days=90)
        self.first.start()
        self.second.start()

    def prepare(self):
        county = self.county
        county.advance(WORKING_TIME)
        self.enterprise = county.admit(1, "he.boss", "冠县宝莱利金属")
        self.rival = county.admit(2, "ma.boss", "冠县恒达板材")
        self.clerk, self.boss, self.ma = (county.person(each) for each in ("wang.clerk", "he.boss", "ma.boss"))
        self.qian, self.meng, self.gov = (county.person(each) for each in ("qian.bank", "meng.bank", "feng.gov"))
        banks = {each["name"]: each["organisation"] for each in self.clerk.read("/v1/organisations?page_size=200")["items"]}
        self.banks = [banks["莱商银行"], banks["冠州农商银行"]]
        # a consent to data opens no need to a bank
        self.boss.command("/v1/consents", {"bank": self.banks[1], "scopes": ["trade", "stock", "score"], "purpose": "融资",
                                           "until": "2027-02-28"})

    def need(self, person, enterprise, amount, **more):
        return person.command("/v1/needs", {
            "enterprise": enterprise, "amount_fen": amount, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "",
            "wanted_by": "2026-04-01", **more}).fact("NeedRecorded")["need"]

    def publish(self, needs, banks):
        records = self.clerk.command("/v1/needLists", {"needs": needs, "banks": banks, "answer_by": ANSWER_BY}).json()["records"]
        return [each["data"] for each in records if each["kind"] == "NeedListPublished"]

    def seen(self, need, person):
        """The need's placements by bank's name."""
        return {each["bank_name"]: each for each in person.read(f"/v1/needs/{need}")["placements"]}

    def published(self):
        checks = self.checks
        visit = self.clerk.command("/v1/visits", {
            "enterprise": self.enterprise, "visited_on": "2026-02-27", "visitors": "金融办、开发区招商科",
            "findings": "轴承钢细分龙头,订单充足", "champion": True}).fact("EnterpriseVisited")["visit"]
        self.wanted = self.need(self.clerk, self.enterprise, ASKED, visit=visit, kind="revolving", collateral="=1+1 在库热轧卷")
        early = self.clerk.post("/v1/needLists", {"needs": [self.wanted], "banks": self.banks, "answer_by": ANSWER_BY}, "early")
        checks.equal((early.status, early.reason()), (409, "need_not_publishable"), "nothing is shown before the enterprise agrees")
        self.boss.command(f"/v1/needs/{self.wanted}:confirm")
        self.large = self.need(self.ma, self.rival, LARGE)
        self.lists = self.publish([self.wanted, self.large], self.banks)
        checks.equal([(each["number"], each["bank"]) for each in self.lists],
                     [("XQ-2026-000001", self.banks[0]), ("XQ-2026-000002", self.banks[1])], "one list for each bank")

    def answered(self):
        """The banks' own systems answer, each by its rules."""
        checks = self.checks
        until(lambda: all(each["status"] == "quoted" for each in self.seen(self.wanted, self.boss).values()),
              "both banks quote")
        placements = self.boss.read(f"/v1/needs/{self.wanted}")["placements"]
        checks.equal([(each["bank_name"], each["quote"]["amount_fen"], each["quote"]["rate_ppm"], each["quote"]["all_in_ppm"],
                       each["quote"]["tenor_days"], each["quote"]["valid_until"], each["late"]) for each in placements],
                     [("莱商银行", ASKED, 32_000, 32_000, 180, "2026-03-30", False),
                      ("冠州农商银行", ASKED, 36_000, 36_000, 90, "2026-03-30", False)], "side by side, the cheaper first")
        until(lambda: {each["status"] for each in self.seen(self.large, self.ma).values()} == {"claimed", "declined"},
              "one bank has a person look, the other declines")
        large = self.seen(self.large, self.ma)
        checks.equal((large["莱商银行"]["contact"], large["冠州农商银行"]["declined_because"]),
                     ("莱商银行", "amount_above_maximum"), "and what they say")
        self.own, self.other = (each["placement"] for each in placements)
        # a person takes up what the machine claimed: 0.1 % of fees for 180 days is 0.202 8 % a year
        self.qian.command(f"/v1/placements/{large['莱商银行']['placement']}:quote", {
            "amount_fen": LARGE, "rate_ppm": 30_000, "fee_fen": LARGE // 1000, "tenor_days": 180, "conditions": ["追加保证人"],
            "valid_until": "2026-03-20", "bank_reference": "人工-1"})
        checks.equal(self.seen(self.large, self.ma)["莱商银行"]["quote"]["all_in_ppm"], 30_000 + 2_028, "fee and all")
        self.shown = {each["subject"]: each for each in self.first.status()["instructions"]}
        checks.equal([self.shown[name]["outcome"] for name in (self.own, self.lists[0]["list"])], ["quoted", "taken"],
                     "the bank's operator sees list and answer")

    def sheet(self):
        checks = self.checks
        path = f"/v1/needLists/{self.lists[0]['list']}/sheet"
        answer = self.qian.get(path)
        checks.equal((answer.status, answer.headers["content-type"], answer.headers["content-disposition"]),
                     (200, XLSX, 'attachment; filename="XQ-2026-000001.xlsx"'), "the bank downloads its list")
        names, rows = rows_of(answer.body)
        checks.equal(names, ["产业融资需求清单"], "its sheet")
        checks.equal(rows[1]["A"], "产业融资需求清单", "its title")
        checks.that(all(part in rows[2]["A"] for part in ("XQ-2026-000001", "莱商银行", ANSWER_BY)), "what it is", rows[2])
        checks.equal(len(rows), 5, "one row for each placement, and no more")
        columns = {name.partition(" ")[2]: letter for letter, name in rows[3].items()}
        first, second = ({name: rows[row].get(letter, "") for name, letter in columns.items()} for row in (4, 5))
        checks.equal((first["Placement"], first["Enterprise"], first["Amount"], first["Days"], first["Collateral"]),
                     (self.own, "冠县宝莱利金属", 6_000_000.0, 180.0, "=1+1 在库热轧卷"),
                     "amounts are numbers in yuan, text stays text")
        checks.equal((first["Status"], first["Quote"], first["Rate"], first["Fee"], first["All-in"], first["Valid until"]),
                     ("已报价 quoted", 6_000_000.0, 0.032, 0.0, 0.032, "2026-03-30"), "with the bank's quote")
        checks.equal((second["Enterprise"], second["All-in"], second["Fee"], second["Conditions"]),
                     ("冠县恒达板材", 0.032028, 30_000.0, "追加保证人"), "and what a person quoted")
        machine = Machine(self.platform.port, "laishang-core", os.path.join(self.platform.keys, "laishang-core.pem"))
        signed = machine.send("GET", path)
        checks.that(signed.status == 200 and "signature" in signed.headers and rows_of(signed.body)[1] == rows,
                    "its machine gets the same, signed", signed.headers)
        checks.equal(rows_of(self.clerk.get(path).body)[1], rows, "the operator too")
        absent = self.meng.get("/v1/needLists/needlist-999998/sheet")
        for person in (self.meng, self.boss, self.ma, self.gov):
            found = person.get(path)
            checks.equal((found.status, found.reason(), found.body), (404, "need_list_not_found", absent.body),
                         f"to {person.login} it is like an absent one")
        checks.equal(Connection(self.platform.port).send("GET", path).status, 401, "nobody reads it without signing in")
        checks.equal(self.qian.get("/v1/needLists/x/sheet").status, 404, "what is no list is not found")

    def chosen(self):
        checks = self.checks
        self.boss.command(f"/v1/placements/{self.own}:choose")
        self.ma.command(f"/v1/needs/{self.large}:withdraw", {"reason": "设备暂缓"})
        outcome = lambda bank, subject: next(e["outcome"] for e in bank.status()["instructions"] if e["subject"] == subject)
        large = {name: each["placement"] for name, each in self.seen(self.large, self.ma).items()}
        for bank, subject, ends in ((self.first, self.own, "chosen"), (self.second, self.other, "placed_elsewhere"),
                                    (self.first, large["莱商银行"], "withdrawn"), (self.second, large["冠州农商银行"], "withdrawn")):
            until(lambda b=bank, s=subject, e=ends: outcome(b, s) == e, f"{bank.name} is told: {subject} {ends}")
            checks.that(True, f"{bank.name} is told: {subject} {ends}")
        checks.equal(self.boss.read(f"/v1/needs/{self.wanted}")["status"], "placed", "the need is placed")

    def contradicted(self):
        """A bank that says two things under one reference is heard once (A3)."""
        checks = self.checks
        self.first.behave("contradicting")
        need = self.need(self.boss, self.enterprise, ASKED)
        self.publish([need], self.banks[:1])
        until(lambda: self.seen(need, self.boss)["莱商银行"]["status"] == "quoted", "it quotes")
        refused = until(lambda: [e for e in self.first.status()["queue"] if e["state"] == "refused"], "the other is refused")
        checks.that(len(refused) == 1 and "need_reference_used" in refused[0]["last_error"], "the contradiction", refused)
        checks.equal(self.seen(need, self.boss)["莱商银行"]["quote"]["valid_until"], "2026-03-30", "what was said first stands")

    def unseen(self):
        """P6: what a bank sees names no need; another's placement is like none."""
        checks = self.checks
        for person in (self.qian, self.meng):
            facts = str(person.facts())
            checks.equal(re.findall(r"need-\d|visit-\d", facts), [], f"no fact that {person.login} sees names a need or a visit")
            checks.equal(person.read("/v1/needs")["items"] + person.read("/v1/visits")["items"], [], f"nor a list of {person.login}")
            absent = person.get("/v1/needs/need-999998")
            found = person.get(f"/v1/needs/{self.wanted}")
            checks.equal((found.status, found.body), (404, absent.body), f"to {person.login} the need is like an absent one")
        own_facts = str(self.qian.facts())
        checks.that(all(word in own_facts for word in ("NeedListPublished", "QuoteChosen", "NeedQuoted")),
                    "the bank sees the facts that it takes part in")
        for person, hidden in ((self.meng, (self.own, self.lists[0]["list"])), (self.qian, (self.other, self.lists[1]["list"])),
                               (self.ma, (self.own, self.other, self.wanted, self.lists[0]["list"])),
                               (self.gov, (self.own, self.wanted, self.large, self.lists[0]["list"]))):
            facts = str(person.facts())
            for each in hidden:
                checks.that(each not in facts and person.get(f"/v1/timeline?object={each}").status == 404,
                            f"{person.login} learns nothing of {each}")
        checks.equal(self.meng.get(f"/v1/placements/{self.own}").body, self.meng.get("/v1/placements/placement-999998").body,
                     "another bank's placement is like none")
        checks.equal([each["placement"] for each in self.meng.read("/v1/placements?status=placed_elsewhere")["items"]],
                     [self.other], "its own it sees")
        checks.that("need" not in self.meng.read(f"/v1/placements/{self.other}"), "without the need's name")

    def ended(self):
        live = self.clerk.read("/v1/digest")
        self.checks.equal(self.platform.stop(), 0, "the platform ends by itself")
        self.checks.equal(self.platform.replay(live["size"])["digest"], live["digest"], "a replay agrees")
        self.checks.equal((self.first.stop(), self.second.stop()), (0, 0), "so do the banks")


def needs(checks, build, scratch):
    scene = Needs(checks, build, scratch)
    scene.prepare()
    scene.published()
    scene.answered()
    scene.sheet()
    scene.chosen()
    scene.contradicted()
    scene.unseen()
    scene.ended()


checking.run(needs)
