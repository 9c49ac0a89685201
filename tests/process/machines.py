#!/usr/bin/python3
"""Machines are known by their signatures: two keys of a bank side by side, each within its days; the platform's own key
changed without a message lost; and RFC 9421 as somebody else wrote it (npm http-message-signatures, with sm-crypto for
SM2) signs what we accept and verifies what we answer."""

import json
import os
import subprocess

from lib import checks as checking
from lib import npm as npm_packages
from lib.county import STAFF, County
from lib.platform import COUNTY, Connection
from lib.signed import Machine

KEYS = """
[[machine_key]]
organisation = "{bank}"
name = "laishang-next"
public_key_file = "laishang-next.pub"
roles = ["bank_system"]
valid_from = 2026-03-01
valid_to = 2028-12-31

[[machine_key]]
organisation = "{bank}"
name = "laishang-old"
public_key_file = "laishang-old.pub"
roles = ["bank_system"]
valid_from = 2026-01-01
valid_to = 2026-03-02

[[machine_key]]
organisation = "{bank}"
name = "laishang-sm2"
public_key_file = "laishang-sm2.pub"
roles = ["bank_system"]
valid_from = 2026-01-01
valid_to = 2028-12-31
"""


def county_file(scratch):
    with open(COUNTY, encoding="utf-8") as file:
        county = file.read()
    bank = county.partition('name = "laishang-core"')[0].rpartition('organisation = "')[2].partition('"')[0]
    path = os.path.join(scratch, "county.toml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(county + KEYS.format(bank=bank))
    return path


def machine(platform, name):
    return Machine(platform.port, name, os.path.join(platform.keys, name + ".pem"))


def key(platform, *arguments):
    done = subprocess.run([platform.gzl, "key", "platform", *arguments, "--data", platform.data], capture_output=True,
                          text=True)
    return done.returncode, done.stdout.strip(), done.stderr


def published(platform):
    return Connection(platform.port).send("GET", "/platform/keys").json()["keys"]


def validity(checks, county):
    """A key is good from its first to its last day, and two of one bank are good at the same time."""
    platform = county.platform
    says = lambda name: (lambda answer: (answer.status, answer.json().get("detail", "")))(
        machine(platform, name).send("GET", "/v1/status"))
    wrong = (401, "signature_key_not_valid_today")
    checks.equal([says(name) for name in ("laishang-core", "laishang-old", "laishang-next")],
                 [(200, ""), (200, ""), wrong], "before its first day a key is not good, two others are")
    county.advance("2026-03-01T01:00:00.000Z")
    checks.equal([says(name) for name in ("laishang-core", "laishang-old", "laishang-next")], [(200, "")] * 3,
                 "in between all three are")
    county.advance("2026-03-03T01:00:00.000Z")
    checks.equal([says(name) for name in ("laishang-core", "laishang-old", "laishang-next")],
                 [(200, ""), wrong, (200, "")], "after its last day it is not")


def own_keys(checks, county):
    """The platform's key is followed by another one."""
    platform = county.platform
    by = lambda: machine(platform, "laishang-core").send("GET", "/v1/status").headers["signature-input"].partition(
        'keyid="')[2].partition('"')[0]
    checks.equal((by(), [each["keyid"] for each in published(platform)]), ("platform", ["platform"]), "one key at first")
    code, _, said = key(platform, "rotate", "--from", "soon")
    checks.that(code == 1 and "no day" in said, "a day is asked for", said)
    code, made, said = key(platform, "rotate", "--from", "2999-01-01")
    checks.equal((code, made.partition(" ")[0]), (0, "platform-2"), f"the next key is made {said}")
    platform.stop()
    platform.start()
    checks.equal((by(), [each["keyid"] for each in published(platform)]), ("platform", ["platform", "platform-2"]),
                 "before its day the next key is published and does not sign")
    checks.equal(published(platform)[1]["public_key"], made.partition(" ")[2], "it is the one that was made")
    checks.equal(key(platform, "rotate", "--from", "2999-01-01")[0], 1, "a third one waits until the first is gone")
    checks.equal(key(platform, "retire", "platform")[0], 1, "the first cannot go before the next one signs")
    listing = os.path.join(platform.data, "keys", "platform.keys")
    with open(listing, encoding="utf-8") as file:
        kept = file.read()
    with open(listing, "w", encoding="utf-8") as file:
        file.write(kept.replace("2999-01-01", "2020-01-01"))  # as if the day had come
    platform.stop()
    platform.start()
    checks.equal(by(), "platform-2", "from its day on it signs")
    checks.equal([each["signing"] for each in json.loads(key(platform, "list", "--json")[1])], [False, True],
                 "the list says so")
    checks.equal(key(platform, "retire", "platform")[0], 0, "then the first can go")
    platform.stop()
    platform.start()
    checks.equal((by(), [each["keyid"] for each in published(platform)]), ("platform-2", ["platform-2"]), "and is gone")
    county.people.clear()


def somebody_elses_client(checks, county, npm, algorithm, name, pem):
    platform = county.platform
    base = f"http://127.0.0.1:{platform.port}"
    keys = json.dumps({"keys": published(platform)})

    def send(method, target, *more, given=keys, keyid=name):
        code, output, said = npm.node("http_signature.js", base, keyid, pem, algorithm, given, method, target, *more)
        return code, json.loads(output) if output.strip() else {"status": 0, "signed_by": said}

    for target in ("/v1/me", "/v1/products?page_size=1", "/v1/loans?page_size=5&page_token="):
        code, answer = send("GET", target)
        checks.that(code == 0 and answer["signed_by"] == "platform-2" and answer["status"] in (200, 400),
                    f"{algorithm}: GET {target} is known, and the answer verifies", answer)
    body = json.dumps({"decision": "refused", "reasons": ["测试"], "automatic": True, "bank_reference": "X-1"},
                      ensure_ascii=False)
    code, answer = send("POST", "/v1/applications/application-999999:decide", body, "npm-1")
    checks.that(code == 0 and answer["status"] == 404 and "application_not_found" in answer["body"],
                f"{algorithm}: a command arrives whole, and its refusal is signed too", answer)
    code, answer = send("GET", "/v1/me", keyid="nobody")
    checks.that(code == 1 and answer["status"] == 401, f"{algorithm}: an unknown key is refused, unsigned", answer)
    other = json.dumps({"keys": [{**each, "public_key": "ed25519:" + "A" * 43 + "="} for each in published(platform)]})
    code, answer = send("GET", "/v1/me", given=other)
    checks.that(code == 1 and answer["signed_by"] is None, f"{algorithm}: under another key the answer does not verify",
                answer)


def machines(checks, build, scratch):
    county = County(build, scratch, STAFF, county=county_file(scratch))
    validity(checks, county)
    own_keys(checks, county)
    npm = npm_packages.install(checks, scratch, "somebody else's RFC 9421")
    if npm:
        keys = county.platform.keys
        somebody_elses_client(checks, county, npm, "ed25519", "laishang-next", os.path.join(keys, "laishang-next.pem"))
        somebody_elses_client(checks, county, npm, "sm2-sm3", "laishang-sm2", os.path.join(keys, "laishang-sm2.pem"))
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(machines)
