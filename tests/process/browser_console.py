#!/usr/bin/python3
"""The console in real browsers: the main job across the four sides (web/tests/browser/main_job.mjs), the platform and a
bank's system running beside. GZL_SCREENSHOTS=DIR keeps the pictures."""

import hashlib
import json
import os
import subprocess

from lib import browser as browsing
from lib import checks as checking
from lib.bank import Bank, county_with_banks
from lib.broker import free_port
from lib.county import STAFF, WORKING_TIME, County
from lib.credit_codes import credit_code
from lib.platform import PASSWORD, REPOSITORY

PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian", "qian.bank", "meng.bank",
                  "feng.gov", "he.qingquan")
JOURNEY = os.path.join(REPOSITORY, "web", "tests", "browser", "main_job.mjs")
PATIENCE_S = 600
DESK, PHONE = (1366, 768, False), (390, 844, True)


def county_at(build, scratch, web):
    """A county whose first bank is a process that leaves each application to a person; of the second there is a person only."""
    port = free_port()
    path = county_with_banks(os.path.join(scratch, "county.toml"), port, free_port())
    offered = os.path.join(scratch, "demo-accounts.json")
    with open(offered, "w", encoding="utf-8") as out:
        json.dump({"items": [{"login": "wang.clerk", "name": "王经办", "password": PASSWORD,
                              "side": {"zh": "运营经办", "en": "Clerk"}}]}, out)
    county = County(build, scratch, PEOPLE, county=path, start=("--web", web, "--demo-accounts", offered))
    bank = Bank(build, os.path.join(scratch, "bank"), county.platform, "laishang-core", "莱商银行", port)
    bank.configure(review_above_fen=1)
    bank.start()
    county.advance(WORKING_TIME)
    return county


def public_page(checks, county, pictures, scratch):
    """A report of the journey, downloaded, is checked on the public page: scanned from its own code, and from another's."""
    clerk = county.platform.person("wang.clerk")
    listed = clerk.read("/v1/reports")["items"][0]
    path = os.path.join(scratch, listed["number"] + ".pdf")
    with open(path, "wb") as out:
        out.write(clerk.get(f"/v1/reports/{listed['report']}/document?format=pdf").body)
    file = json.loads(clerk.get(f"/v1/reports/{listed['report']}/document?format=json").body)
    fingerprint = hashlib.sha256(json.loads(file["record"])["record"].encode()).hexdigest()
    key = clerk.read("/v1/status")["log_key"]
    browser = browsing.Browser(os.path.join(scratch, "browser"))
    try:
        for size, name, scanned in ((DESK, "report", fingerprint), (PHONE, "report-phone", "0" * 64)):
            page = browser.page(*size)
            page.open(f"http://127.0.0.1:{county.platform.port}/verify.html#report={listed['number']}&record={scanned}",
                      "document.querySelector('#any-file')")
            page.focus("textarea[data-key=trust]")
            page.type(key)
            page.choose("#any-file", path)
            page.wait_for("document.querySelector('[data-verdict=verified][data-kind=report]')")
            same = page.ask("document.querySelector('[data-scanned]').dataset.scanned")
            checks.equal(same, "same" if scanned == fingerprint else "other", "the report is compared with the code that was scanned")
            checks.that(page.ask("document.documentElement.scrollWidth") <= size[0], "it fits the window")
            page.picture(os.path.join(pictures, name + ".png"))
            checks.equal(page.complaints, [], "the public page has nothing to complain of")
    finally:
        browser.end()


def browser_console(checks, build, scratch):
    if not browsing.program():
        return checks.skip("the console in a browser", "no Chromium; scripts/install.sh test")
    built = subprocess.run(["bash", os.path.join(REPOSITORY, "scripts", "web_build.sh")], capture_output=True, text=True)
    if not checks.equal(built.returncode, 0, f"the console is built ({built.stderr[-600:]})"):
        return None
    pictures = os.environ.get("GZL_SCREENSHOTS") or os.path.join(scratch, "screenshots")
    os.makedirs(pictures, exist_ok=True)
    downloads = os.path.join(scratch, "downloads")
    os.makedirs(downloads)
    county = county_at(build, scratch, os.path.join(build, "web"))
    given = {"url": f"http://127.0.0.1:{county.platform.port}", "password": PASSWORD, "pictures": pictures,
             "program": browsing.program(), "enterprise_code": credit_code(1), "other_code": credit_code(2),
             "downloads": downloads}
    node = subprocess.run(["bash", "-c", "source scripts/common.sh && web_node"], cwd=os.path.join(REPOSITORY), check=True,
                          capture_output=True, text=True).stdout.strip()
    done = subprocess.run([node, JOURNEY, json.dumps(given)], capture_output=True, text=True, timeout=PATIENCE_S)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for line in lines:
        checks.that(line["holds"], line["what"], line["shown"])
    checks.that(lines, "the journey says what it checked", done.stderr[-1000:])
    checks.equal(done.returncode, 0, f"the journey's exit code ({done.stderr[-1000:]})")
    if lines and checks.failed == 0:
        key = county.platform.person("wang.clerk").read("/v1/status")["log_key"]
        names = sorted(os.listdir(downloads))
        checks.equal([name.rpartition(".")[2] for name in names], ["json", "tlog-proof"], "both kinds of proof are downloaded")
        for name in names:
            verified = subprocess.run([county.platform.gzl, "verify", os.path.join(downloads, name), "--log-key", key],
                                      capture_output=True)
            checks.equal(verified.returncode, 0, f"{name}: `gzl verify` accepts it")
        public_page(checks, county, pictures, scratch)
    county.platform.stop()
    replayed = county.platform.replay()
    checks.equal(replayed["books_balance"], True, "the books balance afterwards")
    return None


checking.run(browser_console)
