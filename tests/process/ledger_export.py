#!/usr/bin/python3
"""The books as other people's programs read them: a played financing is exported for ledger, hledger and beancount, as
CSV and as a spreadsheet, and each says of every account what `gzl ledger balance` says."""

import csv
import datetime
import io
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as xml
import zipfile
from decimal import Decimal

from lib import checks as checking
from lib.platform import COUNTY, REPOSITORY

PATIENCE_S = 120
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Books:
    def __init__(self, build, data, scratch):
        self.gzl = os.path.join(build, "gzl")
        self.data = data
        self.scratch = scratch

    def run(self, *arguments):
        return subprocess.run([self.gzl, "ledger", *arguments, "--data", self.data], capture_output=True, text=True,
                              timeout=PATIENCE_S)

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json").stdout)

    def export(self, kind, *more):
        path = os.path.join(self.scratch, "books." + kind)
        done = self.run("export", "--format", kind, "--output", path, *more)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return path

    def balances(self, *moment):
        """Debits less credits of every account, in fen, and the whole answer."""
        answer = self.json("balance", *moment)
        return {line["account"]: line["debits_fen"] - line["credits_fen"]
                for journal in answer["journals"] for line in journal["accounts"]}, answer


def capital(text):
    return text[:1].upper() + text[1:]


def exported(account, classes, memorandum=""):
    """An account's name in the plain-text formats, from its own name."""
    kind, owner = account.split("/")
    root = classes.get(kind)
    if root is None:
        root = memorandum + {"clearing": "Clearing"}.get(kind, "Accrual" if kind.startswith("interest_") else "Guarantee")
    return f"{root}:{''.join(capital(word) for word in kind.split('_'))}:{capital(owner)}"


# Of the accounts that one financing touches.
CLASSES = {"loan_principal": "Assets", "guarantor_margin": "Assets", "fund_balance": "Assets",
           "bank_funding": "Liabilities", "refund_due": "Liabilities", "margin_deposit": "Liabilities",
           "guarantor_equity": "Equity", "fund_equity": "Equity", "interest_income": "Income",
           "penalty_income": "Income", "subrogated_claim": "Assets", "true_up_from_fund": "Assets",
           "true_up_from_bank": "Assets", "claim_proceeds": "Liabilities", "surplus_due": "Liabilities",
           "loss_provision": "Liabilities", "true_up_payable": "Liabilities", "fund_loss": "Expenses",
           "bank_loss": "Expenses", "guarantor_loss": "Expenses"}


def program(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def fen(text):
    amount = Decimal(text.replace(" CNY", "").strip() or "0") * 100
    whole = amount.to_integral_value()
    if abs(amount - whole) > Decimal("0.000001"):  # a spreadsheet keeps 802.06 as 802.0599999999999
        raise ValueError(text)
    return int(whole)


def after(day):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def ledger_balances(path, day=None):
    until = ["-e", after(day)] if day else []
    out = program("ledger", "-f", path, "--args-only", "--strict", "--pedantic", *until, "balance", "--flat", "--empty",
                  "--no-total", "--format", "%(account)|%(quantity(scrub(display_total)))\n")
    return {name: fen(amount) for name, amount in (line.split("|") for line in out.splitlines())}


def hledger_balances(path, day=None):
    until = ["-e", after(day)] if day else []
    program("hledger", "-f", path, "check", "--strict")
    out = program("hledger", "-f", path, *until, "balance", "-E", "-N", "--flat", "-O", "csv")
    return {row["account"]: fen(row["balance"]) for row in csv.DictReader(io.StringIO(out))}


def beancount_balances(path, day=None):
    program("bean-check", path)
    where = f" where date <= {day}" if day else ""
    out = program("bean-query", "-f", "csv", path, f"select account, sum(number) as total{where} group by account")
    return {row["account"].strip(): fen(next(value for name, value in row.items() if name.strip() == "total"))
            for row in csv.DictReader(io.StringIO(out))}


def check_program(checks, books, kind, read, memorandum=""):
    path = books.export(kind)
    for day in (None, "2026-02-27", "2026-03-01", "2026-03-30", "2026-03-31"):
        ours, _ = books.balances("--by", "value", *(("--at", day) if day else ()))
        wanted = {exported(account, CLASSES, memorandum): amount for account, amount in ours.items()}
        found = read(path, day)
        checks.equal({name: found.get(name, 0) for name in wanted}, wanted, f"{kind} agrees, {day or 'at the end'}")
        checks.equal({name for name, amount in found.items() if amount} - set(wanted), set(), f"{kind} has no others")
    part = books.export(kind, "--from", "2026-03-02", "--to", "2026-03-31", "--journal", "money")
    moved = {"Assets:LoanPrincipal:Loan-000001": -600_000_000, "Liabilities:BankFunding:Org-000005": 601_600_000,
             "Income:InterestIncome:Org-000005": -1_600_000}
    found = {name: amount for name, amount in read(part).items() if amount}
    checks.equal(found, moved, f"{kind}: the money of a month")


def sums(rows):
    total = {}
    for debit, credit, amount in rows:
        total[debit] = total.get(debit, 0) + amount
        total[credit] = total.get(credit, 0) - amount
    return total


def check_csv(checks, books, ours):
    with open(books.export("csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    head, rows = rows[0], rows[1:]
    at = {name: index for index, title in enumerate(head) for name in ("debit", "credit") if title.endswith("账户 " + name)}
    checks.that(all(" " in title and any(ord(c) > 127 for c in title) for title in head), "CSV: both languages", head)
    found = sums((row[at["debit"]], row[at["credit"]], fen(row[-1])) for row in rows)
    checks.equal(found, ours, "CSV agrees")


def cells(row):
    """By column letter; an empty cell is not in the file."""
    return {cell.get("r").rstrip("0123456789"): cell for cell in row}


def cell_text(cell):
    value = cell.find(SHEET + "v")
    return value.text if value is not None else "".join(text.text for text in cell.iter(SHEET + "t"))


def check_xlsx(checks, books, ours):
    with zipfile.ZipFile(books.export("xlsx")) as file:
        postings, balances = (xml.fromstring(file.read(f"xl/worksheets/sheet{n}.xml")) for n in (1, 2))
    pane = postings.find(f"{SHEET}sheetViews/{SHEET}sheetView/{SHEET}pane")
    checks.that(pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1",
                "spreadsheet: the header stays in sight")
    rows = [cells(row) for row in postings.iter(SHEET + "row")][1:]
    checks.that(all(row["O"].get("t", "n") == "n" and row["A"].get("t", "n") == "n" for row in rows),
                "spreadsheet: numbers are numbers")
    found = sums((cell_text(row["I"]), cell_text(row["L"]), fen(cell_text(row["O"]))) for row in rows)
    checks.equal(found, ours, "spreadsheet agrees")
    rows = [cells(row) for row in balances.iter(SHEET + "row")][1:]
    listed = {cell_text(row["A"]): fen(cell_text(row["G"])) for row in rows}
    checks.equal(listed, ours, "spreadsheet: the sheet of balances agrees")


def check_past(checks, books, ours, answer):
    checks.equal((answer["balanced"], all(journal["debits_fen"] == journal["credits_fen"]
                                          for journal in answer["journals"])), (True, True), "debits equal credits")
    checks.equal(sum(ours.values()), 0, "over all accounts too")
    at_size, _ = books.balances("--at", str(answer["size"]))
    at_instant, _ = books.balances("--at", answer["last_at"])
    checks.equal((at_size == ours, at_instant == ours), (True, True), "a number of facts, an instant")
    checks.equal(books.balances("--at", "0")[0], {}, "before the first fact")
    checks.equal(books.balances("--at", "2026-03-01")[0]["loan_principal/loan-000001"], 600_000_000,
                 "at the end of the day of the loan")


def check_statement(checks, books, ours):
    for account, amount in ours.items():
        statement = books.json("statement", account)
        sign = 1 if statement["normal"] == "debit" else -1
        last = statement["lines"][-1]["balance_fen"]
        checks.equal((statement["closing_fen"] * sign, last * sign), (amount, amount), f"statement of {account}")
    march = books.json("statement", "loan_principal/loan-000001", "--from", "2026-03-02", "--to", "2026-03-30")
    checks.equal((march["opening_fen"], march["lines"], march["closing_fen"]), (600_000_000, [], 600_000_000),
                 "a period in which nothing moved")


def check_errors(checks, books, scratch):
    for arguments, words in (
            (("statement", "loan_principle/loan-000001"), "do you mean loan_principal"),
            (("statement", "loan_principal/org-000005"), "loan-000001"),
            (("statement", "loan_principal/loan-000099"), "nothing was ever posted"),
            (("statement", "fund_balance/org-000004", "--from", "1.3.2026"), "2026-03-31"),
            (("statement", "fund_balance/org-000004", "--from", "2026-03-02", "--to", "2026-03-01"), "before it begins"),
            (("balance", "--at", "yesterday"), "2026-03-31"),
            (("balance", "--at", "999999"), "facts"),
            (("export", "--journal", "gold"), "guarantee"),
            (("export", "--format", "xlsx"), "--output")):
        done = books.run(*arguments)
        checks.that(done.returncode == 1 and words in done.stderr and not done.stdout, f"taught: {' '.join(arguments)}",
                    done.stderr)
    lost = Books(os.path.dirname(books.gzl), os.path.join(scratch, "nowhere"), scratch).run("balance")
    checks.that(lost.returncode == 1 and "--data" in lost.stderr, "taught: no log there", lost.stderr)


def ledger_export(checks, build, scratch):
    data = os.path.join(scratch, "demo")
    subprocess.run([os.path.join(build, "gzl"), "demo", "--once", "--json", "--data", data, "--county", COUNTY, "--web",
                    os.path.join(REPOSITORY, "web", "public")], capture_output=True, check=True, timeout=PATIENCE_S)
    books = Books(build, os.path.join(data, "platform"), scratch)
    ours, answer = books.balances()
    check_past(checks, books, ours, answer)
    check_statement(checks, books, ours)
    check_csv(checks, books, ours)
    check_xlsx(checks, books, ours)
    check_errors(checks, books, scratch)
    for kind, binary, read, memorandum in (("ledger", "ledger", ledger_balances, ""),
                                           ("hledger", "hledger", hledger_balances, ""),
                                           ("beancount", "bean-query", beancount_balances, "Equity:")):
        if shutil.which(binary):
            check_program(checks, books, kind, read, memorandum)
        else:
            checks.skip(f"{kind} reads the books", "it is not installed; scripts/install.sh test")


checking.run(ledger_export)
