#!/usr/bin/python3
"""A disk that is full, a file or directory that may not be written, two servers over one directory, and a stop under
load: the server says what is wrong, ends with the right code, and keeps what it acknowledged."""

import os
import re
import subprocess
import threading

from lib import checks as checking
from lib.county import County
from lib.credit_codes import credit_code
from lib.platform import NO_ANSWER, ServerEnded

EXIT_LOG_UNWRITABLE = 74
CLIENTS = 4
LOG_ROOM_PAGES = 40  # beyond what the established county needs
WAL_ROOM_BYTES = 256 << 10


class Load:
    """Applications for admission from several connections, until no answer comes or `enough` were acknowledged."""

    def __init__(self, platform, first_number, enough=10_000):
        self.platform, self.enough = platform, enough
        self.numbers = iter(range(first_number, first_number + 100_000))
        self.lock = threading.Lock()
        self.acknowledged = {}  # number → bytes of the answer
        self.other = []
        self.reached = threading.Event()

    def start(self):
        clerk = self.platform.person("wang.clerk")
        self.threads = [threading.Thread(target=self.work, args=(clerk.again(),)) for _ in range(CLIENTS)]
        for thread in self.threads:
            thread.start()
        return self

    def work(self, clerk):
        try:
            while len(self.acknowledged) < self.enough:
                with self.lock:
                    number = next(self.numbers)
                answer = apply(clerk, number)
                with self.lock:
                    if answer.status == 200:
                        self.acknowledged[number] = answer.body
                    elif answer.status != 503:
                        self.other.append(str(answer))
                if len(self.acknowledged) > 50:
                    self.reached.set()
        except NO_ANSWER:
            pass
        self.reached.set()
        clerk.connection.close()

    def join(self):
        for thread in self.threads:
            thread.join()


def apply(clerk, number):
    body = {"code": credit_code(number), "name": f"企业{number}", "capacities": ["enterprise"]}
    return clerk.post("/v1/organisations:apply", body, f"apply-{number}")


class Faults:
    def __init__(self, checks, build, scratch):
        self.checks = checks
        self.county = County(build, scratch, ("wang.clerk",))
        self.platform = self.county.platform
        self.platform.stop()

    def all_there(self, load, what):
        """After a restart every acknowledged command is answered as it was, and the state is that of a replay."""
        clerk = self.platform.person("wang.clerk")
        lost = [number for number, body in load.acknowledged.items() if apply(clerk, number).body != body]
        self.checks.equal(lost, [], f"{what}: all of {len(load.acknowledged)} acknowledged commands are there")
        live = clerk.read("/v1/digest")
        self.checks.equal(self.platform.replay(live["size"])["digest"], live["digest"], f"{what}: a replay agrees")

    def full(self, what, first_number, *more, **options):
        """Runs into the limit under load, then starts again without it."""
        self.platform.start(*more, **options)
        load = Load(self.platform, first_number).start()
        load.join()
        self.checks.equal(self.platform.wait_for_end(), EXIT_LOG_UNWRITABLE, f"{what}: exit code")
        self.checks.that("the event log cannot be written" in self.platform.log(), f"{what}: it says why",
                         self.platform.log())
        self.checks.that(len(load.acknowledged) > 0, f"{what}: it worked until then")
        self.checks.equal(load.other, [], f"{what}: no other refusal")
        self.platform.start()
        self.all_there(load, what)
        self.checks.equal(apply(self.platform.person("wang.clerk"), first_number + 90_000).status, 200,
                          f"{what}: it goes on without the limit")
        self.checks.equal(self.platform.stop(), 0, f"{what}: it ends by itself")

    def full_database(self):
        size = os.path.getsize(os.path.join(self.platform.data, "county.sqlite"))
        self.full("full database", 1000, "--max-log-pages", str(size // 4096 + LOG_ROOM_PAGES))

    def full_disk(self):
        sizes = [os.path.getsize(entry.path) for entry in os.scandir(self.platform.data) if entry.is_file()]
        self.full("full disk", 200_000, file_size_limit=max(sizes) + WAL_ROOM_BYTES)

    def no_room_to_start(self):
        """Not even the county fits."""
        fresh = os.path.join(self.platform.directory, "no-room")
        self.platform.spawn(file_size_limit=8192, data=fresh)
        code = self.platform.wait_for_end()
        self.checks.that(code in (1, EXIT_LOG_UNWRITABLE), "no room at all: exit code", code)
        self.checks.that("gzl: " in self.platform.log(), "no room at all: it says why", self.platform.log())

    def refused_start(self, what, message):
        try:
            self.platform.start()
            self.platform.stop()
            self.checks.that(False, f"{what}: the start is refused")
        except ServerEnded as ended:
            self.checks.equal(ended.code, 1, f"{what}: exit code ({ended.log[-300:]})")
            self.checks.that(re.search(message, ended.log), f"{what}: it says why", ended.log)

    def read_only(self):
        data = self.platform.data
        for what, path, message in (("read-only log", os.path.join(data, "county.sqlite"), "gzl: .*county.sqlite"),
                                    ("read-only directory", data, "gzl: .*" + re.escape(data))):
            with ReadOnly(path) as protected:
                if protected.why_not:
                    self.checks.skip(what, protected.why_not)
                else:
                    self.refused_start(what, message)
        self.platform.start()
        self.checks.equal(self.platform.stop(), 0, "writable again: it serves")

    def second_server(self):
        self.platform.start()
        first = self.platform.process
        self.refused_second(first)
        self.checks.equal(self.platform.person("wang.clerk").get("/v1/me").status, 200, "the first one goes on")
        self.checks.equal(self.platform.stop(), 0, "the first one ends by itself")

    def refused_second(self, first):
        second = self.platform.spawn()
        log = None
        try:
            self.checks.equal(self.platform.wait_for_end(), 1, "a second server: exit code")
            log = self.platform.log()
        finally:
            if second.poll() is None:
                second.kill()
            self.platform.process = first
        self.checks.that(log and re.search(rf"gzl: .*\bpid {first.pid}\b", log), "a second server: it names the first",
                         log)

    def stop_under_load(self):
        self.platform.start()
        load = Load(self.platform, 400_000, enough=2_000).start()
        load.reached.wait()
        self.checks.equal(self.platform.stop(), 0, "stop under load: exit code")
        load.join()
        self.checks.equal(load.other, [], "stop under load: no refusal but 503")
        self.platform.start()
        self.all_there(load, "stop under load")
        self.checks.equal(self.platform.stop(), 0, "it ends by itself")


class ReadOnly:
    """Makes a file or directory read-only, also for root, whom permission bits do not bind."""

    def __init__(self, path):
        self.path = path
        self.why_not = ""
        self.undo = None

    def __enter__(self):
        if os.geteuid() != 0 and os.path.isdir(self.path):
            self.why_not = "not root, and the server makes its own directory writable again"
        elif os.geteuid() != 0:
            mode = os.stat(self.path).st_mode & 0o777
            os.chmod(self.path, mode & ~0o222)
            self.undo = lambda: os.chmod(self.path, mode)
        elif quietly("chattr", "+i", self.path):
            self.undo = lambda: quietly("chattr", "-i", self.path)
        elif quietly("mount", "--bind", self.path, self.path):
            self.undo = lambda: quietly("umount", self.path)
            if not quietly("mount", "-o", "remount,ro,bind", self.path):
                self.why_not = "a bind mount cannot be made read-only here"
        else:
            self.why_not = "root, and neither chattr +i nor a bind mount works here"
        return self

    def __exit__(self, *_):
        if self.undo:
            self.undo()


def quietly(*command):
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def disk_faults(checks, build, scratch):
    run = Faults(checks, build, scratch)
    for part in (run.full_database, run.full_disk, run.no_room_to_start, run.read_only, run.second_server,
                 run.stop_under_load):
        part()


checking.run(disk_faults)
