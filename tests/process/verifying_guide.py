#!/usr/bin/python3
"""docs/guides/verifying.md as its reader works through it: every command as it is written there, over files of a running
platform. Only the names of the county at hand – the key, the port – take the place of the guide's."""

import json
import os
import re
import shutil
import subprocess
import time
import urllib.request

from lib import checks as checking
from lib.county import County
from lib.documents import erase
from lib.hand_made import Gateway, device_of, scale
from lib.platform import PATIENCE_S, REPOSITORY, Connection
from lib.witness import Witness, published

GUIDE = os.path.join(REPOSITORY, "docs", "guides", "verifying.md")
SAMPLES = ("county.guanzhilian.example/log+4cbd71be+…", "NAME+ID+KEY")
OF_EVERY_LINUX = ["record: as committed", "record: in the log", "checkpoint: of this log",
                  "Signature Verified Successfully"]


def blocks():
    with open(GUIDE, encoding="utf-8") as file:
        return re.findall(r"^```sh\n(.*?)^```", file.read(), re.MULTILINE | re.DOTALL)


class Reader:
    """A directory with the files that the guide speaks of, and gzl among the programs."""

    def __init__(self, gzl, directory, log_key):
        self.directory, self.log_key, self.port = directory, log_key, None
        os.makedirs(os.path.join(directory, "bin"))
        os.symlink(gzl, os.path.join(directory, "bin", "gzl"))

    def keep(self, name, body):
        with open(os.path.join(self.directory, name), "wb") as file:
            file.write(body)

    def run(self, commands):
        for sample in SAMPLES:
            commands = commands.replace(sample, self.log_key)
        commands = commands.replace("127.0.0.1:8400", f"127.0.0.1:{self.port}")
        path = os.path.join(self.directory, "bin") + os.pathsep + os.environ["PATH"]
        done = subprocess.run(["bash", "-c", commands], cwd=self.directory, env=dict(os.environ, PATH=path),
                              capture_output=True, text=True, timeout=PATIENCE_S)
        return done.returncode, done.stdout, done.stderr


def with_gzl(checks, reader, commands):
    for command in commands.strip().split("\n"):
        name = command.partition("#")[0].strip()
        if "--fork" in name:  # tests/process/log.py makes a fork; here a log that has none is asked
            honest = open(os.path.join(reader.directory, "checkpoint"), encoding="utf-8").read()
            with open(os.path.join(reader.directory, "fork.json"), "w", encoding="utf-8") as file:
                json.dump({"format": "guanzhilian-fork@v1", "older": honest, "newer": honest, "root": "00" * 32,
                           "proof": ""}, file)
            code, said, _ = reader.run(name + " --json")
            checks.equal((code, json.loads(said)["verdict"]), (1, "no_fork"), name)
            continue
        code, said, fault = reader.run(command)
        checks.equal(code, 0, f"{name}: {said}{fault}")
        if "2 of 2" in command:
            checks.equal(json.loads(said).get("witnesses"), {"cosigned": 2, "of": 2}, "2 of 2")


def with_what_every_linux_has(checks, reader, commands):
    def said(text):
        return [line for line in reader.run(text)[1].split("\n") if line]

    commands = commands.replace("record-61.json", "record-96.json")
    checks.equal(said(commands), OF_EVERY_LINUX, "four lines appear, by no program of ours")
    with open(os.path.join(reader.directory, "record-96.json"), encoding="utf-8") as file:
        good = file.read()
    record = json.loads(good)
    checkpoint = record["proof"].split("\n\n")[1]
    size = checkpoint.split("\n")[1]
    altered = {
        "record": (dict(record, record=record["record"].replace("2026", "2025", 1)), OF_EVERY_LINUX[0]),
        "salt": (dict(record, salt="00" * 16), OF_EVERY_LINUX[0]),
        "index": (dict(record, seq=95), OF_EVERY_LINUX[1]),
        "size": (dict(record, proof=record["proof"].replace(f"\n{size}\n", f"\n{int(size) + 1}\n")), OF_EVERY_LINUX[3]),
        "log": (dict(record, proof=record["proof"].replace(checkpoint.split("\n")[0] + "\n", "other.example/log\n")),
                OF_EVERY_LINUX[2]),
    }
    for what, (file, missing) in altered.items():
        with open(os.path.join(reader.directory, "altered.json"), "w", encoding="utf-8") as out:
            json.dump(file, out, ensure_ascii=False)
        lines = said(commands.replace("record-96.json", "altered.json"))
        checks.that(missing not in lines, f"with another {what} the line '{missing}' is missing", lines)


def page_of_ones_own(checks, reader, command):
    """The guide's server, at a port that is free."""
    shutil.copytree(os.path.join(REPOSITORY, "web", "public"), os.path.join(reader.directory, "web", "public"))
    log = os.path.join(reader.directory, "http.log")
    with open(log, "w", encoding="utf-8") as out:
        server = subprocess.Popen(["bash", "-c", "exec " + command.strip() + " 0"], cwd=reader.directory, stdout=out,
                                  stderr=out, env=dict(os.environ, PYTHONUNBUFFERED="1"))
    try:
        until = time.monotonic() + PATIENCE_S
        while not (found := re.search(r"port (\d+)", open(log, encoding="utf-8").read())):
            if time.monotonic() > until or server.poll() is not None:
                raise TimeoutError(open(log, encoding="utf-8").read())
            time.sleep(0.02)
        for name, kind in (("verify.html", "text/html"), ("js/verify_page.js", "text/javascript")):
            with urllib.request.urlopen(f"http://127.0.0.1:{found[1]}/{name}") as answer:
                checks.equal((answer.status, answer.headers.get_content_type()), (200, kind), f"{name} is served")
    finally:
        server.kill()
        server.wait()


def guide(checks, build, scratch):
    with_program, own_page, without = blocks()
    county = County(build, scratch)
    county.platform.set_passwords("sun.officer")
    log_key = Connection(county.platform.port).send("GET", "/log/key").body.decode().split("\n")[0]
    reader = Reader(county.platform.gzl, os.path.join(scratch, "reader"), log_key)
    witnesses = [Witness(county.platform.gzl, os.path.join(scratch, name), f"witness.{name}.example/w1")
                 for name in ("bank", "office")]
    try:
        for witness in witnesses:
            witness.start(log_key)
        policy = os.path.join(reader.directory, "policy.txt")
        with open(policy, "w", encoding="utf-8") as file:
            file.write(f"log {log_key}\n")
            for name, witness in zip(("bank", "office"), witnesses):
                file.write(f"witness {name} {witness.key} http://127.0.0.1:{witness.port}\n")
            file.write("group both all bank office\nquorum both\n")
        county.platform.stop()
        county.platform.start("--policy", policy)
        county.people.clear()
        reader.port = county.platform.port
        reader.keep("erasure.json", erase(county, county.admit(10, "he.boss", "宝莱利金属")))
        device = device_of(county, "scale-a1")["device"]
        Gateway(county).send([scale(n, 5_000 + n) for n in range(1, 6)])
        reader.keep("checkpoint", published(county, witnesses=2).encode())
        for form in ("json", "tlog-proof"):
            answer = county.person("wang.clerk").get(f"/v1/proof?position=96&format={form}")
            reader.keep(f"record-96.{form}", answer.body)
        reader.keep("reading.json", county.person("sun.officer").get(f"/v1/devices/{device}/readings/3/proof").body)
        with_gzl(checks, reader, with_program)
    finally:
        for witness in witnesses:
            witness.kill()
    county.platform.stop()
    with_what_every_linux_has(checks, reader, without)
    page_of_ones_own(checks, reader, own_page)


checking.run(guide)
