#!/usr/bin/python3
"""The simulated county: many seeds hold, the same seed gives the same log, the founding article's county has the
article's figures, and planted bugs are found. With GZL_TEST_LONG=1 more seeds and all ten bugs."""

import json
import os
import shutil
import subprocess
import time

from lib import checks as checking
from lib.mutants import MUTANTS, build_mutant

SEEDS = 2_000 if checking.LONG else 200
DAYS = 60
SEEDS_FOR_A_BUG = 100
SHORT_SLICE = ["told_before_it_is_durable", "interest_is_cut_off"]
SEED_OF_THE_DAY = int(time.strftime("%Y%m%d")) * 10_000 if checking.LONG else 1

MILLION_FEN = 100 * 1_000_000


def output_of(command, fails=False):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in ((0, 1) if fails else (0,)):
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stdout} {done.stderr}")
    return json.loads(done.stdout)


def by_name(list_of_pairs, value):
    return {each["key"]: each[value] for each in list_of_pairs}


def article(checks, gzl, scratch):
    data = os.path.join(scratch, "county")
    started = time.monotonic()
    county = output_of([gzl, "demo", "seed", "--data", data, "--until", "2026-11-24", "--json"])
    checks.that(time.monotonic() - started < 60, "the article's county is made within a minute")
    paid = by_name(county["paid_out_by_bank"], "value_fen")
    financed = by_name(county["enterprises_by_bank"], "value")
    rates = by_name(county["rates"], "value_ppm")
    checks.equal(county["banks"], 8, "banks")
    checks.equal((county["registered"], county["financed"]), (140, 117), "enterprises, and those financed")
    checks.equal(round(county["coverage_ppm"] / 1_000), 836, "coverage in thousandths")
    checks.equal(county["paid_out_fen"], 1_400 * MILLION_FEN, "paid out")
    checks.equal(sum(paid.values()), county["paid_out_fen"], "the banks' sums add up")
    checks.equal(paid["建设银行"], 620 * MILLION_FEN, "paid out by CCB")
    checks.equal(paid["莱商银行"] + paid["齐商银行"], 580 * MILLION_FEN, "paid out by the regional banks")
    checks.equal(financed["莱商银行"] + financed["齐商银行"], 89, "enterprises of the regional banks")
    checks.equal(paid["日照银行"], 100 * MILLION_FEN, "paid out by Rizhao")
    checks.equal((min(rates.values()), max(rates.values())), (30_500, 32_000), "rates")
    checks.equal((county["warehouses"], county["non_performing_fen"]), (13, 0), "warehouses, bad loans")
    replayed = output_of([gzl, "replay", "--data", data, "--json"])
    checks.equal(replayed["books_balance"], True, "the books balance")


def simulation(checks, build, scratch):
    gzl = os.path.join(build, "gzl")
    report = output_of(
        [gzl, "simulate", "--seed", str(SEED_OF_THE_DAY), "--check", str(SEEDS), "--days", str(DAYS), "--json"], fails=True
    )
    checks.equal(report["failed"], [], f"{SEEDS} seeds from {SEED_OF_THE_DAY} hold for {DAYS} days")
    for what in ("loans", "defaults", "messages", "crashes"):
        checks.that(report[what] > 0, f"there were {what}", report)

    first, second = (output_of([gzl, "simulate", "--seed", "7", "--json"]) for _ in range(2))
    checks.equal(first, second, "one seed, one life")
    calm = output_of([gzl, "simulate", "--seed", "7", "--faults", "none", "--json"])
    checks.equal((calm["crashes"], calm["sound"]), (0, True), "a life without faults")
    checks.that(calm["log_digest"] != first["log_digest"], "faults change what happens")

    article(checks, gzl, scratch)

    if not shutil.which("ninja") or not os.path.exists(os.path.join(build, "build.ninja")):
        checks.skip("planted bugs", "the programs were not built here")
        return
    for name in MUTANTS if checking.LONG else SHORT_SLICE:
        program = build_mutant(build, scratch, name)
        found = output_of([program, "simulate", "--check", str(SEEDS_FOR_A_BUG), "--first", "--json"], fails=True)
        checks.that(found["failed"], f"{name} is found within {SEEDS_FOR_A_BUG} seeds", found)
        print(f"{name}: {found['failed'][0]['failure'] if found['failed'] else 'NOT FOUND'} (seed {found['seeds']})")
        os.remove(program)


checking.run(simulation)
