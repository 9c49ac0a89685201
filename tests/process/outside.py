#!/usr/bin/python3
"""Other people's data, when the shared directory with it is there (GZL_SHARED or ../shared): cases of loan engines,
readings of real sensors."""

import json
import os
import sys

sys.dont_write_bytecode = True

from lib import checks as checking
from lib.platform import REPOSITORY

sys.path.insert(0, os.path.join(REPOSITORY, "tests", "outside"))
import loan_schedules  # noqa: E402
import sensors  # noqa: E402

SHARED = os.environ.get("GZL_SHARED") or os.path.join(REPOSITORY, "..", "shared")


def loans(checks, build):
    path = os.path.join(SHARED, "vectors", "loan_schedules.json")
    if not os.path.exists(path):
        checks.skip("cases of other engines", f"{path} is not there")
        return
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    for case in cases:
        found = list(loan_schedules.check_case(build, case))
        checks.that(not found, loan_schedules.name_of(case), found[:5])


def readings(checks, build, scratch):
    directory = os.path.join(SHARED, "data", "sensors")
    if not os.path.isdir(directory):
        checks.skip("readings of real sensors", f"{directory} is not there")
        return
    sensors.check_files(checks, build, scratch, directory)


def outside(checks, build, scratch):
    loans(checks, build)
    readings(checks, build, scratch)


checking.run(outside)
