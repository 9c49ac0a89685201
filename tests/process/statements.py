#!/usr/bin/python3
"""Bank statements with real processes: a financing is played, the bank states its days in both formats, the platform
takes them and each day closes reconciled. On a copy of the log, doctored statements give exactly the breaks expected;
wrong files are refused with their rows."""

import base64
import datetime
import json
import os
import shutil
import subprocess

from lib import checks as checking
from lib.platform import COUNTY, REPOSITORY, Platform
from lib.signed import Machine

PATIENCE_S = 120
PAID_ON, REPAID_ON = "2026-03-01", "2026-03-31"
LOAN = 600_000_000
HALF = LOAN // 2 + 800_000  # with thirty nights' interest of 3.2 % / 360


class Bank:
    def __init__(self, build, data):
        self.program = os.path.join(build, "gzl-bank")
        self.data = data

    def statement(self, day, kind):
        done = subprocess.run([self.program, "statement", "--data", self.data, "--date", day, "--format", kind],
                              capture_output=True, timeout=PATIENCE_S)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode())
        return done.stdout.decode()


class Importer:
    """The bank's machine at one platform."""

    def __init__(self, platform, bank):
        self.machine = Machine(platform.port, "laishang-core", os.path.join(bank.data, "bank.key"))
        self.sent = 0

    def send(self, **file):
        self.sent += 1
        return self.machine.send("POST", "/v1/statements:import", json.dumps(file).encode(), f"statement-{self.sent}")

    def read(self, path):
        return self.machine.send("GET", path).json()


def facts(answer, kind):
    return [record["data"] for record in answer.json()["records"] if record["kind"] == kind]


def gzl_check(build, scratch, content):
    path = os.path.join(scratch, "checked")
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    done = subprocess.run([os.path.join(build, "gzl"), "statement", "check", path, "--json"], capture_output=True,
                          text=True, timeout=PATIENCE_S)
    return done.returncode, json.loads(done.stdout)


def check_reconciled(checks, importer, bank, own):
    paid, repaid = bank.statement(PAID_ON, "csv"), bank.statement(REPAID_ON, "camt.053")
    first = importer.send(file="paid.csv", content=paid)
    if not checks.equal(first.status, 200, f"the statement of the pay-out is taken ({first})"):
        return
    lines = facts(first, "StatementImported")[0]["lines"]
    checks.equal([(line["amount_fen"], line.get("fact")) for line in lines], [(-LOAN, "bank_funding")],
                 "its line meets the drawdown")
    checks.equal((facts(first, "BreakOpened"), facts(first, "BankDayClosed")[0]["status"]), ([], "reconciled"),
                 "the day of the pay-out closes reconciled")
    second = importer.send(file="repaid.xml", content=repaid)
    lines = facts(second, "StatementImported")[0]["lines"]
    checks.equal([(line["amount_fen"], line.get("fact")) for line in lines], [(HALF, "bank_funding")] * 2,
                 "both repayments meet their lines")
    checks.equal((facts(second, "BreakOpened"), facts(second, "BankDayClosed")[0]["status"]), ([], "reconciled"),
                 "the day of the repayments closes reconciled")
    again = importer.send(file="again.csv", content=bank.statement(REPAID_ON, "csv"))
    checks.equal((again.status, again.json()["records"]), (200, []),
                 "the same day in the other format is the same statement")
    checks.equal(importer.send(file="x", content=paid.replace("采购热轧卷", "采购冷轧卷")).status, 409,
                 "another content under its number is refused")
    day = importer.read(f"/v1/bank-days/{own}/{PAID_ON}")
    checks.equal((day["closed"], day["status"], day["open_breaks"], day["waiting"]), (True, "reconciled", [], 0),
                 "the bank sees its day")
    checks.equal(len(importer.read("/v1/statements")["items"]), 2, "and its statements")


def check_wrong_files(checks, build, scratch, importer, bank):
    paid, repaid = bank.statement(PAID_ON, "csv"), bank.statement(REPAID_ON, "camt.053")
    for what, text, reason, line in (
            ("currency", paid.replace("币种,CNY", "币种,USD"), "wrong_currency", 4),
            ("separators", paid.replace(",6000000.00,", ',"6,000,000.00",'), "amount_malformed", 9),
            ("totals", paid.replace("期末余额,", "期末余额,1"), "totals_do_not_add", 0),
            ("version", repaid.replace("001.08", "001.99"), "not_camt053", 2),
            ("truncated", repaid[:len(repaid) // 2], "xml_malformed", None),
            ("doctype", repaid.replace("<Document", "<!DOCTYPE a [<!ENTITY b 'c'>]><Document", 1), "xml_doctype", 2)):
        answer = importer.send(file=what, content=text)
        problems = answer.json().get("problems", [{}])
        checks.equal((answer.status, answer.reason(), problems[0].get("reason")),
                     (422, "statement_file_refused", reason), f"wrong {what} is refused")
        code, shown = gzl_check(build, scratch, text)
        checks.equal((code, shown["problems"]), (1, problems), f"gzl statement check says the same of wrong {what}")
        checks.that(line is None or problems[0].get("line") == line, f"the line of wrong {what}", problems)
        checks.that(problems[0].get("zh") and problems[0].get("en"), f"both languages for wrong {what}")
    checks.equal(gzl_check(build, scratch, paid.encode("gb18030"))[1]["sound"], True, "GB18030 is recognised")
    checks.equal(gzl_check(build, scratch, b"\xff\xfe" + paid.encode("utf-16-le"))[0], 1, "UTF-16 is not")
    for body, status in (({"file": "x"}, 400), ({"file": "x", "content": "a", "content_base64": "YQ=="}, 400),
                         ({"file": "x", "content_base64": "!"}, 400), ({"file": "x", "content": 1}, 400),
                         ({"file": "x", "content": "", "format": "pdf"}, 400), ({"file": "x", "content": ""}, 422)):
        checks.equal(importer.send(**body).status, status, f"a body that is no file: {body}")


def check_doctored(checks, importer, bank, own):
    """The pay-out is a fen short, a fee appears; of the repayments one is missing and one has another value date."""
    paid = bank.statement(PAID_ON, "csv")
    lines = paid.split("\r\n")
    row = next(index for index, line in enumerate(lines) if "6000000.00" in line)
    lines[row] = lines[row].replace("6000000.00", "5999999.99")
    closing = next(line for line in lines if line.startswith("期末余额,")).split(",")[1]
    lines[row] = ",".join(field if index != 5 else "" for index, field in enumerate(lines[row].split(",")))
    lines.insert(row + 1, f'{PAID_ON},{PAID_ON},FEE-1,0.01,,{closing},"",""')
    doctored = "\r\n".join(lines).encode("gb18030")
    answer = importer.send(file="paid.csv", content_base64=base64.b64encode(doctored).decode(), encoding="gb18030",
                           format="csv")
    if not checks.equal(answer.status, 200, f"the doctored statement adds up and is taken ({answer})"):
        return
    opened = {each["kind"]: each for each in facts(answer, "BreakOpened")}
    checks.equal(set(opened), {"amount_differs", "line_without_fact"}, "the breaks of the pay-out")
    sides = opened["amount_differs"]["sides"]
    checks.equal((sides["confirmed_fen"], sides["stated_fen"], opened["amount_differs"]["owner"]),
                 (-LOAN, -LOAN + 1, "platform"), "a fen short")
    closed = facts(answer, "BankDayClosed")[0]
    checks.equal((closed["status"], closed["open_breaks"]), ("with_breaks", 2), "the day closes with breaks")

    repaid = bank.statement(REPAID_ON, "camt.053")
    entries = repaid.split("   <Ntry>")
    half = f"{HALF // 100}.{HALF % 100:02d}"
    missing = entries.pop()  # the last repayment and the end of the document
    repaid = "   <Ntry>".join(entries) + "  </Stmt>\n </BkToCstmrStmt>\n</Document>\n"
    checks.that(half in missing, "the repayment that is left out", missing)
    repaid = repaid.replace(f"<ValDt><Dt>{REPAID_ON}", "<ValDt><Dt>2026-03-30")
    after = repaid.split("<Cd>CLBD</Cd>")[1].split("</Amt>")[0].rpartition(">")[2]
    repaid = repaid.replace(f">{after}<", f">{(int(after.replace('.', '')) - HALF) / 100:.2f}<")
    answer = importer.send(file="repaid.xml", content=repaid)
    if not checks.equal(answer.status, 200, f"so is the second ({answer})"):
        return
    opened = {each["kind"]: each for each in facts(answer, "BreakOpened")}
    checks.equal(set(opened), {"date_differs", "fact_without_line"}, "the breaks of the repayments")
    checks.equal(opened["fact_without_line"]["sides"]["confirmed_fen"], HALF, "the missing one")

    mine = importer.read("/v1/breaks?status=open&owner=bank")["items"]
    checks.equal({each["kind"] for each in mine}, {"line_without_fact", "fact_without_line"}, "the bank answers for two")
    today = datetime.date.fromisoformat(importer.read("/v1/status")["now"][:10])
    checks.equal([each["age_days"] for each in mine],
                 [(today - datetime.date.fromisoformat(day)).days for day in (PAID_ON, REPAID_ON)], "their age")
    return [each["break_id"] for each in mine]


def check_handling(checks, platform, own, breaks):
    platform.set_passwords("qian.bank", "li.checker", "wang.clerk")
    officer, checker, clerk = (platform.person(login) for login in ("qian.bank", "li.checker", "wang.clerk"))
    reason = {"resolution": "not_platform_business", "reason": "账户手续费"}
    checks.equal(clerk.post(f"/v1/breaks/{breaks[0]}:resolve", reason, "a").status, 403, "a clerk may not resolve")
    checks.equal(checker.post(f"/v1/breaks/{breaks[0]}:resolve", reason, "b").reason(), "break_not_owned",
                 "nor the operator what the bank answers for")
    officer.command(f"/v1/breaks/{breaks[0]}:resolve", reason)
    officer.command(f"/v1/breaks/{breaks[1]}:assign", {"owner": "platform"})
    checker.command(f"/v1/breaks/{breaks[1]}:resolve", {"resolution": "accepted", "reason": "次日到账"})
    checks.equal(checker.read(f"/v1/breaks?status=open&bank={own}")["items"][0]["kind"], "amount_differs",
                 "what is left")
    checks.equal(officer.read(f"/v1/bank-days/{own}/{PAID_ON}")["status"], "with_breaks", "the day stays as it is")


def statements(checks, build, scratch):
    data = os.path.join(scratch, "demo")
    subprocess.run([os.path.join(build, "gzl"), "demo", "--once", "--json", "--data", data, "--county", COUNTY, "--web",
                    os.path.join(REPOSITORY, "web", "public")], capture_output=True, check=True, timeout=PATIENCE_S)
    bank = Bank(build, os.path.join(data, "bank"))
    shutil.copytree(os.path.join(data, "platform"), os.path.join(scratch, "doctored", "data"))
    shutil.copytree(os.path.join(data, "platform"), os.path.join(scratch, "sound", "data"))
    sound, doctored = (Platform(build, os.path.join(scratch, name)) for name in ("sound", "doctored"))
    sound.start()
    sound.set_passwords("qian.bank")
    own = sound.person("qian.bank").organisation
    importer = Importer(sound, bank)
    check_wrong_files(checks, build, scratch, importer, bank)
    check_reconciled(checks, importer, bank, own)
    sound.stop()
    checks.equal(sound.replay()["books_balance"], True, "the log replays")
    doctored.start()
    breaks = check_doctored(checks, Importer(doctored, bank), bank, own)
    if breaks:
        check_handling(checks, doctored, own, breaks)
    doctored.stop()


checking.run(statements)
