#!/usr/bin/python3
"""The two reports (E6, E7): the main job is played, then every report is taken as PDF and as JSON and checked by programs
that are not ours – poppler reads text, pages and attachment, qpdf the structure, zbar the QR code – and by `gzl verify`.
What was altered, exchanged or added is refused; who may not see it does not learn that it exists."""

import hashlib
import json
import os
import re
import shutil
import subprocess

from lib import checks as checking
from lib.platform import COUNTY, REPOSITORY, Connection, Platform

PATIENCE_S = 180


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=PATIENCE_S)


def verify(platform, path, key, *more):
    done = run(platform.gzl, "verify", path, "--log-key", key, "--json", *more)
    return done.returncode, json.loads(done.stdout)


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)
    return path


def document(person, report, kind):
    return person.get(f"/v1/reports/{report}/document?format={kind}")


def record_of(text):
    return json.loads(json.loads(json.loads(text)["record"])["record"])


def ids_in(value):
    """Identifiers of the business that the report speaks of."""
    if isinstance(value, dict):
        return set().union(*(ids_in(each) for each in value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*(ids_in(each) for each in value)) if value else set()
    named = re.fullmatch(r"(contract|invoice|verification|lot|order|control|application|facility|drawdown|loan|alert)-\d{6}",
                         value) if isinstance(value, str) else None
    return {value} if named else set()


def yuan(fen):
    return f"{fen // 100:,}.{fen % 100:02d}"


def check_json(checks, platform, key, text, report, scratch):
    path = write(os.path.join(scratch, report["number"] + ".json"), text)
    code, said = verify(platform, path, key)
    checks.equal((code, said["verdict"]), (0, "verified"), f"{report['number']} as JSON verifies")
    file = json.loads(text)
    record = json.loads(file["record"])["record"]
    checks.that(f"record {hashlib.sha256(record.encode()).hexdigest()}\npages none\n" in file["statement"],
                "the statement is over the record's bytes")
    checks.equal(len(re.findall("^— ", file["statement"], re.M)), 2, "signed with Ed25519 and SM2")
    evidence = [json.loads(json.loads(line)["record"]) for line in file["evidence"].splitlines()]
    checks.equal(said["report"], {"number": report["number"], "evidence": len(evidence), "withheld": file["withheld"],
                                  "pages": False}, "it says what stands behind it")
    named = set().union(*(ids_in(each["data"]) for each in evidence))
    content = ids_in(record_of(text)["data"]["content"])
    checks.equal(content - named, set(), "each object that it speaks of has a record behind it")
    return file


def check_pdf(checks, platform, key, pdf, report, scratch):
    path = write(os.path.join(scratch, report["number"] + ".pdf"), pdf)
    code, said = verify(platform, path, key)
    checks.equal((code, said["verdict"], said.get("report", {}).get("pages")), (0, "verified", True),
                 f"{report['number']} as PDF verifies with its pages")
    checks.equal(run("qpdf", "--check", path).returncode, 0, "qpdf finds nothing wrong with it")
    attached = os.path.join(scratch, "attached")
    os.makedirs(attached, exist_ok=True)
    run("pdfdetach", "-saveall", "-o", attached, path)
    with open(os.path.join(attached, "report.json"), "rb") as file:
        text = file.read()
    checks.equal(json.loads(text)["number"], report["number"], "readers show the attachment")
    record = json.loads(json.loads(text)["record"])["record"]
    fingerprint = hashlib.sha256(record.encode()).hexdigest()
    run("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", path, os.path.join(scratch, "page"))
    image = next(name for name in sorted(os.listdir(scratch)) if name.startswith("page") and name.endswith(".png"))
    code = run("zbarimg", "--raw", "-q", os.path.join(scratch, image)).stdout.decode().strip()
    os.remove(os.path.join(scratch, image))
    checks.equal(code, f"guanzhilian-report:{report['number']}:{fingerprint}", "the QR code names it")
    shown = "".join(run("pdftotext", path, "-").stdout.decode().split())  # lines break where the column ends
    checks.that(report["number"] in shown and fingerprint in shown, "the pages carry number and fingerprint")
    return shown, json.loads(record)["data"]["content"]


def check_rights(checks, shown, content):
    checks.that(content["confirmed"] and "资产权属予以确认" in shown, "the verdict stands on the page")
    for invoice in content["trade"]["invoices"]:
        checks.that(invoice["number"] in shown and yuan(invoice["amount_fen"]) in shown, "each invoice with its amount")
    valuation = content["goods"]["valuation"]
    prices = {price["grade"]: price["price_fen_per_tonne"] for price in valuation["prices"]}
    lots = content["goods"]["lots"]
    checks.equal(valuation["weight_kg"], sum(lot["weight_kg"] for lot in lots), "the weight is that of the lots")
    upper = sum(lot["weight_kg"] * prices[lot["grade"]] for lot in lots) * (1_000_000 - valuation["haircut_ppm"])
    checks.that(0 < valuation["value_fen"] <= upper // 1_000_000_000, "the value is no more than the reference price gives")
    checks.equal(valuation["ltv_ppm"], -(-content["amount_fen"] * 1_000_000 // valuation["value_fen"]),
                 "the loan to value is rounded up")
    checks.that(yuan(valuation["value_fen"]) in shown, "and the value is on the page")
    for lot in lots:
        checks.that(lot["bundle"] in shown, "each lot by its bundle number")


def check_post_loan(checks, shown, content):
    account, terms = content["account"], content["terms"]
    checks.that(content["loan"] in shown and yuan(account["after"]["outstanding_fen"]) in shown, "the balance is on the page")
    before = account["before"]["outstanding_fen"] if "before" in account else terms["amount_fen"]
    checks.equal(before - account["taken"]["principal_fen"], account["after"]["outstanding_fen"],
                 "balance before less principal paid is the balance after")
    paid = sum(move["amount_fen"] for move in account["movements"] if move["kind"] != "cost")
    taken = account["taken"]
    checks.equal(paid, sum(taken.values()), "what came in is what was taken up")
    for alert in content["alerts"]:
        checks.that("".join(alert["case_number"].split()) in shown, "case numbers are on the page")


def check_tampered(checks, platform, key, pdf, other, scratch):
    path = os.path.join(scratch, "altered.pdf")
    pages = pdf.rindex(b" 0 obj\n<< /Type /EmbeddedFile")
    for place in [*range(0, pages, max(1, pages // 12)), *range(pages, len(pdf), max(1, (len(pdf) - pages) // 25))]:
        if place > pages and b"\\u2014 " in pdf[place - 400:place + 1] or "— ".encode() in pdf[place - 400:place + 1]:
            continue  # within a signature, where a line of a key unknown to the reader counts for nothing
        write(path, pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1:])
        code, said = verify(platform, path, key)
        checks.that(code == 1 and said["verdict"] != "verified", f"a flipped bit at {place} of {len(pdf)} is refused",
                    said["verdict"])
    update = pdf + b"9999 0 obj\n<< /Type /Annot >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n"
    code, said = verify(platform, write(path, update), key)
    checks.equal((code, said["verdict"]), (1, "malformed"), "a later update of the PDF is refused")
    json_of = lambda whole: whole[whole.index(b">>\nstream\n", whole.rindex(b"/Type /EmbeddedFile ")) + 10:
                                  whole.rindex(b"\nendstream")]
    swapped = pdf.replace(json_of(pdf), json_of(other))
    code, said = verify(platform, write(path, swapped), key)
    checks.that(code == 1, "another report's attachment is refused", said["verdict"])


def check_visibility(checks, platform, report, key, scratch):
    platform.set_passwords("qian.bank", "feng.gov")
    bank, government = platform.person("qian.bank"), platform.person("feng.gov")
    answer = document(bank, report, "pdf")
    checks.equal(answer.status, 200, "the bank of the application has it")
    checks.equal(verify(platform, write(os.path.join(scratch, "of-bank.pdf"), answer.body), key)[1]["verdict"],
                 "verified", "and can check it")
    absent, unseen = (government.get(f"/v1/reports/{name}/document") for name in ("report-999999", report))
    checks.equal((unseen.status, unseen.reason()), (404, "report_not_found"), "to a stranger the report does not exist")
    checks.equal(unseen.body, absent.body, "word for word")
    checks.equal(Connection(platform.port).send("GET", f"/v1/reports/{report}/document").status, 401,
                 "nobody has it without signing in")
    checks.equal(bank.get(f"/v1/reports/{report}/document?format=docx").status, 400, "an unknown format is named")


def reports(checks, build, scratch):
    data = os.path.join(scratch, "demo")
    played = run(os.path.join(build, "gzl"), "demo", "--once", "--json", "--data", data, "--county", COUNTY, "--web",
                 os.path.join(REPOSITORY, "web", "public"))
    checks.that(played.returncode == 0, "the main job is played", (played.stdout + played.stderr).decode()[-2000:])
    shutil.copytree(os.path.join(data, "platform"), os.path.join(scratch, "platform", "data"))
    platform = Platform(build, os.path.join(scratch, "platform"))
    platform.start()
    platform.set_passwords("wang.clerk", "zhao.verifier")
    clerk = platform.person("wang.clerk")
    key = clerk.read("/v1/status")["log_key"]
    listed = clerk.read("/v1/reports?page_size=200")["items"]
    kinds = [each["kind"] for each in listed]
    verified = sum(fact["record"]["kind"] == "ApplicationVerified" for fact in clerk.facts())
    checks.equal(kinds.count("asset_rights"), verified, "one asset-rights report for each verified application")
    checks.that(kinds.count("post_loan") >= 3, "each loan has its report of each month", listed)

    pdfs = {}
    for report in listed:
        text = document(clerk, report["report"], "json")
        checks.equal(text.headers["content-disposition"], f'attachment; filename="{report["number"]}.json"', "its name")
        file = check_json(checks, platform, key, text.body, report, scratch)
        checks.equal(file["withheld"], 0, "from the operator nothing is withheld")
        pdf = document(clerk, report["report"], "pdf")
        checks.equal((pdf.status, pdf.headers["content-type"]), (200, "application/pdf"), "as PDF")
        shown, content = check_pdf(checks, platform, key, pdf.body, report, scratch)
        (check_rights if report["kind"] == "asset_rights" else check_post_loan)(checks, shown, content)
        pdfs[report["report"]] = pdf.body
    first, second = listed[0]["report"], listed[1]["report"]
    check_tampered(checks, platform, key, pdfs[first], pdfs[second], scratch)
    check_visibility(checks, platform, first, key, scratch)

    monthly = [each for each in listed if each["kind"] == "post_loan"][-1]
    by_hand = platform.person("zhao.verifier").command(f"/v1/loans/{monthly['loan']}:issueReport",
                                                       {"month": monthly["from"]}).fact("PostLoanReported")
    checks.equal((by_hand["number"] > monthly["number"], by_hand["monthly"]), (True, False), "out of turn: the next number")

    platform.kill()
    platform.start()
    again = document(platform.person("wang.clerk"), first, "pdf").body
    pages = lambda whole: whole[:whole.rindex(b" 0 obj\n<< /Type /EmbeddedFile")]
    checks.equal(pages(again), pages(pdfs[first]), "after a kill -9 the same pages are made of the same record")
    checks.equal(verify(platform, write(os.path.join(scratch, "again.pdf"), again), key)[1]["verdict"], "verified",
                 "and verify")
    platform.stop()


checking.run(reports)
