#!/usr/bin/python3
"""Bare proof files (c2sp.org/tlog-proof@v1) of records and readings: downloaded by whoever may see the record, checked
without the platform by `gzl verify` and by the tree's own rules, refused when one byte is another."""

import base64
import hashlib
import json
import os
import subprocess

from lib import checks as checking
from lib.county import County
from lib.hand_made import Gateway, device_of, scale
from lib.merkle import leaf_hash, root_from_inclusion
from lib.platform import Connection
from lib.witness import Witness, published

DASH = "\u2014 ".encode()


class Verifier:
    """`gzl verify` with a policy of one log and one witness, which has to have cosigned."""

    def __init__(self, gzl, policy, scratch):
        self.gzl, self.policy, self.scratch = gzl, policy, scratch

    def ask(self, body, *more):
        """Exit code, and the answer or what was said instead."""
        path = os.path.join(self.scratch, "asked.tlog-proof")
        with open(path, "wb") as file:
            file.write(body)
        done = subprocess.run([self.gzl, "verify", path, "--policy", self.policy, "--json", *more],
                              capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def lines_of(body):
    """Extra data, index, path and checkpoint of a proof file."""
    head, _, checkpoint = body.decode().partition("\n\n")
    first, extra, index, *path = head.split("\n")
    assert first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index "), head
    return (base64.b64decode(extra[6:]), int(index[6:]), [base64.b64decode(each) for each in path], checkpoint)


def record_in(file):
    """The record file, by itself or in a reading's."""
    return json.loads(file["record"]) if "reading" in file else file


def leads_to_root(body):
    """What a program does that knows the tree, the proof file and the leaf entry, and nothing else of us."""
    extra, index, path, checkpoint = lines_of(body)
    record = record_in(json.loads(extra))
    commitment = hashlib.sha256(bytes.fromhex(record["salt"]) + record["record"].encode()).hexdigest()
    entry = f'{{"v":1,"kind":"fact","seq":{index},"commitment":"{commitment}"}}'.encode()
    _, size, root, *_ = checkpoint.split("\n")
    return entry, root_from_inclusion(leaf_hash(entry), index, int(size), path) == base64.b64decode(root)


def downloaded(checks, person, path, name, what):
    """Of the same content as the JSON file."""
    answer = person.get(path + "format=tlog-proof")
    checks.equal((answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")),
                 (200, "text/plain; charset=utf-8", f'attachment; filename="{name}.tlog-proof"'),
                 f"{what} is downloaded as a file of its own")
    plain = person.get(path + "format=json")
    checks.equal((plain.status, plain.headers.get("content-disposition")),
                 (200, f'attachment; filename="{name}.json"'), f"{what} as JSON is what it was")
    extra, index, hashes, _ = lines_of(answer.body)
    whole, rest = record_in(json.loads(plain.body)), record_in(json.loads(extra))
    checks.equal((rest["proof"], rest["record"]), ("", whole["record"]), f"{what} carries the same without its proof")
    checks.equal(whole["proof"].split("\n")[1], f"index {index}", "of the same place")
    checks.that(len(hashes) > 0 and leads_to_root(answer.body)[1], f"{what} leads to the checkpoint's root")
    return answer.body


def refused(checks, verifier, body, what):
    """The log's second signature is by a key that the policy does not know: a note is read without such lines."""
    first = body.index(DASH)
    second = body.index(DASH, first + 1)
    unknown = range(second, body.index(DASH, second + 1))
    places = [place for place in range(0, len(body), 29) if place not in unknown]
    said = [verifier.ask(body[:place] + bytes([body[place] ^ 1]) + body[place + 1:]) for place in places]
    accepted = [place for place, (code, _) in zip(places, said) if code != 1]
    checks.equal(accepted, [], f"{what}: one flipped bit in any of {len(places)} bytes is refused")


def entries(checks, verifier, body, scratch):
    """The same file as any other program writes it: without what it proves."""
    entry, _ = leads_to_root(body)
    bare = b"".join(line for line in body.splitlines(keepends=True) if not line.startswith(b"extra "))
    code, said = verifier.ask(bare)
    checks.that(code == 2 and "--entry" in said, "a proof that does not carry what it proves asks for the entry", said)
    path = os.path.join(scratch, "entry")
    for text, wanted in ((entry, (0, "verified")), (entry + b"\n", (1, "not_included"))):
        with open(path, "wb") as file:
            file.write(text)
        code, said = verifier.ask(bare, "--entry", path)
        checks.equal((code, said["verdict"]), wanted, "and is checked with it, byte for byte")


def strangers(checks, county, record, device):
    """As for the JSON file: who may not see the record is answered as if there were none."""
    county.admit(11, "ma.boss", "宝莱利第二金属")
    boss = county.person("ma.boss")
    reading = f"/v1/devices/{device}/readings/3/proof?"
    pairs = ((record, "/v1/proof?position=999999&"), (reading, "/v1/devices/device-009999/readings/3/proof?"))
    for path, missing in pairs:
        for form in ("format=tlog-proof", "format=json"):
            found, absent = boss.get(path + form), boss.get(missing + form)
            checks.equal((found.status, found.body), (absent.status, absent.body), f"a stranger at {path}{form}")
            checks.equal(found.status, 404, "learns nothing")
            checks.equal(Connection(county.platform.port).send("GET", path + form).status, 401, "nor does nobody")
        wrong = county.person("sun.officer").get(path + "format=pdf")
        checks.equal((wrong.status, wrong.json().get("fields")), (400, [{"pointer": "/format", "reason": "unknown_value"}]),
                     f"another form than there is at {path}")


def tlog_proof(checks, build, scratch):
    county = County(build, scratch)
    county.platform.set_passwords("sun.officer")
    log_key = Connection(county.platform.port).send("GET", "/log/key").body.decode().split("\n")[0]
    witness = Witness(county.platform.gzl, os.path.join(scratch, "witness"), "witness.bank.example/w1")
    policy = os.path.join(scratch, "policy.txt")
    try:
        witness.start(log_key)
        with open(policy, "w", encoding="utf-8") as file:
            file.write(f"log {log_key}\nwitness bank {witness.key} http://127.0.0.1:{witness.port}\nquorum bank\n")
        county.platform.stop()
        county.platform.start("--policy", policy)
        county.people.clear()
        county.admit(10, "he.boss", "宝莱利金属")
        device = device_of(county, "scale-a1")["device"]
        Gateway(county).send([scale(n, 5_000 + n) for n in range(1, 6)])
        clerk, officer = county.person("wang.clerk"), county.person("sun.officer")
        position = next(each["position"] for each in clerk.facts() if each["record"]["kind"] == "OrganisationApplied")
        published(county, witnesses=1)
        record_path = f"/v1/proof?position={position}&"
        record = downloaded(checks, clerk, record_path, f"record-{position}", "a record's proof")
        reading = downloaded(checks, officer, f"/v1/devices/{device}/readings/3/proof?", f"reading-{device}-3",
                             "a reading's proof")
        every = [clerk.get(f"/v1/proof?position={each['position']}&format=tlog-proof").body for each in clerk.facts()]
        strangers(checks, county, record_path, device)
        county.platform.stop()
        witness.kill()
    finally:
        witness.kill()
    verifier = Verifier(county.platform.gzl, policy, scratch)
    said = {"verified": True, "verdict": "verified", "witnesses": {"cosigned": 1, "of": 1}}
    for body, what in ((record, "a record's proof"), (reading, "a reading's proof")):
        checks.equal(verifier.ask(body), (0, said), f"{what}: `gzl verify` accepts it, with nothing running")
        refused(checks, verifier, body, what)
    checks.equal({code for code, _ in map(verifier.ask, every)}, {0}, f"so it does of all {len(every)} facts")
    entries(checks, verifier, record, scratch)


checking.run(tlog_proof)
