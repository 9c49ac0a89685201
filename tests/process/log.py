#!/usr/bin/python3
"""The published log: tiles that follow from their entries, witnesses that cosign, proofs that anyone can check – under
kill -9, with witnesses away, and after a server was restored from an old copy."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import time

from lib import checks as checking
from lib.county import County
from lib.credit_codes import credit_code
from lib.platform import PATIENCE_S, Connection, ServerEnded
from lib.witness import Witness


class Log:
    """What a stranger sees below /log/."""

    def __init__(self, platform):
        self.platform = platform

    def get(self, path):
        return Connection(self.platform.port).send("GET", "/log/" + path)

    def checkpoint(self):
        return self.get("checkpoint").body.decode()

    def size(self):
        return int(self.checkpoint().split("\n")[1])

    def cosignatures(self):
        return sum(1 for line in self.checkpoint().split("\n") if line.startswith("— witness."))

    def wait_until(self, holds):
        until = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError(self.checkpoint() + self.platform.log()[-2000:])
            time.sleep(0.05)


def fsck(gzl, log, *trust):
    done = subprocess.run([gzl, "fsck", log, *trust, "--json"], capture_output=True, text=True, timeout=PATIENCE_S)
    return done.returncode, json.loads(done.stdout)


def apply_for_admission(county, number):
    return county.person("wang.clerk").command(
        "/v1/organisations:apply", {"code": credit_code(number), "name": f"企业{number}", "capacities": ["enterprise"]})


def strange_key(name):
    """A verifier key of that name which nobody holds."""
    typed = b"\x01" + hashlib.sha256(b"strange").digest()
    key_id = hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8]
    return f"{name}+{key_id}+{base64.b64encode(typed).decode()}"


def published(checks, county, log, log_key):
    apply_for_admission(county, 1)
    size = county.person("wang.clerk").read("/v1/status")["size"]
    log.wait_until(lambda: log.size() >= size)
    url = f"http://127.0.0.1:{county.platform.port}/log"
    code, found = fsck(county.platform.gzl, url, "--log-key", log_key)
    checks.equal((code, found["sound"]), (0, True), "the log is sound over HTTP")
    checks.equal(found["size"], log.size(), "of the published size")
    tile = log.get(f"tile/0/000.p/{log.size()}")
    checks.equal((tile.status, len(tile.body)), (200, 32 * log.size()), "a partial tile of the published size")
    checks.that("immutable" in tile.headers["cache-control"], "which never changes")
    for path in ("tile/0/999", "tile/0/000.p/256", "tile/9/000", "tile/0/../../keys/log.pem", "nothing", "tile/0/0"):
        checks.equal(log.get(path).status, 404, f"{path} is not there")


def cosigned(checks, county, log, log_key, witnesses, scratch):
    policy = os.path.join(scratch, "policy.txt")
    with open(policy, "w", encoding="utf-8") as file:
        file.write(f"log {log_key}\n")
        for name, witness in zip(("bank", "office"), witnesses):
            file.write(f"witness {name} {witness.key} http://127.0.0.1:{witness.port}\n")
        file.write("group both all bank office\nquorum both\n")
    county.platform.stop()
    county.platform.start("--policy", policy)
    county.people.clear()
    apply_for_admission(county, 2)
    log.wait_until(lambda: log.cosignatures() == 2)
    code, found = fsck(county.platform.gzl, os.path.join(county.platform.data, "log"), "--policy", policy)
    checks.equal((code, found.get("cosigned")), (0, 2), "the log on disk is sound, and cosigned by both")

    clerk = county.person("wang.clerk")
    position = clerk.facts()[-1]["position"]
    proof = os.path.join(scratch, "record.json")
    with open(proof, "wb") as file:
        file.write(clerk.get(f"/v1/proof?position={position}").body)
    done = subprocess.run([county.platform.gzl, "verify", proof, "--policy", policy, "--json"], capture_output=True,
                          text=True)
    said = json.loads(done.stdout)
    checks.equal((done.returncode, said.get("witnesses")), (0, {"cosigned": 2, "of": 2}), "a record's proof: 2 of 2")
    with open(policy, encoding="utf-8") as file:
        other = file.read().replace(witnesses[1].key, Witness(county.platform.gzl, os.path.join(scratch, "w3"),
                                                                witnesses[1].name).key)
    strict = os.path.join(scratch, "strict.txt")
    with open(strict, "w", encoding="utf-8") as file:
        file.write(other)
    done = subprocess.run([county.platform.gzl, "verify", proof, "--policy", strict, "--json"], capture_output=True,
                          text=True)
    checks.equal((done.returncode, json.loads(done.stdout)["verdict"]), (1, "quorum_missed"),
                 "a witness that did not sign is missed")
    return policy


def witness_away(checks, county, log, log_key, witnesses):
    witnesses[1].kill()
    apply_for_admission(county, 3)
    size = county.person("wang.clerk").read("/v1/status")["size"]
    log.wait_until(lambda: log.size() >= size and log.cosignatures() >= 1)
    checks.equal(log.cosignatures(), 1, "a witness that is away is missing")
    witnesses[1].start(log_key)
    log.wait_until(lambda: log.cosignatures() == 2)
    checks.equal(log.size(), size, "and cosigns later, without anything new")


def killed(checks, county, log, log_key, policy):
    """The server dies while it publishes; every time the log is sound and goes on."""
    sound = 0
    sizes = [log.size()]
    for round_number in range(6):
        for number in range(8):
            apply_for_admission(county, 100 + 10 * round_number + number)
        if round_number % 2:
            time.sleep(0.02 * round_number)
        county.platform.kill()
        directory = os.path.join(county.platform.data, "log")
        code, found = fsck(county.platform.gzl, directory, "--log-key", log_key)
        sound += code == 0 and found["sound"]
        county.platform.start("--policy", policy)
        county.people.clear()
        sizes.append(log.size())
    checks.equal(sound, 6, "killed while publishing, the log on disk is always sound")
    checks.equal(sizes, sorted(sizes), "and never shrinks")


def damaged(checks, county, log_key, scratch):
    """One changed byte is found and named."""
    directory = os.path.join(county.platform.data, "log")
    copy = os.path.join(scratch, "copy")
    shutil.copytree(directory, copy)
    found = 0
    files = []
    for root, _, names in os.walk(copy):
        files += [os.path.join(root, name) for name in names if not name.endswith(".new")]
    size = int(open(os.path.join(copy, "checkpoint"), encoding="utf-8").read().split("\n")[1])
    current = [path for path in files if path.endswith(("checkpoint", f".p/{size % 256}")) or ".p/" not in path]
    for path in current:
        # of the checkpoint its text; signatures in other names are nobody's business here
        at = 5 if path.endswith("checkpoint") else os.path.getsize(path) // 2
        with open(path, "r+b") as file:
            file.seek(at)
            byte = file.read(1)
            file.seek(at)
            file.write(bytes([byte[0] ^ 1]))
        code, said = fsck(county.platform.gzl, copy, "--log-key", log_key)
        found += code == 1 and bool(said["problem"])
        with open(path, "r+b") as file:
            file.seek(at)
            file.write(byte)
    checks.equal(found, len(current), "a changed byte in any file of the published log is found")
    code, _ = fsck(county.platform.gzl, copy, "--log-key", log_key)
    checks.equal(code, 0, "and nothing is found when nothing is changed")


def restored(checks, county, log, policy, scratch):
    """A server that was restored from an old copy is caught by its witnesses, and signs nothing."""
    county.platform.stop()
    old = os.path.join(scratch, "old-copy")
    shutil.copytree(county.platform.data, old)
    county.platform.start("--policy", policy)
    county.people.clear()
    apply_for_admission(county, 900)
    size = county.person("wang.clerk").read("/v1/status")["size"]
    log.wait_until(lambda: log.size() >= size and log.cosignatures() == 2)
    county.platform.stop()
    newest = county.platform.data
    county.platform.data = old
    before = open(os.path.join(old, "log", "checkpoint"), encoding="utf-8").read()
    try:
        county.platform.start("--policy", policy)
        checks.that(False, "a server restored from an old copy does not start")
    except ServerEnded as ended:
        checks.that("restored from an old copy" in ended.log and "witness." in ended.log,
                    "a server restored from an old copy is caught by a witness", ended.log[-500:])
    after = open(os.path.join(old, "log", "checkpoint"), encoding="utf-8").read()
    checks.equal(after, before, "and has signed nothing")
    # Without its witnesses, the newer published log alone shows it.
    shutil.rmtree(os.path.join(old, "log"))
    shutil.copytree(os.path.join(newest, "log"), os.path.join(old, "log"))
    try:
        county.platform.start()
        checks.that(False, "a log shorter than what it published does not start")
    except ServerEnded as ended:
        checks.that("restore the newest one" in ended.log, "a log shorter than what it published does not start",
                    ended.log[-500:])
    county.platform.data = newest


def forked(checks, county, log, log_key, policy, witnesses, scratch):
    """Two histories under one key: the witness's checkpoint and the log's own give evidence that anybody can check."""
    gzl = county.platform.gzl
    newest = county.platform.data
    old = os.path.join(scratch, "other-history")
    shutil.copytree(newest, old)
    county.platform.start("--policy", policy)
    county.people.clear()
    apply_for_admission(county, 910)
    size = county.person("wang.clerk").read("/v1/status")["size"]
    log.wait_until(lambda: log.size() >= size and log.cosignatures() == 2)
    consistent = log.checkpoint()
    county.platform.stop()
    county.platform.data = old
    county.platform.start()  # asks no witness, so nothing stops it from going another way
    county.people.clear()
    for number in range(920, 926):
        apply_for_admission(county, number)
    size = county.person("wang.clerk").read("/v1/status")["size"]
    log.wait_until(lambda: log.size() >= size)
    county.platform.stop()
    try:
        county.platform.start("--policy", policy)
        checks.that(False, "a forked log does not start")
    except ServerEnded as ended:
        checks.that("the log was forked" in ended.log, "a forked log does not start", ended.log[-500:])
    fork = os.path.join(old, "alarms", f"{witnesses[0].name.replace('/', '_')}.fork.json")
    if not os.path.exists(fork):
        fork = os.path.join(old, "alarms", f"{witnesses[1].name.replace('/', '_')}.fork.json")

    def verify(path, *trust):
        done = subprocess.run([gzl, "verify", "--fork", path, *trust, "--json"], capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout)["verdict"] if done.stdout else done.stderr

    checks.equal(verify(fork, "--log-key", log_key), (0, "forked"), "the evidence shows the fork")
    checks.equal(verify(fork, "--policy", policy), (0, "forked"), "to whoever has the policy too")
    checks.equal(verify(fork, "--log-key", strange_key(log_key.split("+")[0])), (1, "unknown_key"),
                 "but not to whoever trusts another key")
    with open(fork, encoding="utf-8") as file:
        evidence = json.load(file)
    innocent = dict(evidence, older=consistent, newer=consistent)
    path = os.path.join(scratch, "innocent.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(innocent, file)
    checks.equal(verify(path, "--log-key", log_key), (1, "no_fork"), "one checkpoint twice is no fork")

    refused = [os.path.join(root, name) for witness in witnesses for root, _, names in os.walk(witness.directory)
               for name in names if name == "refused.checkpoint"]
    checks.that(refused, "a witness keeps the checkpoint that it refused")
    county.platform.data = newest


def log_of(checks, build, scratch):
    county = County(build, scratch)
    log = Log(county.platform)
    log_key = log.get("key").body.decode().split("\n")[0]
    witnesses = [Witness(county.platform.gzl, os.path.join(scratch, name), f"witness.{name}.example/w1")
                 for name in ("bank", "office")]
    try:
        for witness in witnesses:
            witness.start(log_key)
        published(checks, county, log, log_key)
        policy = cosigned(checks, county, log, log_key, witnesses, scratch)
        witness_away(checks, county, log, log_key, witnesses)
        killed(checks, county, log, log_key, policy)
        damaged(checks, county, log_key, scratch)
        restored(checks, county, log, policy, scratch)
        forked(checks, county, log, log_key, policy, witnesses, scratch)
    finally:
        for witness in witnesses:
            witness.kill()


checking.run(log_of)
