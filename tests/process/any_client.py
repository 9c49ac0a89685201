#!/usr/bin/python3
"""A client that nobody here wrote (Schemathesis) reads our OpenAPI document and tries every operation of it with values that the
document allows and values that it does not: no 5xx, no status that the document does not name, every answer as it is described,
nothing served without a sign-in."""

import json
import os
import re
import shutil
import subprocess
import sys

from lib import checks as checking
from lib.checks import LONG
from lib.county import WORKING_TIME, County
from lib.platform import REPOSITORY, Connection

PEOPLE = ("wang.clerk", "li.checker", "jiang.admin", "zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian",
          "qian.bank")
REQUIREMENTS = os.path.join(REPOSITORY, "tests", "interop", "python", "requirements.txt")
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,ignored_auth"
PHASES = os.environ.get("GZL_PHASES", "coverage,fuzzing" if LONG else "fuzzing")
SEED = os.environ.get("GZL_SEED", "1")


def installed(checks, build):
    """Schemathesis in a directory below the build, pinned with digests; None and a skipped check otherwise."""
    directory = os.path.join(build, "interop-python")
    program = os.path.join(directory, "bin", "schemathesis")
    with open(REQUIREMENTS, encoding="utf-8") as file:
        wanted = file.read()
    stamp = os.path.join(directory, "installed")
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == wanted:
        return program
    shutil.rmtree(directory, ignore_errors=True)
    for command in ([sys.executable, "-m", "venv", directory],
                    [os.path.join(directory, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check",
                     "--require-hashes", "--only-binary", ":all:", "-r", REQUIREMENTS]):
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            checks.skip("Schemathesis", "it cannot be installed: " + (done.stderr or done.stdout).strip()[-300:])
            return None
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)
    return program


def tried(program, county, scratch, person, pattern):
    """One run as one person over the operations whose path fits. Gives exit code, report and output."""
    report = os.path.join(scratch, f"{person.login}-{len(os.listdir(scratch))}.json")
    command = [program, "run", f"http://127.0.0.1:{county.platform.port}/openapi.json", "--url",
               f"http://127.0.0.1:{county.platform.port}", "--header", "Cookie: " + person.cookie, "--header",
               "X-CSRF-Token: " + person.csrf, "--checks", CHECKS, "--seed", SEED, "--no-color", "--warnings", "off",
               "--phases", PHASES, "--max-examples", "30" if LONG else "3",
               "--generation-database", "none", "--suppress-health-check", "all", "--continue-on-failure", "--no-shrink",
               "--generation-with-security-parameters", "false", "--report-json-path", report, "--report", "json",
               "--include-path-regex", pattern, "--request-timeout", "60"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=3600 if LONG else 800, cwd=scratch)
    return done.returncode, report, done.stdout + done.stderr


def any_client(checks, build, scratch):
    program = installed(checks, build)
    if not program:
        return
    county = County(build, scratch, PEOPLE)
    county.platform.stop()
    county.platform.start("--rate-limit", "0")
    county.people.clear()
    county.advance(WORKING_TIME)
    county.admit(1, "he.boss", "冠县宝莱利金属")
    county.trade("he.boss", "HT-1")
    county.stock("he.boss", county.bank())
    document = Connection(county.platform.port).send("GET", "/openapi.json").json()
    operations = sum(len(methods) for methods in document["paths"].values())
    print(f"{operations} operations, seed {SEED}", flush=True)
    runs = os.path.join(scratch, "runs")
    os.makedirs(runs)
    for login in ("li.checker", "he.boss") if not LONG else PEOPLE + ("he.boss",):
        code, _, output = tried(program, county, runs, county.person(login), "^/v1/")
        told = re.findall(r"(?m)^(?:\s*)(\d+) (?:passed|generated|tested).*$", output)
        checks.that(code == 0, f"{login}: every answer is as the document says", output[-4000:])
        checks.that(told, f"{login}: requests were made", output[-500:])
        checks.equal(county.platform.process.poll(), None, f"{login}: the server runs on")
    live = county.platform.person("wang.clerk").read("/v1/digest")
    replayed = county.platform.replay(live["size"])
    checks.equal((replayed["digest"], replayed["books_balance"]), (live["digest"], True), "a replay agrees")
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(any_client)
