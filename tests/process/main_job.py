#!/usr/bin/python3
"""Plays the main job with real processes (`gzl demo --once --json`) and checks what it reports against figures that
are computed here: from the contract's terms, and from the facts in the log, record by record."""

import base64
import hashlib
import json
import os
import sqlite3
import subprocess
from decimal import ROUND_HALF_UP, Decimal

from lib import checks as checking
from lib import merkle
from lib.platform import COUNTY, REPOSITORY, replay

PATIENCE_S = 120
LOAN_FEN = 600_000_000
HALF_FEN = LOAN_FEN // 2
RATE = Decimal("0.032")
BASIS = 360
NIGHTS = 30
MARGIN_FEN = 20_000_000_000
GUARANTEE_MULTIPLE = 5
COILS, COIL_KG = 10, 260_000
PRICE_FEN_PER_TONNE = 342_000  # the county's reference price of the day, below the cost of 4 000.00
FACILITY_FEN = 620_000_000
LTV = Decimal("0.70")


def interest(principal_fen, nights, rate=RATE):
    exact = Decimal(principal_fen) * rate * nights / BASIS
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def play(checks, build, scratch):
    """Runs the demo; gives its data directory and its summary by step."""
    data = os.path.join(scratch, "demo")
    done = subprocess.run([os.path.join(build, "gzl"), "demo", "--once", "--json", "--data", data, "--county", COUNTY,
                           "--web", os.path.join(REPOSITORY, "web", "public")],
                          capture_output=True, text=True, timeout=PATIENCE_S, stdin=subprocess.DEVNULL)
    if not checks.equal(done.returncode, 0, f"the demo's exit code ({done.stderr[-1000:]})"):
        return None
    try:
        summary = json.loads(done.stdout)
    except ValueError as error:
        checks.that(False, "standard output is exactly one JSON document", (error, done.stdout[:500]))
        return None
    checks.equal(done.stdout.count("\n"), 1, "and nothing else")
    checks.equal(summary["ok"], True, "it says that it went through")
    checks.equal([step["step"] for step in summary["steps"]], list(range(1, 13)), "its steps")
    checks.that(all(step["zh"] and step["en"] and step["took_ms"] >= 0 for step in summary["steps"]),
                "each step has a title and a time")
    return data, [step["shown"] for step in summary["steps"]]


def check_county(checks, shown):
    wanted = {"organisations": 5, "central_warehouses": 1, "distributed_warehouses": 12,
              "guarantor_margin_fen": MARGIN_FEN, "rate_ppm": int(RATE * 1_000_000), "basis": BASIS,
              "ltv_ppm": [700_000, 750_000, 800_000]}
    checks.equal({name: shown.get(name) for name in wanted}, wanted, "step 1: the county of the configuration")


def check_admission(checks, shown):
    checks.equal(shown["wrong_code_refused"], "credit_code_invalid", "step 2: a wrong code is refused")
    checks.equal(shown["same_person_refused"], "permission_denied", "step 2: the maker does not approve")
    checks.that(shown["checks"] > 0 and shown["trade_verified"] is True, "step 2: the trade is verified", shown)


def check_stock(checks, shown):
    checks.equal(shown["off_duty_signature_refused"], "custodian_not_on_duty", "step 3: off duty")
    checks.equal(shown["same_custodian_twice_refused"], "same_custodian", "step 3: the same custodian twice")
    checks.that(shown["after_one_signature"] != "in_stock", "step 3: one signature moves nothing", shown)
    checks.equal(shown["after_two_signatures"], "in_stock", "step 3: two signatures do")
    checks.equal(shown["attempts_raised_alert"], "single_custodian", "step 3: R11")
    checks.equal((shown["lots"], shown["book_kg"], shown["scale_kg"]), (COILS, COILS * COIL_KG, COILS * COIL_KG),
                 "step 3: book and scale")
    checks.equal(shown["scale_agrees_with_book"], True, "step 3: the scale agrees")


def check_facility(checks, shown):
    value = COILS * COIL_KG * PRICE_FEN_PER_TONNE // 1000
    checks.equal(shown["collateral_value_fen"], value, "step 4: collateral at the lower of cost and price")
    checks.equal(shown["limit_fen"], FACILITY_FEN, "step 4: the facility's limit")
    checks.equal(shown["drawable_fen"], min(FACILITY_FEN, int(value * LTV)), "step 4: drawable at 70 %")
    checks.equal((shown["asset_rights_report"], shown["rights_confirmed"]), ("ARR-2026-000001", True),
                 "step 4: the asset-rights report is issued with the verification")


def check_drawdown(checks, shown):
    capacity = MARGIN_FEN * GUARANTEE_MULTIPLE
    checks.equal((shown["silent_bank"], shown["failing_bank"]), ("timed_out", "failed"), "step 5: the bank's faults")
    checks.equal(shown["guarantee_capacity_restored_fen"], capacity, "step 5: both faults restore the capacity")
    checks.equal(shown["loans_after_second_confirmation"], 1, "step 5: a confirmation sent twice makes one loan")
    checks.equal((shown["outstanding_fen"], shown["guarantee_in_force_fen"]), (LOAN_FEN, LOAN_FEN),
                 "step 5: the loan and its guarantee")


def check_repayment(checks, shown):
    whole, half = interest(LOAN_FEN, NIGHTS), interest(HALF_FEN, NIGHTS)
    checks.equal((whole, half), (1_600_000, 800_000), "the figures themselves")
    checks.equal((shown["nights"], shown["interest_fen"], shown["interest_off_by_fen"]), (NIGHTS, whole, 0),
                 "step 6: thirty nights' interest")
    checks.equal(shown["interest_by_formula_fen"], whole, "step 6: the formula's interest")
    checks.equal(shown["partial"], {"principal_fen": HALF_FEN, "interest_fen": half}, "step 6: half is repaid")
    checks.equal(shown["full"], {"principal_fen": HALF_FEN, "interest_fen": whole - half}, "step 6: so is the rest")
    checks.equal(shown["above_payoff_refused"], "repayment_exceeds_payoff", "step 6: no fen more")
    checks.equal((shown["loan_status"], shown["interest_paid_fen"]), ("repaid", whole), "step 6: the loan's end")
    checks.equal(shown["guarantee_capacity_fen"], MARGIN_FEN * GUARANTEE_MULTIPLE, "step 6: the capacity is back")
    checks.equal(shown["pledged_goods_stay"], "lot_pledged", "step 6: pledged goods stay")
    checks.equal(shown["lots_after_outbound_order"], "outbound", "step 6: released goods leave")


def check_second_loan(checks, shown):
    checks.equal((shown["outstanding_fen"], shown["due_on"]), (LOAN_FEN, "2026-04-30"), "step 7: a second loan")


def debt_on_demand():
    """04-01 to 04-30 at the agreed rate, 04-30 to 06-01 at one and a half times, on unpaid interest too (L5)."""
    agreed = interest(LOAN_FEN, 29)
    return {"principal_fen": LOAN_FEN, "interest_fen": agreed,
            "penalty_fen": interest(LOAN_FEN + agreed, 32, RATE * Decimal("1.5"))}


def check_removal(checks, shown):
    """A coil of 260 t is gone at night (R1, S5, S6)."""
    checks.equal((shown["rule"], shown["class"]), ("weight_step", "critical"), "step 8: R1")
    checks.equal(shown["book_kg"] - shown["scale_kg"], COIL_KG, "step 8: one coil is missing")
    checks.equal(shown["level"], "authority", "step 8: above the value limit the authority at once")
    checks.that(shown["frozen_lots"] > 0, "step 8: goods are frozen", shown)
    checks.equal((shown["draws_refused"], shown["far_away_refused"], shown["same_person_refused"]),
                 ("lot_frozen", "outside_site", "checker_is_maker"), "step 8: no money, on site, four eyes")
    checks.equal((shown["to_intervene_ms"], shown["to_be_on_site_ms"], shown["deadlines_missed"]),
                 (150_000, 510_000, 0), "step 8: within 5 and 15 minutes")
    checks.equal((shown["case_number"], shown["status"], shown["returned_to_normal"]),
                 ("冠公刑立〔2026〕31号", "closed", True), "step 8: the case, and its end")
    checks.equal(shown["bank_was_told"], shown["alert"], "step 8: the pledgee bank knows")
    checks.equal(shown["book_and_scale_agree"], True, "step 8: book and scale agree again")


def check_hall(checks, shown):
    """Heat for ten minutes (R5), a gateway that falls silent (R6), each answered in time (S5)."""
    climate, silence = shown["climate"], shown["silence"]
    checks.equal((climate["rule"], climate["class"], climate["measured_tenths"], climate["limit_tenths"]),
                 ("climate", "minor", 366, 350), "step 9: R5 after ten minutes")
    checks.equal(climate["returned_to_normal"], True, "step 9: the hall cooled down")
    checks.equal((silence["rule"], silence["originator"], silence["allowed_ms"]),
                 ("silence", "gw-qingquan", 180_000), "step 9: R6, the gateway and not its devices")
    checks.that(silence["silent_ms"] > 180_000, "step 9: longer than three intervals", silence)
    for each in (climate, silence):
        checks.equal((each["to_intervene_ms"], each["to_be_on_site_ms"]), (120_000, 480_000), "step 9: in time")
    checks.equal((shown["alerts_so_far"], shown["within_5"], shown["within_15"]),
                 (4, {"part": 4, "of": 4}, {"part": 4, "of": 4}), "step 9: S7 counts all four alerts")


def check_advance(checks, shown):
    checks.equal((shown["days_overdue"], shown["class"]), (1, "special_mention"), "step 10: a day late")
    checks.equal((shown["draws_refused"], shown["early_demand_refused"], shown["same_person_refused"]),
                 ("facility_frozen", "demand_too_early", "checker_is_maker"), "step 10: frozen, in order, four eyes")
    checks.equal(shown["debt"], debt_on_demand(), "step 10: the debt")
    checks.equal(shown["advanced_fen"], sum(debt_on_demand().values()), "step 10: all of it is advanced")
    checks.equal(shown["loan_status"], "advanced", "step 10: the loan's end")


def check_sharing(checks, shown):
    checks.equal(shown["advanced_fen"] - (shown["proceeds_fen"] - shown["costs_fen"]), 10_000_001,
                 "step 11: the loss is what the sale does not bring")
    checks.equal(shown["net_loss_fen"], 10_000_001, "step 11: 100 000.01")
    checks.equal(shown["borne"], {"fund_fen": 3_000_000, "bank_fen": 4_900_001, "guarantor_fen": 2_100_000},
                 "step 11: 30 / 49 / 21")
    checks.equal(shown["recovered"], {"fund_fen": 300_000, "bank_fen": 490_000, "guarantor_fen": 210_000},
                 "step 11: 10 000.00 come back in proportion")
    checks.equal(shown["net"], {"fund_fen": 2_700_000, "bank_fen": 4_410_001, "guarantor_fen": 1_890_000},
                 "step 11: what each bears in the end")
    checks.equal(shown["books_balance"], True, "step 11: the books balance")


def check_proofs(checks, shown):
    n = shown["facts"]
    facts = shown["fact_list"]
    checks.that(n > 100, "step 12: facts", n)
    checks.equal((shown["proofs_verified"], len(facts)), (n, n), "step 12: every fact is proved")
    checks.equal([fact["position"] for fact in facts], list(range(n)), "step 12: none is left out")
    checks.equal({fact["verdict"] for fact in facts}, {"verified"}, "step 12: every verdict")
    checks.equal(shown["digest"], shown["replay_digest"], "step 12: the state is that of a replay")
    checks.equal(shown["verify_accepts"],
                 {"verified": True, "verdict": "verified", "witnesses": {"cosigned": 2, "of": 2}},
                 "step 12: a record is accepted, cosigned by 2 of 2")
    checks.equal(shown["verify_rejects_one_byte_changed"], {"verified": False, "verdict": "record_mismatch"},
                 "step 12: a changed one is not")
    checks.that(shown["reports"] >= 5 and shown["reports_verified"] == shown["reports"],
                "step 12: every report is downloaded and verified with its pages", shown["reports"])
    journals = shown["ledger_journals"]
    checks.that(journals and all(each["debits_fen"] == each["credits_fen"] for each in journals)
                and any(each["debits_fen"] > 0 for each in journals), "step 12: debits equal credits", journals)
    checks.equal(shown["ledger_balanced"], True, "step 12: the ledger balances")


def stored_records(data):
    """(position, record, salt, leaf) as the store keeps them."""
    with sqlite3.connect(os.path.join(data, "platform", "county.sqlite")) as store:
        rows = store.execute("SELECT position, CAST(record AS BLOB), salt, leaf FROM events ORDER BY position")
        return rows.fetchall()


def check_log(checks, rows, shown):
    """The leaves are those of the records, and the root is that of the leaves."""
    wrong = []
    for position, record, salt, leaf in rows:
        commitment = hashlib.sha256(salt + record).hexdigest()
        entry = f'{{"v":1,"kind":"fact","seq":{position},"commitment":"{commitment}"}}'
        if merkle.leaf_hash(entry.encode()) != leaf:
            wrong.append(position)
    checks.equal(wrong, [], "every leaf is its record's")
    leaves = [leaf for _, _, _, leaf in rows][:shown["facts"]]
    checks.equal(merkle.root_of(leaves).hex(), shown["root"], "the root is that of the leaves")
    checks.equal([fact["leaf"] for fact in shown["fact_list"]], [leaf.hex() for leaf in leaves], "the listed leaves")


def check_facts(checks, rows):
    """What the job did, counted from the facts alone."""
    facts = [json.loads(record) for _, record, _, _ in rows]
    data_of = lambda kind: [fact["data"] for fact in facts if fact["kind"] == kind]
    count = lambda kind: len(data_of(kind))
    checks.equal((count("DrawdownInstructed"), count("DrawdownTimedOut"), count("DrawdownFailed"), count("LoanOpened")),
                 (4, 1, 1, 2), "four drawdowns: one timed out, one failed, two loans")
    checks.equal((count("RepaymentRequested"), count("LoanRepaid")), (2, 2), "two repayments")
    checks.equal(sum(each["principal_fen"] for each in data_of("LoanRepaid")), LOAN_FEN, "all principal is repaid")
    checks.equal(sum(each["interest_fen"] for each in data_of("LoanRepaid")), interest(LOAN_FEN, NIGHTS),
                 "with all interest")
    checks.equal((count("LotsAnnounced"), count("LotArrived"), count("LotInspected")), (2, 2 * COILS, 2 * COILS),
                 "the coils of both financings")
    checks.that(count("DayClosed") >= NIGHTS, "every day was closed", count("DayClosed"))
    signatures = {}
    for fact in facts:
        if fact["kind"] == "OrderSigned":
            signatures.setdefault(fact["data"]["order"], set()).add(fact["by"])
    executed = {each["order"] for each in data_of("OrderExecuted")}
    checks.that(len(executed) == 3 and all(len(signatures[order]) == 2 for order in executed),
                "all orders bear two people's signatures", signatures)
    instants = [fact["at"] for fact in facts]
    checks.equal(instants, sorted(instants), "time never goes back")


def check_verify(checks, build, data, scratch):
    """`gzl verify` on the exported record, and on copies in which one part is bent."""
    path = os.path.join(data, "record.json")
    with open(path, encoding="utf-8") as file:
        record = json.load(file)

    def verify(document, key):
        bent = os.path.join(scratch, "bent.json")
        with open(bent, "w", encoding="utf-8") as out:
            json.dump(document, out, ensure_ascii=False)
        return subprocess.run([os.path.join(build, "gzl"), "verify", bent, "--json", "--log-key", key],
                              capture_output=True, text=True, check=False)

    def verdict(document, key=record["log"]):
        done = verify(document, key)
        return done.returncode, json.loads(done.stdout)["verdict"]

    flipped = lambda text, at: text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1:]
    checks.equal(verdict(record), (0, "verified"), "the record as exported")
    checks.equal(verdict({**record, "record": record["record"].replace('"v":1', '"v":2', 1)}),
                 (1, "record_mismatch"), "another record")
    checks.equal(verdict({**record, "salt": flipped(record["salt"], 5)}), (1, "record_mismatch"), "another salt")
    checks.equal(verdict({**record, "seq": record["seq"] - 1})[0], 1, "another position")
    altered = json.loads(json.dumps(record))
    altered["record"] = altered["record"].replace('"v":1', '"v":2', 1)
    altered["commitment"] = hashlib.sha256(bytes.fromhex(altered["salt"]) + altered["record"].encode()).hexdigest()
    checks.equal(verdict(altered), (1, "not_included"), "another record with its own commitment")
    lines = record["proof"].split("\n")
    root = lines.index("") + 3
    lines[root] = flipped(lines[root], 3)
    checks.equal(verdict({**record, "proof": "\n".join(lines)}), (1, "signature_invalid"), "another root")
    name, _, _ = record["log"].partition("+")
    stranger = subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-outform", "DER"], check=True,
                              capture_output=True).stdout
    public = subprocess.run(["openssl", "pkey", "-inform", "DER", "-pubout", "-outform", "DER"], input=stranger,
                            check=True, capture_output=True).stdout[-32:]
    checks.equal(verdict(record, verifier_key(name, public)), (1, "unknown_key"), "a log that is not trusted")


def verifier_key(name, public):
    """The text form of an Ed25519 verifier key (docs/formats/evidence.md)."""
    typed = b"\x01" + public
    key_id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
    return f"{name}+{key_id.hex()}+{base64.b64encode(typed).decode()}"


def main_job(checks, build, scratch):
    played = play(checks, build, scratch)
    if not played:
        return
    data, steps = played
    for check, shown in zip((check_county, check_admission, check_stock, check_facility, check_drawdown,
                             check_repayment, check_second_loan, check_removal,
                             check_hall, check_advance, check_sharing, check_proofs), steps):
        check(checks, shown)
    rows = stored_records(data)
    check_log(checks, rows, steps[11])
    check_facts(checks, rows)
    check_verify(checks, build, data, scratch)
    again = replay(os.path.join(build, "gzl"), os.path.join(data, "platform"), steps[11]["facts"])
    checks.equal((again["digest"], again["books_balance"]), (steps[11]["digest"], True), "a replay of today agrees")


checking.run(main_job)
