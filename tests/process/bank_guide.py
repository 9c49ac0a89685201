#!/usr/bin/python3
"""docs/guides/bank-integration.md as a bank's engineer follows it: its blocks are taken from the page and run in order, against a
platform that has a bank without an address, which therefore asks."""

import os
import re
import subprocess

from lib import checks as checking
from lib.county import STAFF, WORKING_TIME, County
from lib.platform import COUNTY, REPOSITORY

GUIDE = os.path.join(REPOSITORY, "docs", "guides", "bank-integration.md")
PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian")


class Engineer:
    def __init__(self, checks, scratch):
        self.checks = checks
        self.directory = os.path.join(scratch, "engineer")
        os.makedirs(self.directory)
        with open(GUIDE, encoding="utf-8") as file:
            self.blocks = dict(re.findall(r"^```sh (\S+)\n(.*?)^```$", file.read(), re.MULTILINE | re.DOTALL))
        self.url = None
        self.done = []

    def follow(self, name):
        """Runs one block of the page and gives what it printed."""
        self.done.append(name)
        environment = {**os.environ, "LC_ALL": "C.UTF-8"} | ({"P": self.url} if self.url else {})
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", self.blocks[name]], cwd=self.directory,
                              capture_output=True, text=True, timeout=120, env=environment)
        self.checks.equal(done.returncode, 0, f"the block {name} runs: {done.stderr[-500:]}")
        return done.stdout


def guide(checks, build, scratch):
    engineer = Engineer(checks, scratch)
    public_key = engineer.follow("keys")
    county_file = os.path.join(scratch, "county.toml")
    with open(COUNTY, encoding="utf-8") as given, open(county_file, "w", encoding="utf-8") as out:
        out.write(given.read().replace('endpoint = "http://127.0.0.1:8401"\n', 'endpoint = ""\n'))
    keys = os.path.join(scratch, "keys")
    os.makedirs(keys)
    with open(os.path.join(keys, "laishang-core.pub"), "w", encoding="utf-8") as file:
        file.write(public_key)
    county = County(build, scratch, PEOPLE, county=county_file)
    engineer.url = f"http://127.0.0.1:{county.platform.port}"
    engineer.follow("platform-key")
    checks.that("莱商银行: " in engineer.follow("link"), "the bank's machine is known")
    checks.equal(engineer.follow("events"), "", "nothing is to be heard yet")

    county.advance(WORKING_TIME)
    bank = county.bank()
    county.admit(1, "he.boss", "冠县宝莱利金属")
    boss = county.person("he.boss")
    boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷申请", "until": "2027-02-28"})
    objects = county.trade("he.boss", "HT-1") | county.stock("he.boss", bank)
    product = boss.read("/v1/products")["items"][0]["product"]
    application = boss.command("/v1/applications", {
        "product": product, "amount_fen": 30_000_000, "purpose": "采购热轧卷", "verification": objects["verification"],
        "control": objects["control"]}).fact("ApplicationSubmitted")["application"]
    county.person("zhao.verifier").command(f"/v1/applications/{application}:verify")

    checks.that(f"/v1/applications {application}" in engineer.follow("events"), "the application is heard")
    package = engineer.follow("package")
    checks.that('"invoices": 1' in package and '"collateral_fen"' in package, "with its package", package)
    checks.equal(engineer.follow("decide"), "ApplicationApproved\nagain: ApplicationApproved\n", "and decided, once")
    checks.equal(engineer.follow("refused"), "urn:guanzhilian:reason:application_not_found\n404\n", "a refusal is read")
    facility = boss.command(f"/v1/applications/{application}:accept").fact("FacilityOpened")["facility"]
    boss.command(f"/v1/facilities/{facility}:draw", {"amount_fen": 20_000_000, "payee": "天津钢贸有限公司", "purpose": "采购"})
    loan = engineer.follow("pay").strip()
    checks.equal(boss.read(f"/v1/loans/{loan}")["outstanding_fen"], 20_000_000, "money is paid")
    boss.command(f"/v1/loans/{loan}:repay", {"amount_fen": 5_000_000})
    collected = engineer.follow("collect")
    checks.equal(collected, f"LoanRepaid\n{loan} owes {20_000_000 - 5_000_000} fen\n", "and collected")
    checks.equal(county.person("li.checker").read("/v1/deliveries?state=dead")["items"], [],
                 "a bank that asks leaves nothing undelivered")
    checks.equal(set(engineer.blocks) - set(engineer.done), set(), "every block of the page was followed")
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(guide)
