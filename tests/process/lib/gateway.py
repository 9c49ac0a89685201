"""gzl-gateway as a process, and what it and the platform hold of its readings."""

import atexit
import contextlib
import datetime
import json
import os
import re
import signal
import sqlite3
import subprocess

from lib.platform import COUNTY, PATIENCE_S


def county_with(path, gateway, codes, kind="temperature"):
    """The sample county with more devices at a gateway, as a file at `path`."""
    with open(COUNTY, encoding="utf-8") as file:
        county = file.read()
    for code in codes:
        county += (f'\n[[device]]\ngateway = "{gateway}"\ncode = "{code}"\nkind = "{kind}"\nzone = "A1"\n'
                   "calibrated_on = 2026-02-10\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write(county)
    return path


class Gateway:
    """One gateway of the county with its outbox; started as often as wanted."""

    def __init__(self, build, directory, county, code, warehouse):
        self.program = os.path.join(build, "gzl-gateway")
        self.directory, self.county, self.code, self.warehouse = directory, county, code, warehouse
        self.platform = county.platform
        self.outbox = os.path.join(directory, code + ".sqlite")
        self.log_path = os.path.join(directory, code + ".log")
        open(self.log_path, "ab").close()
        self.process = None
        atexit.register(self.end)

    def command(self, name, way, *more):
        with open(os.path.join(self.platform.data, "keys", "platform.pub"), encoding="utf-8") as file:
            server_key = file.read().split()[0]
        return [self.program, name, "--gateway", self.code, "--warehouse", self.warehouse, "--key",
                os.path.join(self.platform.keys, self.code + ".pem"), "--server-key", server_key, "--outbox",
                self.outbox, *way, *more]

    def http(self):
        return ["--server", f"http://127.0.0.1:{self.platform.port}"]

    def start(self, way, *more):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command("run", way, *more), stdout=log, stderr=subprocess.STDOUT,
                                            stdin=subprocess.DEVNULL)

    def run(self, name, way, *more, timeout=PATIENCE_S):
        """To its end. Gives exit code and output."""
        done = subprocess.run(self.command(name, way, *more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, text=True, timeout=timeout, check=False)
        with open(self.log_path, "a", encoding="utf-8") as log:
            log.write(done.stdout)
        return done.returncode, done.stdout

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_S)

    def end(self):
        if self.process and self.process.poll() is None:
            self.kill()

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def receipts(self):
        """Number → hash, of every message whose receipt was printed."""
        return {int(number): digest for number, digest in
                re.findall(r"message (\d+): durable to \1, ([0-9a-f]{64})", self.log())}

    def waiting(self):
        """Readings that wait in the outbox of a gateway that does not run; a message on its way counts as one."""
        with contextlib.closing(sqlite3.connect(self.outbox)) as box:
            return box.execute("select (select count(*) from messages) + (select count(*) from waiting)").fetchone()[0]

    def last_message(self):
        with contextlib.closing(sqlite3.connect(self.outbox)) as box:
            return box.execute("select last from chain").fetchone()[0]

    def numbered(self):
        """Device → every number that it gave to a reading."""
        with contextlib.closing(sqlite3.connect(self.outbox)) as box:
            first = box.execute("select first_device_sequence from chain").fetchone()[0]
            return {device: list(range(first, last + 1)) for device, last in
                    box.execute("select device, last from devices")}


def milliseconds(instant):
    return round(datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")).timestamp() * 1000)


class Stored:
    """What the platform holds of one gateway, as it is now: facts from its log, readings from its store."""

    def __init__(self, county, code):
        platform = county.platform
        self.batches, self.readings = {}, 0  # number of the message → its hash
        self.message_of = {}  # (device, sequence) → number of the message that brought it
        with contextlib.closing(sqlite3.connect(os.path.join(platform.data, "county.sqlite"))) as log:
            records = [json.loads(record) for (record,) in log.execute("select record from events order by position")]
        gateway = next(each["data"]["gateway"] for each in records
                       if each["kind"] == "GatewayRegistered" and each["data"]["code"] == code)
        for record in records:
            if record["kind"] == "ReadingsCommitted" and record["data"]["gateway"] == gateway:
                self.batches[record["data"]["sequence"]] = record["data"]["message"]
                self.readings += record["data"]["readings"]
        officer = platform.person("sun.officer")
        devices = [each for warehouse in officer.read("/v1/warehouses?page_size=200")["items"]
                   for each in officer.read(f"/v1/warehouses/{warehouse['warehouse']}/devices?page_size=200")["items"]
                   if each["gateway"] == gateway]
        # device → counts as the platform keeps them: readings, missing, duplicates, conflicts …
        self.reception = {each["device"]: each for each in
                          officer.read(f"/v1/gateways/{gateway}/reception")["devices"]}
        self.conflicts = {device: each["conflicts"] for device, each in self.reception.items()}
        self.rows = sorted(row for each in devices for row in self._readings(officer, each["device"], each["code"]))

    def _readings(self, officer, device, code):
        """(code, sequence, at, value) of every stored reading; `at` in milliseconds."""
        rows, start = {}, "1970-01-01T00:00:00.000Z"
        while True:
            page = officer.read(f"/v1/devices/{device}/readings?from={start}&to=2100-01-01T00:00:00.000Z&limit=10000")
            for each in page["readings"]:
                self.message_of[code, each["sequence"]] = each["message"]
                rows[each["sequence"]] = (code, each["sequence"], milliseconds(each["at"]), each["value"])
            if page["is_complete"]:
                return rows.values()
            start = max(each["at"] for each in page["readings"])

    def numbers(self):
        found = {}
        for device, sequence, *_ in self.rows:
            found.setdefault(device, []).append(sequence)
        return found

    def of(self, device):
        """(sequence, at, value) in order of sequence."""
        return [(sequence, at, value) for name, sequence, at, value in self.rows if name == device]


def check_exactly_once(checks, gateway, what):
    """Everything that the gateway numbered is stored once, and nothing else is."""
    stored = Stored(gateway.county, gateway.code)
    checks.equal(gateway.waiting(), 0, f"{what}: the outbox is empty")
    checks.equal(sorted(stored.batches), list(range(1, gateway.last_message() + 1)), f"{what}: every message once")
    shape = lambda numbers: {device: (len(each), each[0], each[-1]) for device, each in numbers.items()}
    checks.equal(shape(stored.numbers()), shape(gateway.numbered()), f"{what}: every reading once")
    checks.equal(len(stored.rows), stored.readings, f"{what}: as many readings as were committed")
    lost = {number: digest for number, digest in gateway.receipts().items() if stored.batches.get(number) != digest}
    checks.equal(lost, {}, f"{what}: every receipt is of a stored message")
    return stored
