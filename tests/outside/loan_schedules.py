#!/usr/bin/python3
"""Runs cases of other people's loan engines through `gzl loan schedule` and compares every number they expect.

usage: loan_schedules.py BUILD-DIR CASES.json [--only TEXT] [--show]

A case names a product of the other engine; PRODUCTS says which convention of ours that is. Of a case are read
`inputs`, `events` and `checkpoints` in the shape of docs/formats/loan-schedule.md, "Cases of other engines".
"""

import argparse
import json
import os
import subprocess
import sys
from decimal import Decimal

# (part of the product's name, convention); the first that fits counts. Names say day count and recalculation.
PRODUCTS = [
    ("INTEREST_FLAT", {"preset": "flat"}),
    ("PERIOD_SAME_AS_PAYMENT", {"preset": "declining_period"}),
    ("RECALCULATION_SAME_AS_REPAYMENT", {"preset": "declining_recalculated", "recalculation": "at_due"}),
    ("RECALCULATION_COMPOUNDING_MONTHLY", {"preset": "declining_recalculated", "interest_on_interest": True}),
    ("LP1_INTEREST_DECLINING_BALANCE_DAILY_RECALCULATION", {"preset": "declining_recalculated"}),
    ("PERIOD_DAILY_INT_RECALC", {"preset": "declining_recalculated"}),
    ("LP1_INTEREST_DECLINING_BALANCE_PERIOD_DAILY", {"preset": "declining_daily_365"}),
    ("LP1", {"preset": "declining_daily_365"}),
    ("ACTUAL_ACTUAL", {"preset": "progressive_actual_actual"}),
    ("365_ACTUAL", {"preset": "progressive_actual_365"}),
    ("360_ACTUAL", {"preset": "progressive_actual_360"}),
    ("360_30", {"preset": "progressive_30_360"}),
    ("LP2", {"preset": "progressive_30_360"}),
]
RECALCULATING = ("RECALCULATION", "INT_RECALC", "LP2_ADV_CUSTOM_PMT_ALLOC_PROGRESSIVE")
WHOLE_UNITS = ("WHOLE_TERM", "IN_MULTIPLES")
DAY_COUNTS = {
    "360/30": "whole_months",
    "ACTUAL/ACTUAL": "actual_actual_end",
    "365/ACTUAL": "actual_365",
    "ACTUAL/365": "actual_365",
    "360/ACTUAL": "actual_360",
    "ACTUAL/360": "actual_360",
}
AMORTIZATION = {
    "EQUAL_INSTALLMENTS": "equal_instalment",
    "EQUAL_PRINCIPAL_PAYMENTS": "equal_principal",
    "EQUAL_PRINCIPAL": "equal_principal",
}
TRANSACTIONS = {
    "Disbursement": "disbursement",
    "Repayment": "repayment",
    "Accrual": "accrual",
    "Charge-off": "charge_off",
}
TOTALS = {
    "Principal due": "principal",
    "Interest": "interest",
    "Due": "due_total",
    "Paid": "paid",
    "In advance": "in_advance",
    "Late": "late",
    "Outstanding": "outstanding",
    "principal": "principal",
    "interest": "interest",
    "due": "due_total",
    "paid": "paid",
    "outstanding": "outstanding",
}
ROW = ("days", "due", "paid_on", "balance_after", "principal", "interest", "due_total", "paid", "in_advance", "late",
       "outstanding")


def convention_of(inputs):
    product = inputs["product"]
    for part, convention in PRODUCTS:
        if part in product:
            chosen = dict(convention)
            break
    else:
        raise SystemExit(f"no convention is known for the product {product}; add it to PRODUCTS")
    progressive = chosen["preset"].startswith("progressive")
    if progressive:
        chosen["recalculation"] = "daily" if any(each in product for each in RECALCULATING) else "none"
    if progressive and "SAME_AS_REP" in product:
        chosen["recalculation"] = "at_due"
    if progressive and "TILL_REST_FREQUENCY" in product:
        chosen["pay_off_until"] = "due"
    if inputs.get("calc_period") == "SAME_AS_REPAYMENT_PERIOD":
        chosen["day_basis"] = "period"
    if "day_count" in inputs:
        chosen["day_basis"] = DAY_COUNTS[inputs["day_count"]]
    if inputs.get("interest_type") == "FLAT":
        chosen["interest"] = "flat"
    chosen.update(inputs.get("convention", {}))
    return chosen


def ppm(percent):
    rate = Decimal(percent) * 10_000
    if rate != int(rate):
        raise SystemExit(f"the rate {percent} % is finer than a millionth")
    return int(rate)


def is_closing(event):
    return event["do"].startswith("cob")


def event_of(event):
    """Ours for theirs, or nothing for what changes no number."""
    kind = "close_day" if is_closing(event) else event["do"]
    if kind == "business_date":
        return None
    ours = {"type": kind, "date": event.get("date", event.get("from"))}
    if event.get("entered_on", ours["date"]) != ours["date"]:
        ours["entered"] = event["entered_on"]
    if "amount_cents" in event:
        ours["amount_fen"] = event["amount_cents"]
    if "new_rate_pct" in event:
        ours["rate_ppm"] = ppm(event["new_rate_pct"])
    if "to" in event:
        ours["until"] = event["to"]
    return ours


def known_on(event, day):
    return day is None or event.get("entered_on", event.get("date", event.get("from"))) <= day


def question_of(case, day):
    """The document for `gzl loan schedule` as of a checkpoint's day."""
    inputs = case["inputs"]
    every, unit = inputs.get("repay_every", "1 MONTHS").split()
    events = [each for each in case["events"] if known_on(each, day)]
    disbursed = next((each for each in events if each["do"] == "disburse"), None)
    rest = [each for each in events if each is not disbursed]
    question = {
        "principal_fen": disbursed.get("amount_cents", inputs["principal_cents"]) if disbursed
        else inputs["principal_cents"],
        "rate_ppm": ppm(inputs["annual_rate_pct"]),
        "first": disbursed["date"] if disbursed else inputs["submitted"],
        "plan": AMORTIZATION[inputs.get("amortization", "EQUAL_INSTALLMENTS")],
        "count": inputs["repayments"],
        "every": int(every),
        "unit": unit.lower(),
        "convention": convention_of(inputs),
        "events": [ours for ours in map(event_of, rest) if ours],
    }
    for theirs, ours in (("grace_on_principal", "principal_grace"), ("grace_on_interest", "interest_grace"),
                         ("interest_free", "interest_free")):
        if inputs.get(theirs):
            question[ours] = inputs[theirs]
    return question


def ask(build, question):
    done = subprocess.run([os.path.join(build, "gzl"), "loan", "schedule", "-"], input=json.dumps(question),
                          capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return json.loads(done.stdout)


def ours_of(row, name):
    return row.get(name) if name in ("days", "due", "paid_on") else row[name + "_fen"]


def differences(answer, checkpoint):
    rows = checkpoint.get("schedule_cents", [])
    if rows and len(rows) != len(answer["rows"]):
        yield f"{len(answer['rows'])} rows, wanted {len(rows)}"
    for row, wanted in zip(answer["rows"], rows):
        for name in ROW:
            if name in wanted and ours_of(row, name) != wanted[name]:
                yield f"row {wanted['nr']} {name}: {ours_of(row, name)}, wanted {wanted[name]}"
    for theirs, ours in TOTALS.items():
        wanted = checkpoint.get("totals_cents", {}).get(theirs)
        if wanted is not None and answer["totals"][ours + "_fen"] != wanted:
            yield f"total {ours}: {answer['totals'][ours + '_fen']}, wanted {wanted}"
    yield from transaction_differences(answer["transactions"], checkpoint.get("transactions_cents"))


def transaction_differences(ours, wanted):
    if wanted is None:
        return
    types = {TRANSACTIONS[each["type"]] for each in wanted}
    found = [each for each in ours if each["type"] in types]
    if len(found) != len(wanted):
        yield f"{len(found)} transactions of {sorted(types)}, wanted {len(wanted)}: {found}"
        return
    for each, want in zip(found, wanted):
        have = {"date": each["date"], "type": each["type"]}
        have.update({name: each[name + "_fen"] for name in ("amount", "principal", "interest")})
        if not (each["type"] == "disbursement"):
            want = dict(want, type=TRANSACTIONS[want["type"]])
            for name in set(have) & set(want):
                if have[name] != want[name]:
                    yield f"transaction {want['date']} {want['type']} {name}: {have[name]}, wanted {want[name]}"


def name_of(case):
    return case.get("name") or case["source"]["scenario"]


def check_case(build, case, show=False):
    """Every difference between the case's checkpoints and our answers."""
    for number, checkpoint in enumerate(case["checkpoints"], 1):
        question = question_of(case, checkpoint.get("business_date"))
        if show:
            print(json.dumps(question))
        try:
            answer = ask(build, question)
        except RuntimeError as fault:
            yield f"checkpoint {number}: {fault}"
            continue
        for difference in differences(answer, checkpoint):
            yield f"checkpoint {number}: {difference}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("cases")
    parser.add_argument("--only", default="", help="cases whose name contains this")
    parser.add_argument("--show", action="store_true", help="print our document for each checkpoint")
    options = parser.parse_args()
    with open(options.cases, encoding="utf-8") as file:
        cases = [case for case in json.load(file)["cases"] if options.only in name_of(case)]
    wrong = 0
    for case in cases:
        found = list(check_case(options.build, case, options.show))
        wrong += bool(found)
        print(("DIFFERS " if found else "agrees  ") + name_of(case))
        for each in found:
            print("    " + each)
    print(f"{len(cases) - wrong} of {len(cases)} cases agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
