#!/usr/bin/python3
"""Writes tests/fixtures/loan_schedules.json from cases of other engines: our question and the numbers they expect.

usage: make_fixture.py CASES.json... (tests/outside/more_cases.json is one) > tests/fixtures/loan_schedules.json
"""

import json
import sys

import loan_schedules as outside

ROW = ("nr", *outside.ROW)


def renamed(numbers, names):
    return {ours + "_fen": numbers[theirs] for theirs, ours in names.items() if numbers.get(theirs) is not None}


def row_of(row):
    plain = {name: row[name] for name in ("nr", "days", "due", "paid_on") if row.get(name) is not None}
    return plain | {name + "_fen": row[name] for name in ROW if name in row and name not in ("nr", "days", "due", "paid_on")}


def transaction_of(transaction):
    ours = {"date": transaction["date"], "type": outside.TRANSACTIONS[transaction["type"]]}
    return ours | {name + "_fen": transaction[name] for name in ("amount", "principal", "interest")
                   if name in transaction}


def entries(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    for index, case in enumerate(cases, 1):
        name = case.get("name", f"case {index}")
        for number, checkpoint in enumerate(case["checkpoints"], 1):
            entry = {"name": f"{name}, checkpoint {number}",
                     "question": outside.question_of(case, checkpoint.get("business_date")),
                     "rows": [row_of(row) for row in checkpoint.get("schedule_cents", [])],
                     "totals": renamed(checkpoint.get("totals_cents", {}), outside.TOTALS)}
            if "transactions_cents" in checkpoint:
                entry["transactions"] = [transaction_of(each) for each in checkpoint["transactions_cents"]]
            yield entry


def main():
    lines = [json.dumps(entry, separators=(",", ":")) for path in sys.argv[1:] for entry in entries(path)]
    print('{"cases":[\n' + ",\n".join(lines) + "\n]}")


main()
