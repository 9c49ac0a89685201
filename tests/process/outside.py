#!/usr/bin/python3
"""Cases of other people's loan engines, when the shared directory with them is there (GZL_SHARED or ../shared)."""

import json
import os
import sys

sys.dont_write_bytecode = True

from lib import checks as checking
from lib.platform import REPOSITORY

sys.path.insert(0, os.path.join(REPOSITORY, "tests", "outside"))
import loan_schedules  # noqa: E402


def outside(checks, build, _scratch):
    shared = os.environ.get("GZL_SHARED") or os.path.join(REPOSITORY, "..", "shared")
    path = os.path.join(shared, "vectors", "loan_schedules.json")
    if not os.path.exists(path):
        checks.skip("cases of other engines", f"{path} is not there")
        return
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    for case in cases:
        found = list(loan_schedules.check_case(build, case))
        checks.that(not found, loan_schedules.name_of(case), found[:5])


checking.run(outside)
