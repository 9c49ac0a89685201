#!/usr/bin/python3
"""A score as the county lives with it: a model trained on what the county knows, served; who applies is scored once, the
bank has the score under its consent alone, and below the line a person decides; the same again after a restart, and by
`gzl score apply` from what the fact says went in."""

import csv
import io
import os
import random
import subprocess
import time

from lib import checks as checking
from lib.bank import Bank, county_with_banks
from lib.broker import free_port
from lib.county import STAFF, WORKING_TIME, County

PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian", "qian.bank")
PATIENCE_S = 30
HEAD = ("firm", "age_years", "headcount", "filed_on_time", "sales_12m", "exposure_to_sales", "defaulted")


def firms(count, seed):
    """Young firms that file late and owe much default more often."""
    dice = random.Random(seed)
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for number in range(count):
        age, heads = dice.uniform(0, 20), dice.randint(3, 300)
        filed, sales, owes = dice.uniform(0.5, 1), dice.uniform(1e6, 4e8), dice.uniform(0, 0.6)
        badness = -2.2 - 0.12 * age - 3 * (filed - 0.8) + 4 * owes + dice.gauss(0, 0.6)
        bad = dice.random() < 1 / (1 + 2.718281828 ** -badness)
        known = heads if dice.random() > 0.1 else ""
        rows.writerow([f"F{number}", f"{age:.3f}", known, f"{filed:.4f}", f"{sales:.2f}", f"{owes:.4f}", int(bad)])
    return out.getvalue()


class Scored:
    def __init__(self, checks, build, scratch):
        self.checks, self.build, self.scratch = checks, build, scratch
        self.gzl = os.path.join(build, "gzl")
        self.model = os.path.join(scratch, "model.json")

    def run(self, *arguments, stdin=None):
        return subprocess.run([self.gzl, "score", *arguments], input=stdin, capture_output=True, text=True)

    def train(self):
        data = os.path.join(self.scratch, "firms.csv")
        with open(data, "w", encoding="utf-8") as out:
            out.write(firms(1500, 1))
        trained = self.run("train", data, "--target", "defaulted", "--id", "firm", "--folds", "0", "--name", "冠县",
                           "--version", "2026-02", "--output", self.model)
        self.checks.equal(trained.returncode, 0, f"a model is trained ({trained.stderr[-300:]})")

    def refused_at_start(self, county):
        """A model that asks for what the county does not know of anybody starts nothing."""
        foreign = os.path.join(self.scratch, "foreign.json")
        data = os.path.join(self.scratch, "foreign.csv")
        with open(data, "w", encoding="utf-8") as out:
            out.write(firms(600, 2).replace("age_years", "wind_speed"))
        self.checks.equal(self.run("train", data, "--target", "defaulted", "--id", "firm", "--folds", "0", "--output",
                                   foreign).returncode, 0, "a model of something else")
        started = subprocess.run([self.gzl, "serve", "--data", county.platform.data, "--port", str(free_port()),
                                  "--score-model", foreign], capture_output=True, text=True, timeout=60)
        self.checks.equal(started.returncode, 1, "is refused at the start")
        self.checks.that("wind_speed" in started.stderr + started.stdout, f"and named: {started.stderr[-300:]}")

    def credit(self, county, login, enterprise):
        return county.person(login).read(f"/v1/enterprises/{enterprise}/credit")

    def until_scores(self, county, enterprise, wanted):
        end = time.monotonic() + PATIENCE_S
        while True:
            scores = self.credit(county, "he.boss", enterprise)["scores"]
            if len(scores) >= wanted or time.monotonic() > end:
                return scores
            time.sleep(0.05)

    def applied_again(self, score):
        """What went in, given to the same model, says the same."""
        values = {each["name"]: each.get("value_millionths") for each in score["inputs"]}
        row = ["" if values[name] is None else f"{values[name] / 1e6:.6f}" for name in HEAD[1:-1]]
        said = self.run("apply", "-", "--model", self.model, "--lang", "zh",
                        stdin=",".join(HEAD[1:-1]) + "\n" + ",".join(row) + "\n")
        line = next(csv.DictReader(io.StringIO(said.stdout)))
        champion, challenger = score["opinions"]
        self.checks.equal(int(line["score"]), champion["points"], "the scorecard's points")
        self.checks.equal(line["grade"], champion["grade"], "its grade")
        self.checks.equal(round(float(line["probability"]) * 1e6), champion["default_probability_ppm"], "its probability")
        self.checks.equal(int(line["challenger_score"]), challenger["points"], "the trees' points")
        self.checks.equal(line["reasons"].split("; "), [each["zh"] for each in champion["reasons"]], "its reasons")


def life(scored, days):
    """A simulated county's log as a data directory."""
    data = os.path.join(scored.scratch, f"life-{days}")
    lived = subprocess.run([scored.gzl, "simulate", "--seed", "7", "--days", str(days), "--enterprises", "12", "--data", data,
                            "--json"], capture_output=True, text=True)
    scored.checks.equal(lived.returncode, 0, f"a county lives {days} days ({lived.stderr[-300:]})")
    return data


def from_facts(scored):
    """The county's own facts are data to learn from, and nothing of them was known before its day."""
    checks = scored.checks
    short, long = life(scored, 60), life(scored, 240)
    early = [scored.run("county", "--data", data, "--as-of", "2026-04-10").stdout for data in (short, long)]
    checks.equal(early[0], early[1], "what happened later changes nothing of an earlier day")
    rows = list(csv.DictReader(io.StringIO(early[0])))
    checks.equal(len(rows), 13, "a row for each enterprise and the trader")
    checks.that(any(float(row["purchases_12m"] or 0) > 0 and float(row["stock_t"] or 0) > 0 for row in rows), "with trade and stock")
    labelled = os.path.join(scored.scratch, "labelled.csv")
    made = scored.run("county", "--data", long, "--as-of", "2026-04-10", "--as-of", "2026-06-10", "--outcome", "--months", "4",
                      "--output", labelled)
    checks.equal(made.returncode, 0, f"with what became of them ({made.stderr[-200:]})")
    with open(labelled, encoding="utf-8") as file:
        outcomes = [row["defaulted"] for row in csv.DictReader(file)]
    checks.that("1" in outcomes and "0" in outcomes, f"some defaulted: {outcomes}")
    open_yet = scored.run("county", "--data", short, "--as-of", "2026-04-10", "--outcome")
    checks.equal(list(csv.DictReader(io.StringIO(open_yet.stdout))), [], "of a day whose months are not over nobody is judged")
    checks.equal(scored.run("county", "--data", short, "--as-of", "2027-01-01").returncode, 2, "a day after the log is refused")
    checks.equal(scored.run("county", "--data", scored.scratch).returncode, 2, "so is a directory without a log")
    again = subprocess.run([scored.gzl, "simulate", "--days", "2", "--data", short], capture_output=True, text=True)
    checks.equal(again.returncode, 1, "a log that is there is not written over")


def decided(county, application):
    end = time.monotonic() + PATIENCE_S
    while True:
        seen = county.person("he.boss").read(f"/v1/applications/{application}")
        if seen["status"] not in ("submitted", "verified") or time.monotonic() > end:
            return seen
        time.sleep(0.05)


def county_score(checks, build, scratch):
    scored = Scored(checks, build, scratch)
    scored.train()
    from_facts(scored)
    port = free_port()
    county = County(build, scratch, PEOPLE, county=county_with_banks(os.path.join(scratch, "county.toml"), port, free_port()),
                    start=("--score-model", scored.model))
    bank = Bank(build, os.path.join(scratch, "bank"), county.platform, "laishang-core", "莱商银行", port)
    bank.configure(review_score_below=1)
    bank.start()
    county.advance(WORKING_TIME)
    enterprise = county.admit(1, "he.boss", "冠县宝莱利金属")
    boss, verifier = county.person("he.boss"), county.person("zhao.verifier")
    creditor = county.bank()
    boss.command("/v1/consents", {"bank": creditor, "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2027-02-28"})
    trade, stock = county.trade("he.boss", "HT-1"), county.stock("he.boss", creditor)
    product = next(each["product"] for each in boss.read("/v1/products")["items"] if each["code"] == "GMD")
    verifier.command(f"/v1/enterprises/{enterprise}/profile", {
        "founded_on": "2012-02-28", "region": "371525", "industry": "C3130", "annual_output_kg": 120_000_000, "source": "年报"})
    verifier.command(f"/v1/enterprises/{enterprise}/outsideData", {
        "social_security": {"source": "人社局", "from": "2025-01-01", "to": "2025-12-31", "headcount": 64, "arrears_fen": 0}})
    checks.equal(scored.credit(county, "he.boss", enterprise)["scores"], [], "nobody is scored without a reason")

    def apply():
        return boss.command("/v1/applications", {
            "product": product, "amount_fen": 30_000_000, "purpose": "采购热轧卷", "verification": trade["verification"],
            "control": stock["control"]}).fact("ApplicationSubmitted")["application"]

    first = apply()
    scores = scored.until_scores(county, enterprise, 1)
    checks.equal(len(scores), 1, "who applies is scored")
    score = scores[0]
    inputs = {each["name"]: each for each in score["inputs"]}
    checks.equal(inputs["headcount"], {"name": "headcount", "value_millionths": 64_000_000, "source": "人社局",
                                       "from": "2025-01-01", "to": "2025-12-31"}, "each input has its source and period")
    checks.that("value_millionths" not in inputs["filed_on_time"], "what nobody said is missing")
    checks.equal(inputs["age_years"]["value_millionths"], round(5114 / 365.25 * 1e6), "founded 5 114 days ago")
    checks.equal(inputs["purchases_12m"]["value_millionths"], 1_840_707_960_000, "2 080 000.00 less 239 292.04 of tax")
    checks.equal([each["role"] for each in score["opinions"]], ["champion", "challenger"], "both models speak")
    checks.that(len(score["opinions"][0]["reasons"]) <= 4, "at most four reasons")
    scored.applied_again(score)

    verifier.command(f"/v1/applications/{first}:verify")
    seen = decided(county, first)
    checks.equal((seen["status"], seen["reasons"]), ("manual_review", ["score_needs_review"]),
                 "without consent the bank has no score, and turns to a person")
    checks.equal(scored.credit(county, "qian.bank", enterprise)["scores"], [], "nor may its staff ask")
    boss.command(f"/v1/applications/{first}:withdraw")

    boss.command("/v1/consents", {"bank": creditor, "scopes": ["score"], "purpose": "授信", "until": "2027-02-28"})
    second = apply()
    verifier.command(f"/v1/applications/{second}:verify")
    checks.equal(decided(county, second)["status"], "approved", "with it the bank's rules approve by themselves")
    shown = scored.credit(county, "qian.bank", enterprise)["scores"]
    checks.equal([each["points"] for each in shown[0]["opinions"]], [each["points"] for each in score["opinions"]],
                 "its staff see the same score")
    checks.equal(shown[0]["inputs"], [], "but not what went in")

    county.platform.stop()
    county.people.clear()
    county.platform.start("--score-model", scored.model)
    third = county.person("he.boss")
    checks.equal(len(scored.until_scores(county, enterprise, 1)), 1, "a restart scores nobody again")
    third.command(f"/v1/applications/{second}:withdraw")
    county.advance("2026-03-02T01:00:00.000Z")
    boss = third
    apply_again = boss.command("/v1/applications", {
        "product": product, "amount_fen": 30_000_000, "purpose": "采购热轧卷", "verification": trade["verification"],
        "control": stock["control"]}).fact("ApplicationSubmitted")["application"]
    checks.that(apply_again, "two days later it applies again")
    scores = scored.until_scores(county, enterprise, 2)
    checks.equal([each["as_of"] for each in scores], ["2026-03-02", "2026-02-28"], "and is scored anew")
    bank.stop()
    county.platform.stop()
    scored.refused_at_start(county)


checking.run(county_score)
