#!/usr/bin/python3
"""Checkpoints on an EVM chain: the contract refuses rollback and forks, and the platform does not need the chain."""

import json
import os
import re
import shutil
import subprocess
import time
import urllib.request

from lib import checks as checking
from lib import npm as npm_packages
from lib.county import County
from lib.credit_codes import credit_code
from lib.platform import PATIENCE_S, REPOSITORY, Connection

CONTRACT = os.path.join(REPOSITORY, "contracts", "CheckpointAnchor.json")
# The first of the accounts that every anvil makes; known to everybody, worth nothing.
ANVIL_KEY = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"


class Chain:
    def __init__(self, anvil, directory):
        self.anvil, self.directory, self.port, self.process = anvil, directory, None, None
        self.state = os.path.join(directory, "chain.json")

    def start(self):
        log_path = os.path.join(self.directory, "anvil.log")
        with open(log_path, "wb") as log:
            self.process = subprocess.Popen(
                [self.anvil, "--host", "127.0.0.1", "--port", str(self.port or 0), "--chain-id", "20261",
                 "--hardfork", "london", "--state", self.state],
                stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            with open(log_path, encoding="utf-8", errors="replace") as log:
                listening = re.search(r"Listening on 127\.0\.0\.1:(\d+)", log.read())
            if listening:
                self.port = int(listening[1])
                return
            time.sleep(0.02)
        raise TimeoutError(open(log_path, encoding="utf-8", errors="replace").read())

    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def ask(self, method, *parameters):
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}).encode()
        request = urllib.request.Request(self.url(), body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return json.loads(answer.read())


def word(value):
    return value.to_bytes(32, "big").hex()


class Anchoring:
    def __init__(self, county, chain, scratch, log_key):
        self.gzl, self.platform, self.chain, self.log_key = county.platform.gzl, county.platform, chain, log_key
        self.account = os.path.join(scratch, "account.hex")
        self.contract = None
        with open(self.account, "w", encoding="utf-8", opener=lambda p, f: os.open(p, f, 0o600)) as file:
            file.write(ANVIL_KEY)

    def log(self):
        return f"http://127.0.0.1:{self.platform.port}/log"

    def arguments(self, what, *more):
        return [self.gzl, "anchor", what, "--node", self.chain.url(), "--account", self.account, "--json", *more]

    def deploy(self):
        done = subprocess.run(self.arguments("deploy", "--code", CONTRACT), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        self.contract = json.loads(done.stdout)["contract"]

    def publish_arguments(self, *more):
        return self.arguments("publish", "--contract", self.contract, "--log", self.log(), "--log-key", self.log_key,
                              *more)

    def publish(self):
        done = subprocess.run(self.publish_arguments(), capture_output=True, text=True, timeout=PATIENCE_S)
        return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr

    def verify(self, record, *more):
        done = subprocess.run([self.gzl, "verify", record, "--log-key", self.log_key, "--anchor", self.chain.url(),
                               "--contract", self.contract, "--json", *more], capture_output=True, text=True)
        return done.returncode, json.loads(done.stdout)["verdict"] if done.stdout else done.stderr

    def call(self, data):
        """What the contract says to a transaction of the owner, without making it."""
        owner = self.chain.ask("eth_call", {"to": self.contract, "data": "0x8da5cb5b"}, "latest")["result"]
        return self.chain.ask("eth_call", {"from": "0x" + owner[-40:], "to": self.contract, "data": data}, "latest")


def apply_for_admission(county, number):
    county.person("wang.clerk").command(
        "/v1/organisations:apply", {"code": credit_code(number), "name": f"企业{number}", "capacities": ["enterprise"]})


def export(county, scratch, name):
    clerk = county.person("wang.clerk")
    path = os.path.join(scratch, name)
    with open(path, "wb") as file:
        file.write(clerk.get(f"/v1/proof?position={clerk.facts()[-1]['position']}").body)
    return path


def committed(checks, npm):
    code, made, said = npm.node("compile_anchor.js", os.path.join(REPOSITORY, "contracts", "CheckpointAnchor.sol"))
    checks.equal(code, 0, "the contract compiles: " + said)
    with open(CONTRACT, encoding="utf-8") as file:
        checks.equal(json.loads(made), json.load(file), "to the bytecode that is committed")


def anchored(checks, county, anchoring, scratch):
    apply_for_admission(county, 1)
    record = export(county, scratch, "first.json")
    code, said, problem = anchoring.publish()
    checks.equal((code, said.get("anchored"), said.get("problem")), (0, True, ""), f"a checkpoint is anchored {problem}")
    code, said, _ = anchoring.publish()
    checks.equal((code, said["anchored"]), (0, False), "a second time changes nothing")
    checks.equal(anchoring.verify(record), (0, "verified"), "the record's checkpoint is on the chain")
    apply_for_admission(county, 2)
    later = export(county, scratch, "later.json")
    checks.equal(anchoring.verify(later), (1, "not_anchored"), "a younger one is not, yet")
    apply_for_admission(county, 3)
    export(county, scratch, "newest.json")
    checks.equal(anchoring.publish()[0], 0, "the log grows on the chain")
    checks.equal(anchoring.verify(later), (1, "not_anchored"), "one between two that are anchored needs the log")
    checks.equal(anchoring.verify(later, "--log", anchoring.log()), (0, "verified"), "which shows that it is held")
    return said["size"]


def refused(checks, anchoring):
    """The contract itself, whoever asks it how."""
    origin = anchoring.log_key.split("+")[0]
    import hashlib
    log = hashlib.sha256(origin.encode()).hexdigest()
    latest = anchoring.call("0x79feb107" + log)["result"]
    size, root = int(latest[2:66], 16), latest[66:130]

    def anchor(new_size, new_root):
        answer = anchoring.call("0x7f00e393" + log + word(new_size) + new_root + word(7))
        return answer.get("error", {}).get("message", "")

    checks.that("smaller than anchored" in anchor(size - 1, root), "the contract refuses a smaller size")
    checks.that("another root" in anchor(size, word(99)), "and another root at the same size")
    checks.equal(anchor(size, root), "", "but not the same again")
    checks.equal(anchor(size + 1, word(99)), "", "a larger size it takes")
    stranger = anchoring.chain.ask("eth_call", {"from": "0x" + "11" * 20, "to": anchoring.contract, "data":
                                                "0x7f00e393" + log + word(size + 1) + word(99) + word(7)}, "latest")
    checks.that("not the owner" in stranger.get("error", {}).get("message", ""), "from its owner alone")


def chain_away(checks, county, anchoring, scratch):
    anchoring.chain.stop()
    code, _, problem = anchoring.publish()
    checks.that(code == 1 and "127.0.0.1" not in problem[:0] and problem, "without the chain nothing is anchored", problem)
    log_path = os.path.join(scratch, "anchor.log")
    with open(log_path, "wb") as log:
        process = subprocess.Popen(anchoring.publish_arguments("--every", "1"), stdout=log, stderr=log)
    try:
        apply_for_admission(county, 20)
        record = export(county, scratch, "meanwhile.json")
        checks.that(os.path.getsize(record) > 0, "the platform goes on without the chain")
        time.sleep(1.5)
        checks.that(process.poll() is None, "the anchoring process waits")
        anchoring.chain.start()
        until = time.monotonic() + PATIENCE_S
        while anchoring.verify(record, "--log", anchoring.log())[0] != 0 and time.monotonic() < until:
            time.sleep(0.2)
        checks.equal(anchoring.verify(record, "--log", anchoring.log()), (0, "verified"),
                     "and anchors once the chain is back")
    finally:
        process.terminate()
        process.wait()


def rolled_back(checks, county, anchoring, old, scratch):
    """A server that was restored from an old copy, then one that went another way from there."""
    newest = county.platform.data
    county.platform.stop()
    county.platform.data = old
    county.platform.start()
    county.people.clear()
    code, said, _ = anchoring.publish()
    checks.that(code == 3 and "old copy" in said.get("problem", ""), "an older copy of the log is not anchored", said)
    for number in range(40, 52):
        apply_for_admission(county, number)
    record = export(county, scratch, "forked.json")
    code, said, _ = anchoring.publish()
    checks.that(code == 3 and "forked" in said.get("problem", ""), "nor one that went another way", said)
    # its record is in a log, signed by the right key, but not in the one that is anchored
    checks.equal(anchoring.verify(record, "--log", anchoring.log())[0], 1, "a record of the fork is not shown to be held")
    county.platform.stop()
    county.platform.data = newest


def anchor(checks, build, scratch):
    npm = npm_packages.install(checks, scratch, "anchoring on anvil")
    if not npm:
        return
    committed(checks, npm)
    anvil = npm.anvil()
    if not anvil:
        checks.skip("anchoring on anvil", "there is no anvil for this machine")
        return
    chain = Chain(anvil, scratch)
    chain.start()
    try:
        county = County(build, scratch)
        key = Connection(county.platform.port).send("GET", "/log/key").body.decode().split("\n")[0]
        anchoring = Anchoring(county, chain, scratch, key)
        anchoring.deploy()
        county.platform.stop()
        old = os.path.join(scratch, "old-copy")
        shutil.copytree(county.platform.data, old)
        county.platform.start()
        county.people.clear()
        anchored(checks, county, anchoring, scratch)
        refused(checks, anchoring)
        chain_away(checks, county, anchoring, scratch)
        rolled_back(checks, county, anchoring, old, scratch)
    finally:
        chain.stop()


checking.run(anchor)
