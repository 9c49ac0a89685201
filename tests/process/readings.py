#!/usr/bin/python3
"""Readings of a real server: asked for by range and by step, marked when they come late or twice, hidden from those who
may not see stock, proved one by one with `gzl verify`, and there again after a kill -9."""

import json
import os
import re
import subprocess

from lib import checks as checking
from lib.county import County
from lib.hand_made import Gateway, at, device_of, scale
from lib.platform import Connection


def ranges(checks, county, device):
    officer = county.person("sun.officer")
    path = f"/v1/devices/{device}/readings"
    whole = officer.read(path)
    checks.equal([each["sequence"] for each in whole["readings"]], list(range(1, 21)), "a day's readings in order")
    checks.equal(whole["readings"][4], {"sequence": 5, "at": at(5), "value": 5_005, "message": 1,
                                        "received_at": "2026-02-27T00:00:00.000Z"}, "a reading as it is told")
    part = officer.read(f"{path}?from={at(3)}&to={at(6)}")
    checks.equal([each["sequence"] for each in part["readings"]], [3, 4, 5], "a range")
    first = officer.read(f"{path}?limit=4")
    checks.equal((len(first["readings"]), first["is_complete"]), (4, False), "a limit is told")
    steps = officer.read(f"{path}?from={at(0)}&to={at(30)}&step_s=10")
    checks.equal([(each["from"], each["count"], each["min"], each["max"], each["first"], each["last"], each["mean"])
                  for each in steps["steps"]],
                 [(at(0), 9, 5_001, 5_009, 5_001, 5_009, 5_005), (at(10), 10, 5_010, 5_019, 5_010, 5_019, 5_015),
                  (at(20), 1, 5_020, 5_020, 5_020, 5_020, 5_020)], "steps of ten seconds")
    for wrong in ("?limit=0", "?limit=10001", "?step_s=0", "?from=yesterday", "?colour=red", f"?from={at(6)}&to={at(6)}",
                  "?from=2020-01-01T00:00:00.000Z&step_s=1"):
        checks.equal(officer.connection.send("GET", path + wrong, headers=officer.headers()).status, 400,
                     f"{wrong} is refused")


def strangers(checks, county, device, gateway):
    county.admit(11, "he.boss", "宝莱利第二金属")
    boss = county.person("he.boss")
    for path in (f"/v1/devices/{device}/readings", f"/v1/devices/{device}/readings/5/proof",
                 f"/v1/gateways/{gateway}/reception"):
        answers = [boss.connection.send("GET", each, headers=boss.headers())
                   for each in (path, re.sub(r"-\d{6}", "-009999", path))]
        checks.equal([each.status for each in answers], [404, 404], f"an enterprise does not learn of {path}")
        checks.equal(answers[0].body, answers[1].body, "nor whether it exists")
        checks.equal(Connection(county.platform.port).send("GET", path).status, 401, "a stranger is asked who it is")


def reception(checks, county, gateway):
    told = county.person("sun.officer").read(f"/v1/gateways/{gateway}/reception")
    checks.equal(told["clock"], "good", "the clock")
    scales = next(each for each in told["devices"] if each["device"] == "scale-a1")
    checks.equal({name: scales[name] for name in ("first_sequence", "last_sequence", "readings", "late", "duplicates",
                                                  "conflicts", "gaps", "missing")},
                 {"first_sequence": 1, "last_sequence": 40, "readings": 22, "late": 1, "duplicates": 1, "conflicts": 1,
                  "gaps": 2, "missing": 18}, "what came late, twice and not at all is marked")


def verify(county, path, *more):
    key = county.person("sun.officer").read("/v1/status")["log_key"]
    done = subprocess.run([county.platform.gzl, "verify", path, "--log-key", key, "--json", *more],
                          capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout)["verdict"]


def proofs(checks, county, device, body, scratch):
    officer = county.person("sun.officer")
    path = os.path.join(scratch, "reading.json")
    for sequence in (1, 7, 20):
        answer = officer.connection.send("GET", f"/v1/devices/{device}/readings/{sequence}/proof",
                                         headers=officer.headers())
        checks.equal(answer.status, 200, f"the proof of reading {sequence}")
        with open(path, "wb") as file:
            file.write(answer.body)
        proof = json.loads(answer.body)
        checks.that(proof["reading"] in body, "it holds the reading's text as it was signed")
        checks.equal(json.loads(proof["reading"])["sequence"], sequence, "of the reading that was asked for")
        checks.equal(verify(county, path), (0, "verified"), "`gzl verify` accepts it")
    text = answer.body
    # A signed note's lines by keys that the reader does not know are passed over: here the log's second key.
    dash = "\u2014 ".encode()
    unknown = range(text.index(dash, text.index(dash) + 1), text.rindex(b"log"))
    for place in range(0, len(text), 41):
        if place in unknown:
            continue
        with open(path, "wb") as file:
            file.write(text[:place] + bytes([text[place] ^ 1]) + text[place + 1:])
        code, verdict = verify(county, path)
        checks.that(code == 1 and verdict != "verified", f"a flipped bit at {place} is refused", verdict)
    checks.equal(officer.connection.send("GET", f"/v1/devices/{device}/readings/999/proof",
                                         headers=officer.headers()).status, 404, "a reading that is not there")


def readings(checks, build, scratch):
    county = County(build, scratch)
    county.platform.set_passwords("sun.officer")
    gateway = Gateway(county)
    found = device_of(county, "scale-a1")
    device, gateway_id = found["device"], found["gateway"]
    body = gateway.send([scale(n, 5_000 + n) for n in range(1, 21)])
    ranges(checks, county, device)
    gateway.send([scale(40, 6_000), scale(30, 6_001), scale(5, 5_005), scale(6, 1)])
    reception(checks, county, gateway_id)
    strangers(checks, county, device, gateway_id)
    proofs(checks, county, device, body, scratch)
    county.platform.kill()
    county.platform.start()
    county.people.clear()
    reception(checks, county, gateway_id)
    checks.equal(len(county.person("sun.officer").read(f"/v1/devices/{device}/readings")["readings"]), 22,
                 "the same readings after a kill -9")


checking.run(readings)
