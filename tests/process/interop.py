#!/usr/bin/python3
"""Programs that nobody here wrote read our published log: Go's golang.org/x/mod/sumdb/{note,tlog}."""

import os
import shutil
import subprocess

from lib import checks as checking
from lib.county import County
from lib.platform import REPOSITORY

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


def made(checks, build, reader, scratch):
    for size in SIZES:
        directory = os.path.join(scratch, f"log-{size}")
        subprocess.run([os.path.join(build, "tests", "make_log"), directory, str(size)], check=True)
        checks.equal(read(reader, directory), (0, ""), f"Go accepts a log of {size} entries, its root and its proofs")


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


def platform(checks, build, reader, scratch):
    """What a running platform publishes."""
    county = County(build, os.path.join(scratch, "county"))
    county.admit(1, "he.boss", "宝莱利金属")
    county.platform.stop()
    county.platform.start()
    key = county.platform.person("wang.clerk").read("/v1/status")["log_key"]
    county.platform.stop()
    directory = os.path.join(scratch, "published")
    shutil.copytree(os.path.join(county.platform.data, "log"), directory)
    with open(os.path.join(directory, "key"), "w", encoding="utf-8") as file:
        file.write(key)
    checks.equal(read(reader, directory), (0, ""), "Go accepts what the platform publishes")


def interop(checks, build, scratch):
    if not shutil.which("go"):
        checks.skip("Go reads our log", "golang-go is not installed")
        return
    reader = compile_reader(scratch)
    made(checks, build, reader, scratch)
    altered(checks, reader, scratch)
    os.makedirs(os.path.join(scratch, "county"))
    platform(checks, build, reader, scratch)


checking.run(interop)
