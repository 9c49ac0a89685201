#!/usr/bin/python3
"""Programs that nobody here wrote read our published log and our proofs: Go's golang.org/x/mod/sumdb/{note,tlog}, Sigstore's
@sigstore/verify; sm-crypto signs and checks SM2 as we do."""

import json
import os
import shutil
import subprocess

from lib import checks as checking
from lib import npm as npm_packages
from lib.county import County
from lib.platform import REPOSITORY, Connection

SIZES = (0, 1, 255, 256, 257, 70_000)
GO = {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode"}


def compile_reader(scratch):
    reader = os.path.join(scratch, "tlog")
    environment = dict(os.environ, GOCACHE=os.path.join(scratch, "gocache"), HOME=scratch, **GO)
    subprocess.run(["go", "build", "-o", reader, os.path.join(REPOSITORY, "tests", "interop", "tlog", "main.go")],
                   check=True, env=environment)
    return reader


def read(reader, directory):
    done = subprocess.run([reader, directory], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr.strip()


def flipped(path, at):
    with open(path, "r+b") as file:
        file.seek(at)
        byte = file.read(1)
        file.seek(at)
        file.write(bytes([byte[0] ^ 1]))


def make_logs(build, scratch):
    for size in SIZES:
        subprocess.run([os.path.join(build, "tests", "make_log"), os.path.join(scratch, f"log-{size}"), str(size)],
                       check=True)


def made(checks, reader, scratch):
    for size in SIZES:
        checks.equal(read(reader, os.path.join(scratch, f"log-{size}")), (0, ""),
                     f"Go accepts a log of {size} entries, its root and its proofs")


def altered(checks, reader, scratch):
    directory = os.path.join(scratch, "log-257")
    files = [os.path.join(root, name) for root, _, names in os.walk(directory) for name in names]
    rejected = tried = 0
    for path in files:
        for at in range(0, os.path.getsize(path), max(1, os.path.getsize(path) // 12)):
            flipped(path, at)
            rejected += read(reader, directory)[0] == 1
            tried += 1
            flipped(path, at)
    checks.equal(rejected, tried, "Go rejects it with one byte changed anywhere")
    checks.equal(read(reader, directory)[0], 0, "and accepts it as it was")


def sigstore(checks, npm, scratch):
    """Sigstore's verifier over our checkpoints and proof files."""
    entry = os.path.join(scratch, "entry")
    for size in SIZES:
        directory = os.path.join(scratch, f"log-{size}")
        key = os.path.join(directory, "key")
        said = []
        for index in sorted({0, size // 2, size - 1} if size else ()):
            with open(entry, "w", encoding="utf-8") as file:
                file.write(f'{{"reading":{index}}}')
            code, _, problem = npm.node("sigstore.js", key, os.path.join(directory, f"proof-{index}"), entry)
            said.append((code, problem))
        if said:
            checks.that(all(code == 0 for code, _ in said), f"Sigstore accepts the proofs of {size} entries", said)
    directory = os.path.join(scratch, "log-257")
    proof, key = os.path.join(directory, "proof-128"), os.path.join(directory, "key")
    with open(entry, "w", encoding="utf-8") as file:
        file.write('{"reading":128}')
    rejected = tried = 0
    for path in (proof, entry):
        for at in range(0, os.path.getsize(path), max(1, os.path.getsize(path) // 12)):
            flipped(path, at)
            rejected += npm.node("sigstore.js", key, proof, entry)[0] == 1
            tried += 1
            flipped(path, at)
    checks.equal(rejected, tried, "Sigstore rejects what is changed")
    checks.equal(npm.node("sigstore.js", key, proof, entry)[0], 0, "and accepts it as it was")


def record_file(checks, county, npm, scratch):
    """A record file of a running platform: its proof to Sigstore, its SM2 signature to sm-crypto, and one of theirs to us."""
    position = county.person("wang.clerk").facts()[-1]["position"]
    record = json.loads(county.person("wang.clerk").get(f"/v1/proof?position={position}").body)
    paths = {name: os.path.join(scratch, "record-" + name) for name in ("proof", "entry", "note", "text", "ed25519", "sm2")}
    note = record["proof"].partition("\n\n")[2]
    text = note.rpartition("\n\n")[0] + "\n"
    keys = Connection(county.platform.port).send("GET", "/log/key").body.decode().split()
    contents = {"proof": record["proof"], "note": note, "text": text, "ed25519": keys[0], "sm2": keys[1],
                "entry": f'{{"v":1,"kind":"{record["kind"]}","seq":{record["seq"]},"commitment":"{record["commitment"]}"}}'}
    for name, content in contents.items():
        with open(paths[name], "w", encoding="utf-8") as file:
            file.write(content)
    checks.equal(npm.node("sigstore.js", paths["ed25519"], paths["proof"], paths["entry"]), (0, "", ""),
                 "Sigstore accepts the proof in a record file of the platform")
    checks.equal(npm.node("sm.js", "open", paths["sm2"], paths["note"]), (0, "", ""),
                 "sm-crypto accepts the checkpoint's SM2 signature")
    changed = os.path.join(scratch, "record-changed")
    with open(changed, "w", encoding="utf-8") as file:
        file.write(note.replace("\n", "\n1", 1))
    checks.equal(npm.node("sm.js", "open", paths["sm2"], changed)[0], 1, "and rejects it over another size")

    code, signed, said = npm.node("sm.js", "sign", keys[1].split("+")[0], paths["text"])
    checks.equal(code, 0, "sm-crypto signs the checkpoint " + said)
    theirs, _, theirs_note = signed.partition("\n")
    head = record["proof"].partition("\n\n")[0]
    path = os.path.join(scratch, "record-theirs.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dict(record, proof=head + "\n\n" + theirs_note, log=theirs), file, ensure_ascii=False)
    done = subprocess.run([county.platform.gzl, "verify", path, "--log-key", theirs, "--json"], capture_output=True,
                          text=True)
    checks.equal(json.loads(done.stdout or "{}").get("verdict"), "verified", "and we accept its signature")


def chinese_algorithms(checks, npm):
    code, _, said = npm.node("sm.js", "sample")
    checks.equal((code, said), (0, ""), "sm-crypto agrees with GB/T 32918.5 and GB/T 32905, as our unit tests do")


def published(checks, county, reader, scratch):
    """What a running platform publishes."""
    county.platform.stop()
    county.platform.start()
    county.people.clear()
    directory = os.path.join(scratch, "published")
    key = county.person("wang.clerk").read("/v1/status")["log_key"]
    county.platform.stop()
    shutil.copytree(os.path.join(county.platform.data, "log"), directory)
    with open(os.path.join(directory, "key"), "w", encoding="utf-8") as file:
        file.write(key)
    checks.equal(read(reader, directory), (0, ""), "Go accepts what the platform publishes")
    county.platform.start()
    county.people.clear()


def interop(checks, build, scratch):
    make_logs(build, scratch)
    os.makedirs(os.path.join(scratch, "county"))
    county = County(build, os.path.join(scratch, "county"))
    county.admit(1, "he.boss", "宝莱利金属")
    if shutil.which("go"):
        reader = compile_reader(scratch)
        made(checks, reader, scratch)
        altered(checks, reader, scratch)
        published(checks, county, reader, scratch)
    else:
        checks.skip("Go reads our log", "golang-go is not installed")
    npm = npm_packages.install(checks, scratch, "Sigstore and sm-crypto read our log")
    if npm:
        chinese_algorithms(checks, npm)
        sigstore(checks, npm, scratch)
        record_file(checks, county, npm, scratch)


checking.run(interop)
