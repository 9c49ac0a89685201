#!/usr/bin/python3
"""The console in a real browser: a second factor is set up and asked for, an approval is read and given, a password that
an administrator set is changed, a report is downloaded and checked on the public page. GZL_SCREENSHOTS=DIR keeps pictures."""

import base64
import hashlib
import hmac
import json
import os
import struct
import time

from lib import browser as browsing
from lib import checks as checking
from lib.county import WORKING_TIME, County
from lib.documents import WEB
from lib.platform import PASSWORD

DESK, PHONE = (1366, 768, False), (390, 844, True)
NEW_PASSWORD = "staple-battery-horse"


def code_of(secret, step):
    digest = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7fffffff) % 1_000_000:06d}"


class Console:
    def __init__(self, browser, port, size, directory):
        self.page = browser.page(*size)
        self.url = f"http://127.0.0.1:{port}"
        self.directory = directory

    def fill(self, selector, text):
        self.page.wait_for(f"document.querySelector({json.dumps(selector)})")
        self.page.focus(selector)
        self.page.type(text)

    def sign_in(self, login, password=PASSWORD, section="financings"):
        self.page.open(f"{self.url}/#/{section}", "document.querySelector('[data-key=password]')")
        self.fill("[data-key=login]", login)
        self.fill("[data-key=password]", password)
        self.page.click("button[type=submit]")

    def signed_in(self):
        self.page.wait_for("document.querySelector('[data-key=sign-out]') && document.querySelector('#main h1')")

    def go(self, section, until):
        self.page.ask(f"location.hash = '#/{section}'")
        self.page.wait_for(until)

    def sign_out(self):
        self.page.click("[data-key=sign-out]")
        self.page.wait_for("document.querySelector('[data-key=login]')")

    def text(self):
        return self.page.ask("document.querySelector('#main').innerText")

    def picture(self, name):
        self.page.picture(os.path.join(self.directory, name + ".png"))


def second_factor(checks, console):
    console.sign_in("he.boss")
    console.signed_in()
    console.go("account", "document.querySelectorAll('section.card').length === 3")
    console.picture("account")
    # The second card's form: the present password, then the code.
    console.page.ask("document.querySelectorAll('section.card')[1].querySelector('input').id = 'enrol'")
    console.fill("#enrol", PASSWORD)
    console.page.ask("document.querySelectorAll('section.card')[1].querySelector('button[type=submit]').click()")
    console.page.wait_for("document.querySelectorAll('section.card')[1].querySelector('code')")
    secret = console.page.ask("document.querySelectorAll('section.card')[1].querySelector('code').textContent")
    console.fill("input[name=code]", code_of(secret, int(time.time()) // 30))
    console.page.ask("document.querySelector('input[name=code]').form.requestSubmit()")
    console.page.wait_for("document.querySelector('.notice.good pre')")
    codes = console.page.ask("document.querySelector('.notice.good pre').textContent").split()
    checks.equal(len(codes), 10, "ten recovery codes are shown")
    console.picture("second-factor")
    console.sign_out()
    console.sign_in("he.boss")
    console.page.wait_for("document.querySelector('input[name=code]') && !document.querySelector('input[name=code]').closest('label').hidden")
    console.picture("sign-in-code")
    console.fill("input[name=code]", codes[0])
    console.page.click("button[type=submit]")
    console.signed_in()
    checks.that("贷款" in console.text(), "with a code the person is signed in")
    console.sign_out()


def approval(checks, console, county, organisation):
    proposed = county.person("wang.clerk").command(f"/v1/organisations/{organisation}:suspend", {"reason": "核查贸易背景"}) \
        .fact("ApprovalProposed")
    console.sign_in("li.checker")
    console.signed_in()
    console.go("approvals", "document.querySelector('section.card h2')")
    shown = console.text()
    checks.that("SuspendOrganisation" in shown and "核查贸易背景" in shown, "what waits is shown with its content", shown)
    console.picture("approvals")
    console.page.click("section.card button[type=submit]")
    console.page.wait_for("!document.querySelector('section.card')")
    read = county.person("li.checker").read(f"/v1/approvals/{proposed['approval']}")
    checks.equal(read["status"], "approved", "a click by the second person approves it")
    status = county.person("wang.clerk").read(f"/v1/organisations/{organisation}")["status"]
    checks.equal(status, "suspended", "and the command is done")
    console.sign_out()


def must_change(checks, console, county):
    user = next(each for each in county.person("jiang.admin").read("/v1/users?page_size=200")["items"]
                if each["login"] == "chen.price")["user"]
    county.person("jiang.admin").command(f"/v1/users/{user}:setPassword", {"password": "from-the-administrator"})
    console.sign_in("chen.price", "from-the-administrator")
    console.page.wait_for("document.querySelector('[data-key=wanted]')")
    console.picture("must-change")
    for key, text in (("password", "from-the-administrator"), ("wanted", NEW_PASSWORD), ("wanted-again", NEW_PASSWORD)):
        console.fill(f"[data-key={key}]", text)
    console.page.click("button[type=submit]")
    console.signed_in()
    checks.that(True, "after the change the person is in")
    console.sign_out()


def report(checks, browser, county, console, scratch):
    directory = os.path.join(scratch, "downloads")
    os.makedirs(directory)
    clerk = county.person("wang.clerk")
    listed = clerk.read("/v1/reports")["items"][0]
    console.page.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=directory,
                      browserContextId=console.page.context, eventsEnabled=True)
    console.sign_in("wang.clerk")
    console.signed_in()
    link = f"a[href='/v1/reports/{listed['report']}/document?format=pdf']"
    console.page.wait_for(f"document.querySelector({json.dumps(link)})")
    console.picture("financings")
    console.page.click(link)
    console.page.wait_until_downloaded(listed["number"] + ".pdf")
    path = os.path.join(directory, listed["number"] + ".pdf")
    file = json.loads(clerk.get(f"/v1/reports/{listed['report']}/document?format=json").body)
    record = json.loads(file["record"])["record"]
    fingerprint = hashlib.sha256(record.encode()).hexdigest()
    key = clerk.read("/v1/status")["log_key"]
    for size, name, scanned in ((DESK, "report", fingerprint), (PHONE, "report-phone", "0" * 64)):
        page = browser.page(*size)
        page.open(f"{console.url}/verify.html#report={listed['number']}&record={scanned}", "document.querySelector('#any-file')")
        page.focus("textarea[data-key=trust]")
        page.type(key)
        page.choose("#any-file", path)
        page.wait_for("document.querySelector('[data-verdict=verified][data-kind=report]')")
        same = page.ask("document.querySelector('[data-scanned]').dataset.scanned")
        checks.equal(same, "same" if scanned == fingerprint else "other", "the report is compared with the code that was scanned")
        checks.that(page.ask("document.documentElement.scrollWidth") <= size[0], "it fits the window")
        page.picture(os.path.join(console.directory, name + ".png"))
        checks.equal(page.complaints, [], "the page has nothing to complain of")


def browser_console(checks, build, scratch):
    if not browsing.program():
        return checks.skip("the console in a browser", "no Chromium; scripts/install.sh test")
    pictures = os.environ.get("GZL_SCREENSHOTS") or os.path.join(scratch, "screenshots")
    os.makedirs(pictures, exist_ok=True)
    county = County(build, scratch, ("wang.clerk", "li.checker", "jiang.admin", "chen.price", "zhao.verifier", "zhou.custodian",
                                     "wu.custodian", "sun.officer"), start=("--web", WEB))
    county.advance(WORKING_TIME)
    county.admit(1, "he.boss", "冠县宝莱利金属")
    other = county.admit(2, "ma.boss", "冠县恒达板材")
    boss, bank = county.person("he.boss"), county.bank()
    boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2026-12-31"})
    trade, stock = county.trade("he.boss", "HT-1"), county.stock("he.boss", bank)
    product = next(each["product"] for each in boss.read("/v1/products")["items"] if each["code"] == "GMD")
    application = boss.command("/v1/applications", {
        "product": product, "amount_fen": 100_000_000, "purpose": "采购热轧卷", "verification": trade["verification"],
        "control": stock["control"]}).fact("ApplicationSubmitted")["application"]
    county.person("zhao.verifier").command(f"/v1/applications/{application}:verify")
    browser = browsing.Browser(os.path.join(scratch, "browser"))
    try:
        console = Console(browser, county.platform.port, DESK, pictures)
        second_factor(checks, console)
        approval(checks, console, county, other)
        must_change(checks, console, county)
        report(checks, browser, county, console, scratch)
        # A sign-in that asks for a code is answered 401 first, which the browser writes down.
        unexpected = [each for each in console.page.complaints if "401" not in each]
        checks.equal(unexpected, [], "the console has nothing to complain of")
    finally:
        browser.end()


checking.run(browser_console)
