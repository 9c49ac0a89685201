"""A witness as a process of its own, and the checkpoints that it has cosigned."""

import re
import subprocess
import time

from lib.platform import PATIENCE_S, Connection


class Witness:
    """One `gzl witness` over its own directory."""

    def __init__(self, gzl, directory, name):
        self.gzl, self.directory, self.name = gzl, directory, name
        self.process = None
        self.port = None
        self.key = subprocess.run([gzl, "witness", "--name", name, "--data", directory, "--print-key"], check=True,
                                  capture_output=True, text=True).stdout.strip()

    def start(self, log_key):
        log_path = self.directory + ".log"
        with open(log_path, "wb") as log:
            self.process = subprocess.Popen(
                [self.gzl, "witness", "--name", self.name, "--data", self.directory, "--log-key", log_key,
                 "--port", str(self.port or 0)], stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            with open(log_path, encoding="utf-8") as log:
                serving = re.search(r"serving http://127\.0\.0\.1:(\d+)", log.read())
            if serving:
                self.port = int(serving[1])
                return
            time.sleep(0.01)
        raise TimeoutError(log_path)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def published(county, witnesses=0):
    """The checkpoint that holds every fact and is cosigned by so many, once it is there."""
    size = county.person("wang.clerk").read("/v1/status")["size"]
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        note = Connection(county.platform.port).send("GET", "/log/checkpoint").body.decode()
        lines = note.split("\n")
        if int(lines[1]) >= size and sum(line.startswith("— witness.") for line in lines) >= witnesses:
            return note
        time.sleep(0.02)
    raise TimeoutError(note)
