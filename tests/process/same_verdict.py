#!/usr/bin/python3
"""Two programs that share no line, `gzl verify` and the public page, say the same of every file: good ones, and the same
damaged in many ways, under several kinds of trust."""

import json
import os
import random
import shutil
import subprocess

from lib import checks as checking
from lib.documents import make
from lib.platform import REPOSITORY

PAGE = os.path.join(REPOSITORY, "web", "tests", "verdicts.mjs")
NAMES = ("record.json", "record.tlog-proof", "reading.json", "reading.tlog-proof", "erasure.json", "fork.json")
DAMAGED = 400 if checking.LONG else 40  # of each


def damaged(text, draw):
    """One to three edits: a bit, a byte, a stretch that goes, comes twice or moves."""
    for _ in range(draw.randint(1, 3)):
        at, length = draw.randrange(len(text)), draw.randint(1, 40)
        edit = draw.randrange(5)
        if edit == 0:
            text = text[:at] + bytes([text[at] ^ 1 << draw.randrange(8)]) + text[at + 1:]
        elif edit == 1:
            text = text[:at] + bytes([draw.randrange(256)]) + text[at + 1:]
        elif edit == 2:
            text = text[:at] + text[at + length:]
        elif edit == 3:
            text = text[:at] + text[at:at + length] + text[at:]
        else:
            digits = [i for i, each in enumerate(text) if chr(each).isdigit()]
            at = draw.choice(digits) if digits else at
            text = text[:at] + str(draw.randrange(10)).encode() + text[at + 1:]
        text = text or b"x"
    return text


def of_gzl(gzl, policy, path, is_fork):
    done = subprocess.run([gzl, "verify", path, "--policy", policy, "--json"] + (["--fork"] if is_fork else []),
                          capture_output=True, text=True)
    if done.returncode == 2:  # a proof that lacks what it proves
        return "not_included"
    verdict = json.loads(done.stdout)["verdict"]
    return "verified" if verdict == "forked" else verdict


def of_page(trust, paths):
    done = subprocess.run(["node", PAGE, trust, *paths], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return [line.split(" ")[1] for line in done.stdout.splitlines()]


def same_verdict(checks, build, scratch):
    if not shutil.which("node"):
        return checks.skip("the page's verdicts", "node is not installed; scripts/install.sh test")
    county, documents = make(build, scratch)
    county.platform.stop()
    log = f"log {documents.key}\n"
    trusts = {"the witness too": documents.policy, "the log": log + "quorum none\n",
              "its SM2 key": f"log {documents.sm2_key}\nquorum none\n",
              "both keys": log + f"log {documents.sm2_key}\nquorum none\n",
              "another witness": documents.policy.replace("quorum bank", "group g all bank\nquorum g")}
    draw = random.Random(1)
    for what, policy in trusts.items():
        trust = documents.path("trust.txt")
        documents.write("trust.txt", policy)
        for name in NAMES:
            with open(documents.path(name), "rb") as file:
                good = file.read()
            paths = []
            for number in range(1 + DAMAGED // len(trusts)):
                documents.write(f"{number}-{name}", damaged(good, draw) if number else good)
                paths.append(documents.path(f"{number}-{name}"))
            page = of_page(trust, paths)
            gzl = [of_gzl(county.platform.gzl, trust, path, name == "fork.json") for path in paths]
            checks.equal((page[0], gzl[0]), ("verified", "verified"), f"{name}, trusting {what}, is good for both")
            differ = [(path, one, other) for path, one, other in zip(paths, page, gzl) if one != other]
            checks.equal(differ, [], f"{name}, damaged, trusting {what}: page and `gzl verify` say the same")


checking.run(same_verdict)
