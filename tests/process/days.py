#!/usr/bin/python3
"""Days are closed one after the other, however the server gets there: many days at once, one run a day, or with kill -9
in between – the same days are recorded and the books are the same (L7).

GZL_SEED repeats a run's choices."""

import json
import os
import random
import shutil
import time

from lib import checks as checking
from lib.county import County
from lib.platform import NO_ANSWER, Platform
from lib.signed import Machine

DAYS = 400 if checking.LONG else 45
KILLS = 60 if checking.LONG else 8
FIRST_DAY = "2026-03-01"
DRAWN = ((30_000_000, "2026-03-20"), (12_345_678, "2026-04-10"), (7_000_001, None))


def day(number):
    return time.strftime("%Y-%m-%d", time.gmtime(time.mktime(time.strptime(FIRST_DAY, "%Y-%m-%d")) + 86_400 * number))


def county_with_loans(build, directory):
    """Three loans: one overdue after nineteen days, one on the way, one that runs on."""
    county = County(build, directory, staff=("wang.clerk", "li.checker", "jiang.admin", "zhao.verifier", "sun.officer",
                                             "zhou.custodian", "wu.custodian", "chen.price"))
    county.advance("2026-02-28T01:00:00.000Z")
    county.admit(1, "he.boss", "冠县宝莱利金属")
    boss, bank = county.person("he.boss"), county.bank()
    trade = county.trade("he.boss", "HT-1")
    goods = county.stock("he.boss", bank)
    county.person("chen.price").command("/v1/reference-prices", {
        "grade": "Q235B", "day": "2026-02-28", "price_fen_per_tonne": 390_000, "source": "我的钢铁网"})
    boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷",
                                  "until": "2027-02-28"})
    product = boss.read("/v1/products")["items"][0]["product"]
    application = boss.command("/v1/applications", {
        "product": product, "amount_fen": 100_000_000, "purpose": "采购", "verification": trade["verification"],
        "control": goods["control"]}).fact("ApplicationSubmitted")["application"]
    county.person("zhao.verifier").command(f"/v1/applications/{application}:verify")
    machine = Machine(county.platform.port, "laishang-core", os.path.join(county.platform.keys, "laishang-core.pem"))

    def confirm(path, body):
        answer = machine.send("POST", path, json.dumps(body).encode(), key=path)
        assert answer.status == 200, answer

    confirm(f"/v1/applications/{application}:decide", {
        "decision": "approved", "offer": {"limit_fen": 100_000_000, "rate_ppm": 32_000, "tenor_days": 365,
                                          "conditions": []}, "reasons": [], "automatic": True, "bank_reference": "A-1"})
    facility = boss.command(f"/v1/applications/{application}:accept").fact("FacilityOpened")["facility"]
    county.advance(f"{FIRST_DAY}T01:00:00.000Z")
    for number, (amount, due_on) in enumerate(DRAWN, 1):
        due = {"due_on": due_on} if due_on else {}
        drawdown = boss.command(f"/v1/facilities/{facility}:draw", {
            "amount_fen": amount, "payee": "天津钢贸有限公司", "purpose": "采购", **due}).fact("DrawdownInstructed")
        confirm(f"/v1/drawdowns/{drawdown['drawdown']}:confirm", {"reference": f"D-{number}", "value_date": FIRST_DAY})
    return county


class Run:
    """A copy of the county's data directory, and a server over it."""

    def __init__(self, build, origin, directory):
        os.makedirs(directory)
        self.platform = Platform(build, directory)
        shutil.copytree(origin.keys, self.platform.keys, dirs_exist_ok=True)
        shutil.copytree(origin.data, self.platform.data)
        self.platform.start()

    def move_to(self, number):
        answer = self.platform.person("wang.clerk").post("/v1/clock:advance", {"to": f"{day(number)}T01:00:00.000Z"},
                                                         None)
        assert answer.status == 200, answer

    def closed(self):
        records = [fact["record"] for fact in self.platform.person("wang.clerk").facts()]
        return [record["data"] for record in records if record["kind"] == "DayClosed"]

    def wait_until_closed(self, number):
        until = time.monotonic() + 60
        while (days := self.closed())[-1]["date"] != day(number - 1):
            assert time.monotonic() < until, days[-1]
            time.sleep(0.02)
        return days

    def result(self):
        clerk = self.platform.person("wang.clerk")
        return {"ledger": clerk.read("/v1/ledger?page_size=200"), "loans": clerk.read("/v1/loans?page_size=200")}


def days(checks, build, scratch):
    seed = int(os.environ.get("GZL_SEED", time.time_ns() % 1_000_000))
    print(f"seed {seed}")
    chance = random.Random(seed)
    county = county_with_loans(build, os.path.join(scratch, "county"))
    checks.equal(county.platform.stop(), 0, "the county's server ends")

    at_once = Run(build, county.platform, os.path.join(scratch, "at-once"))
    at_once.move_to(DAYS)
    closed = at_once.wait_until_closed(DAYS)
    checks.equal([each["date"] for each in closed][-DAYS:], [day(number) for number in range(DAYS)], "each day once")
    wanted = at_once.result()
    at_once.platform.stop()

    killed = Run(build, county.platform, os.path.join(scratch, "killed"))
    kills = set(chance.sample(range(1, DAYS + 1), KILLS))
    for number in range(1, DAYS + 1):
        try:
            killed.move_to(number)
            if number in kills:
                time.sleep(chance.uniform(0, 0.01))
                killed.platform.kill()
        except NO_ANSWER:
            pass
        if number in kills:
            killed.platform.start()
            killed.move_to(number)
        killed.wait_until_closed(number)
    checks.equal(killed.closed(), closed, f"{DAYS} runs with {KILLS} kills record the same days")
    found = killed.result()
    checks.equal(found["ledger"], wanted["ledger"], "the same books")
    checks.equal(found["loans"], wanted["loans"], "the same loans")
    checks.that(any(loan["loan_class"] == "special_mention" for loan in found["loans"]["items"]), "one is overdue")
    live = killed.platform.person("wang.clerk").read("/v1/digest")
    killed.platform.stop()
    replayed = killed.platform.replay(live["size"])
    checks.equal((replayed["digest"], replayed["books_balance"]), (live["digest"], True), "the replay agrees")


checking.run(days)
