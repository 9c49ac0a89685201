#!/usr/bin/python3
"""Erasure of personal data (E8): two people, a receipt that anybody can check, and a log in which nothing changes."""

import hashlib
import json
import os
import subprocess
import time

from lib import checks as checking
from lib.county import County
from lib.platform import PATIENCE_S, Connection

SECRET = "张三,身份证 11010519491231002X,手机 13800000000"


def gzl(county, *arguments):
    done = subprocess.run([county.platform.gzl, *arguments], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def holders(directory, text):
    """Files below the directory that contain the text."""
    found = []
    for root, _, names in os.walk(directory):
        for name in names:
            with open(os.path.join(root, name), "rb") as file:
                if text.encode() in file.read():
                    found.append(os.path.relpath(os.path.join(root, name), directory))
    return found


def register(county, organisation, text, key):
    return county.person("wang.clerk").post(
        "/v1/personal-data", {"organisation": organisation, "subject": "法定代表人", "purpose": "核实身份",
                              "text": text}, key)


def export(county, scratch, position):
    path = os.path.join(scratch, f"record-{position}.json")
    with open(path, "wb") as file:
        file.write(county.person("wang.clerk").get(f"/v1/proof?position={position}").body)
    return path


def kept(checks, county, organisation):
    clerk = county.person("wang.clerk")
    answer = register(county, organisation, SECRET, "personal-1")
    checks.equal(answer.status, 200, "personal data is registered")
    fact = answer.fact("PersonalDataRegistered")
    again = register(county, organisation, SECRET, "personal-1")
    checks.equal((again.status, again.fact("PersonalDataRegistered")), (200, fact), "a repeated request says the same")
    other = register(county, organisation, SECRET, "personal-2").fact("PersonalDataRegistered")
    checks.that(other["commitment"] != fact["commitment"], "the same text again has another salt and commitment")
    content = clerk.read(f"/v1/personal-content?data={fact['data']}")
    checks.equal(content["text"], SECRET, "the operator reads it")
    computed = hashlib.sha256(bytes.fromhex(content["salt"]) + SECRET.encode()).hexdigest()
    checks.equal(computed, fact["commitment"], "the fact's commitment is that of salt and text")
    checks.equal(county.person("he.boss").read(f"/v1/personal-content?data={fact['data']}")["text"], SECRET,
                 "so does the organisation whose business it is")
    checks.equal(county.person("qian.bank").get(f"/v1/personal-content?data={fact['data']}").reason(),
                 "personal_data_not_found", "a bank does not")
    refused = county.person("he.boss").post("/v1/personal-data", {"organisation": organisation, "subject": "x",
                                                                  "purpose": "x", "text": "李四"}, "boss-1")
    checks.equal(refused.reason(), "permission_denied", "an enterprise registers none itself")
    directory = county.platform.data
    checks.that(all(name.startswith("personal/") for name in holders(directory, SECRET)),
                "the text lies in its own directory alone", holders(directory, SECRET))
    until = time.monotonic() + PATIENCE_S
    while holders(directory, "李四") and time.monotonic() < until:
        time.sleep(0.05)
    checks.equal(holders(directory, "李四"), [], "what was refused does not stay")
    return fact, other


def erased(checks, county, fact, scratch):
    clerk, checker = county.person("wang.clerk"), county.person("li.checker")
    data, path = fact["data"], f"/v1/personal-data/{fact['data']}"
    checks.equal(clerk.get(f"/v1/erasure-receipt?data={data}").reason(), "personal_data_not_found", "no receipt before")
    clerk.command(path + ":requestErasure", {"ground": "本人撤回同意"})
    checks.equal(clerk.post(path + ":approveErasure", {}, "alone").reason(), "permission_denied", "one person is not enough")
    checker.command(path + ":approveErasure")
    stored = os.path.join(county.platform.data, "personal", fact["commitment"])
    until = time.monotonic() + PATIENCE_S
    while os.path.exists(stored) and time.monotonic() < until:
        time.sleep(0.02)
    checks.that(not os.path.exists(stored), "after the second person's approval the text and its salt are destroyed")
    checks.equal(clerk.get(f"/v1/personal-content?data={data}").reason(), "personal_data_not_found", "and not shown")
    receipt = os.path.join(scratch, "receipt.json")
    with open(receipt, "wb") as file:
        file.write(clerk.get(f"/v1/erasure-receipt?data={data}").body)
    return receipt


def receipted(checks, county, fact, receipt, key, scratch):
    said = gzl(county, "verify", receipt, "--log-key", key, "--json")
    checks.equal((said[0], said[1].get("erased"), said[1].get("commitment")), (0, fact["data"], fact["commitment"]),
                 "gzl verify accepts the receipt")
    with open(receipt, "rb") as file:
        text = file.read()
    accepted = 0
    changed = os.path.join(scratch, "changed.json")
    places = range(0, len(text) - 1, 7)
    for at in places:
        with open(changed, "wb") as file:
            file.write(text[:at] + bytes([text[at] ^ 1]) + text[at + 1:])
        code, answer = gzl(county, "verify", changed, "--log-key", key, "--json")
        # of the SM2 line and of the key that the file names nothing is asked of somebody who trusts Ed25519 alone
        accepted += code == 0 and (answer.get("erased"), answer.get("commitment")) != (fact["data"], fact["commitment"])
    checks.equal(accepted, 0, "a changed byte never changes what it says")
    replayed = county.platform.replay()
    checks.that(replayed["books_balance"], "the log replays as before")


def unchanged(checks, county, key, proofs):
    for path in proofs:
        code, answer = gzl(county, "verify", path, "--log-key", key, "--json")
        checks.equal((code, answer["verdict"]), (0, "verified"), f"the proof {os.path.basename(path)} still verifies")
    url = f"http://127.0.0.1:{county.platform.port}/log"
    checks.equal(gzl(county, "fsck", url, "--log-key", key, "--json")[0], 0, "the published log is sound")


def killed(checks, county, fact):
    """Between the approval and the destruction the server may die: the next start does it."""
    clerk, checker = county.person("wang.clerk"), county.person("li.checker")
    path = f"/v1/personal-data/{fact['data']}"
    clerk.command(path + ":requestErasure", {"ground": "目的已实现"})
    stored = os.path.join(county.platform.data, "personal", fact["commitment"])
    with open(stored, "rb") as file:
        before = file.read()
    checker.command(path + ":approveErasure")
    county.platform.kill()
    with open(stored, "wb") as file:  # as if it had died before
        file.write(before)
    orphan = os.path.join(county.platform.data, "personal", "ab" * 32)
    with open(orphan, "wb") as file:
        file.write(b"\x01" * 48 + "王五".encode())
    county.platform.start()
    county.people.clear()
    checks.that(not os.path.exists(stored), "what was approved before a crash is destroyed at the next start")
    checks.that(not os.path.exists(orphan), "so is what no fact speaks of")
    checks.equal(holders(county.platform.data, SECRET), [], "nothing in the data directory holds the text any more")


def erasure(checks, build, scratch):
    county = County(build, scratch)
    organisation = county.admit(1, "he.boss", "宝莱利金属")
    county.platform.set_passwords("qian.bank")
    key = Connection(county.platform.port).send("GET", "/log/key").body.decode().split("\n")[0]
    fact, other = kept(checks, county, organisation)
    positions = [each["position"] for each in county.person("wang.clerk").facts()
                 if each["record"]["kind"].startswith(("PersonalData", "Organisation"))]
    proofs = [export(county, scratch, position) for position in positions[-4:]]
    receipt = erased(checks, county, fact, scratch)
    receipted(checks, county, fact, receipt, key, scratch)
    unchanged(checks, county, key, proofs)
    killed(checks, county, other)
    unchanged(checks, county, key, proofs)


checking.run(erasure)
