#!/usr/bin/python3
"""The public page /verify.html in a real browser: every kind of document, good and tampered, in two languages, with a
mouse, with a keyboard and by dropping; with the server gone once the page is loaded, so that nothing can be asked of it.
GZL_SCREENSHOTS=DIR keeps pictures."""

import json
import os
import subprocess

from lib import browser as browsing
from lib import checks as checking
from lib.documents import make

DESK, PHONE = (1366, 768, False), (390, 844, True)


class Verification:
    """The page, as its reader uses it."""

    def __init__(self, page, url):
        self.page = page
        page.open(url, "document.querySelector('#any-file') && document.querySelector('.result .muted')")

    def trust(self, text):
        self.page.focus("textarea[data-key=trust]")
        self.page.ask("document.activeElement.select()")
        self.page.type(text) if text else self.page.press("Delete", "Delete", 46)
        self.page.wait_for(f"document.querySelector('textarea[data-key=trust]').value === {json.dumps(text)}")

    def verdict(self, name, wanted):
        """Waits for a verdict on the file of this name, and gives kind, verdict and what is written."""
        self.page.wait_for(f"document.querySelector('.file-name')?.textContent === {json.dumps(name)}"
                           f" && document.querySelector('[data-verdict={wanted}]')")
        return self.page.ask("""(() => { const found = document.querySelector("[data-verdict]");
            return [found.dataset.kind, found.innerText, document.querySelector("main").innerText];
        })()""")

    def choose(self, path, wanted="verified"):
        self.page.choose("#any-file", path)
        return self.verdict(os.path.basename(path), wanted)

    def drop(self, path, wanted="verified"):
        """From outside the browser onto the field."""
        x, y = self.page.ask("(() => { const b = document.querySelector('.drop').getBoundingClientRect();"
                             " return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        data = {"items": [], "files": [path], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.page.call("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)
        return self.verdict(os.path.basename(path), wanted)


class Pictures:
    def __init__(self, scratch):
        self.directory = os.environ.get("GZL_SCREENSHOTS") or os.path.join(scratch, "screenshots")
        os.makedirs(self.directory, exist_ok=True)

    def take(self, page, name):
        page.picture(os.path.join(self.directory, name + ".png"))


# file, kind, verdict, what the verdict says in Chinese
GOOD = (("record.json", "record", "核验通过"), ("record.tlog-proof", "record", "核验通过"),
        ("reading.json", "reading", "核验通过"), ("reading.tlog-proof", "reading", "核验通过"),
        ("checkpoint.txt", "checkpoint", "核验通过"), ("erasure.json", "erasure", "个人信息已删除"),
        ("fork.json", "fork", "日志已分叉"))
BAD = (("tampered.json", "record_mismatch", "记录内容或盐值被改动过"), ("tampered.tlog-proof", "malformed", "已损坏"),
       ("damaged.json", "malformed", "已损坏"), ("nonsense.bin", "unknown_kind", "认不出这种文件"),
       ("policy.txt", "trust_given", "这是公钥或策略"))


def every_document(checks, at, documents, pictures):
    page = at.page
    kind, said, _ = at.choose(documents.path("record.json"), "nobody_trusted")
    checks.that("先填写您信任的" in said, "without a key the page asks for one", said)
    pictures.take(page, "desk-zh-nobody-trusted")
    at.trust(documents.policy)
    for name, wanted, words in GOOD:
        kind, said, written = at.choose(documents.path(name))
        checks.that(kind == wanted and words in said, f"{name} is verified as what it is", said)
        pictures.take(page, "desk-zh-" + name)
    checks.that("1 / 1" in at.choose(documents.path("record.json"))[2], "the witness that cosigned is counted")
    written = at.choose(documents.path("record.json"))[2]
    checks.that("宝莱利金属" in written and "已申请准入" in written, "what the record says is shown", written)
    for name, verdict, words in BAD:
        kind, said, written = at.choose(documents.path(name), verdict)
        checks.that("核验通过" not in written and words in said, f"{name} is refused, and why is said", said)
        pictures.take(page, "desk-zh-" + name)
    at.choose(documents.path("bare.tlog-proof"), "lacks_entry")
    pictures.take(page, "desk-zh-lacks-entry")
    page.focus("textarea[data-key=entry]")
    page.type(documents.read("entry"))
    checks.equal(at.verdict("bare.tlog-proof", "verified")[0], "entry", "a proof with its entry is verified")
    kind, said, _ = at.drop(documents.path("tampered.json"), "record_mismatch")
    checks.that("核验未通过" in said, "a tampered file that is dropped is refused", said)
    checks.equal(at.drop(documents.path("record.json"))[0], "record", "a good one that is dropped is verified")


def trusts(checks, at, documents):
    at.trust(documents.sm2_key)
    checks.that("SM2" in at.choose(documents.path("record.json"))[2], "who trusts the SM2 key alone gets a verdict too")
    stranger = documents.key.replace("county.", "country.")
    at.trust(stranger)
    checks.that("第 1 行无法识别" in at.choose(documents.path("record.json"), "nobody_trusted")[2],
                "a key that is mistyped is named")
    at.page.choose("input[type=file]:not(#any-file)", documents.path("policy.txt"))
    checks.equal(at.verdict("record.json", "verified")[0], "record", "a policy is loaded from a file")


def by_keyboard(checks, at, documents, pictures):
    """Tab reaches everything in the order in which it is read, and Enter presses it."""
    page = at.page
    page.ask("document.activeElement.blur(); document.documentElement.scrollTop = 0")
    reached = []
    for _ in range(12):
        page.press("Tab", "Tab", 9)
        reached.append(page.ask("document.activeElement.dataset.key"))
        if reached[-1] == "language":
            page.press("Enter", "Enter", 13)
            break
    page.wait_for("document.documentElement.lang === 'en'")
    kind, said, _ = at.choose(documents.path("record.json"))
    checks.that("Verified" in said and "exactly as shown" in said, "the language is switched with the keyboard", said)
    checks.equal(page.ask("document.activeElement.dataset.key"), "language", "and the focus stays")
    reached = []
    while len(reached) < 20 and "keep" not in reached:
        page.press("Tab", "Tab", 9)
        reached.append(page.ask("document.activeElement.dataset.key"))
    checks.equal(reached, ["any-file", "trust", "load", "keep"], "the keyboard reaches all fields in order")
    page.ask("document.activeElement.blur(); document.documentElement.scrollTop = 0")
    for name, *_ in GOOD:
        at.choose(documents.path(name))
        pictures.take(page, "desk-en-" + name)
    at.choose(documents.path("tampered.json"), "record_mismatch")
    pictures.take(page, "desk-en-tampered.json")


def named(checks, page, what):
    """Everything that can be acted on has a name for those who hear the page."""
    roles = {"button", "textbox", "checkbox", "link", "img"}
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    acting = [each for each in nodes if each.get("role", {}).get("value") in roles and not each["ignored"]]
    nameless = [each["role"]["value"] for each in acting if not each.get("name", {}).get("value")]
    checks.that(len(acting) > 5 and not nameless, f"{what}: all that can be acted on has a name", nameless)


def on_a_phone(checks, at, documents, pictures):
    page = at.page
    pictures.take(page, "phone-zh-empty")
    at.trust(documents.policy)
    for name, *_ in GOOD + BAD[:1]:
        at.choose(documents.path(name), "record_mismatch" if name == "tampered.json" else "verified")
        pictures.take(page, "phone-zh-" + name)
        width = page.ask("document.documentElement.scrollWidth")
        checks.that(width <= PHONE[0], f"{name} fits on a phone", width)
    page.click("[data-key=language]")
    page.wait_for("document.documentElement.lang === 'en'")
    for name in ("record.json", "fork.json"):
        at.choose(documents.path(name))
        pictures.take(page, "phone-en-" + name)
        width = page.ask("document.documentElement.scrollWidth")
        checks.that(width <= PHONE[0], f"{name} in English fits on a phone", width)


def browser_verify(checks, build, scratch):
    if not browsing.program():
        return checks.skip("the public page in a browser", "no Chromium; scripts/install.sh test")
    county, documents = make(build, scratch)
    done = subprocess.run([county.platform.gzl, "verify", "--fork", documents.path("fork.json"), "--log-key",
                           documents.key], capture_output=True)
    checks.equal(done.returncode, 0, "the evidence of the fork is one for `gzl verify` too")
    browser = browsing.Browser(os.path.join(scratch, "browser"))
    pictures = Pictures(scratch)
    try:
        url = f"http://127.0.0.1:{county.platform.port}/verify.html"
        desk, phone = (Verification(browser.page(*size), url) for size in (DESK, PHONE))
        loaded = [list(each.page.requests) for each in (desk, phone)]
        checks.that(all(address.startswith(url.rpartition("/")[0]) for each in loaded for address in each),
                    "the page comes from its own server alone", loaded)
        pictures.take(desk.page, "desk-zh-empty")
        county.platform.stop()
        every_document(checks, desk, documents, pictures)
        trusts(checks, desk, documents)
        named(checks, desk.page, "Chinese")
        by_keyboard(checks, desk, documents, pictures)
        named(checks, desk.page, "English")
        on_a_phone(checks, phone, documents, pictures)
        for at, before in zip((desk, phone), loaded):
            checks.equal(at.page.requests[len(before):], [], "after it was loaded the page asked nobody for anything")
            checks.equal(at.page.complaints, [], "and has nothing to complain of")
    finally:
        browser.end()


checking.run(browser_verify)
