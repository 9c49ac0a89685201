#!/usr/bin/python3
"""The reference gateway's injected faults, against what the platform then holds: each fault is told in the truth file,
changes what it says it changes, and nothing is lost, kept twice or overwritten."""

import csv
import http.server
import json
import os
import threading
import time

from lib import checks as checking
from lib.county import STAFF, County
from lib.gateway import Gateway, Stored, check_exactly_once, county_with
from lib.platform import CLOCK_START, Connection

INTERVAL_MS = 20
SECOND = 1000 // INTERVAL_MS  # samples
SCENARIO = """
# start duration fault device [size]
500ms  1s  silence       temp-a1
500ms  1s  stuck         scale-a1
2s     1s  drift         scale-a1  5000
2s     0   spike         scale-a2  90000
2s     1s  step          scale-b1  -260000
500ms  1s  duplicate     scale-b2
2s     1s  lost          scale-b2
3500ms 1s  out_of_order  scale-b2
500ms  1s  tamper        humid-a1  7
3500ms 500ms clock_jump  *         -90000
"""
DEVICES = ["--devices", "scale-a1=scale:2600000~200", "scale-a2=1000000~50", "scale-b1=800000", "scale-b2=700000~50",
           "temp-a1=52~3", "humid-a1=550"]
MANY = [f"many-{i:03}" for i in range(120)]
START_MS = 1_772_150_400_000  # CLOCK_START


class Ear(threading.Thread):
    """Stands between gateway and platform, and keeps each message that the platform took, as it was sent."""

    def __init__(self, platform):
        super().__init__(daemon=True)
        self.messages = []
        ear = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = Connection(platform.port).send("POST", self.path, body, {"Content-Type": "application/json"})
                if answer.status == 200:
                    ear.messages.append(body)
                self.send_response(answer.status)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def way(self):
        return ["--server", f"http://127.0.0.1:{self.server.server_address[1]}"]

    def run(self):
        self.server.serve_forever()


class Faults:
    def __init__(self, checks, gateway, truth, messages):
        self.checks, self.gateway, self.messages = checks, gateway, messages
        self.stored = Stored(gateway.county, gateway.code)
        with open(truth, encoding="utf-8") as file:
            self.truth = list(csv.DictReader(file))

    def window(self, fault, device):
        """From when to when, in ms, the truth says that it lasted."""
        times = [each["at"] for each in self.truth if (each["fault"], each["device"]) == (fault, device)]
        return [milliseconds(each) for each in times]

    def during(self, fault, device, of=None):
        """The values that were read then."""
        begins, ends = self.window(fault, device)
        return [value for _, at, value in self.stored.of(of or device) if begins <= at < ends]

    def truth_is_whole(self):
        begun = [(each["fault"], each["device"]) for each in self.truth if each["detail"].startswith("begins")]
        self.checks.equal(len(begun), 10, "the truth tells of each fault's beginning")
        self.checks.equal(sum(each["detail"] == "ends" for each in self.truth), 9, "and of the end of each that ends")

    def values(self):
        checks = self.checks
        checks.equal(self.during("silence", "temp-a1"), [], "silence: nothing is read")
        checks.that(len(self.stored.of("temp-a1")) > SECOND, "silence: but before and after")
        stuck = self.during("stuck", "scale-a1")
        checks.that(len(stuck) > SECOND / 2 and len(set(stuck)) == 1, "stuck: one value", stuck[:5])
        drift = self.during("drift", "scale-a1")
        checks.that(3500 < drift[-1] - drift[0] < 6500, "drift: by what it should", (drift[0], drift[-1]))
        spikes = [value for _, _, value in self.stored.of("scale-a2") if value > 1_080_000]
        checks.equal(len(spikes), 1, "spike: one sample")
        step = self.during("step", "scale-b1")
        checks.equal(set(step), {540_000}, "step: a piece is gone")
        checks.equal(self.stored.of("scale-b1")[-1][2], 800_000, "step: and back")

    def sent(self):
        """(device, number) → its (time, value) as sent, in the order of sending."""
        found = {}
        for message in self.messages:
            for reading in json.loads(message)["readings"]:
                found.setdefault((reading["device"], reading["sequence"]), []).append((reading["at"], reading["value"]))
        return found

    def ways(self):
        checks, stored, sent = self.checks, self.stored, self.sent()
        numbered = self.gateway.numbered()
        found = {sequence: (at, value) for sequence, at, value in stored.of("scale-b2")}
        twice = [key for key, each in sent.items() if key[0] == "scale-b2" and len(each) == 2]
        checks.that(len(twice) > SECOND / 2, "duplicate: sent twice", len(twice))
        checks.equal(len(stored.of("scale-b2")), len(found), "duplicate: kept once")
        missing = set(numbered["scale-b2"]) - set(found)
        checks.that(len(missing) > SECOND / 2, "lost: numbers are missing", len(missing))
        checks.equal(len(missing), max(missing) - min(missing) + 1, "lost: one gap")
        order = [key[1] for key in sent if key[0] == "scale-b2"]
        back = [i for i in range(1, len(order)) if order[i] < order[i - 1]]
        checks.that(len(back) > SECOND / 2, "out of order: numbers that go back", len(back))
        checks.that(set(order) == set(found), "out of order: none is lost")
        forged = {key: each for key, each in sent.items() if key[0] == "humid-a1" and len(each) == 2}
        checks.that(len(forged) > SECOND / 2, "tamper: two values under one number", len(forged))
        kept = {sequence: value for sequence, _, value in stored.of("humid-a1")}
        checks.that(all(kept[key[1]] == each[0][1] == each[1][1] - 7 for key, each in forged.items()),
                    "tamper: the first write wins")
        checks.equal(stored.conflicts["humid-a1"], len(forged), "tamper: each second write is recorded")

    def clock(self):
        times = [at for _, at, _ in self.stored.of("scale-b1")]
        jumps = [later - earlier for earlier, later in zip(times, times[1:]) if abs(later - earlier) > 60_000]
        self.checks.equal([round(jump / 10_000) for jump in jumps], [-9, 9], "clock jump: back by 90 s, and forward")
        numbers = [sequence for sequence, _, _ in self.stored.of("scale-b1")]
        self.checks.equal(numbers, list(range(numbers[0], numbers[0] + len(numbers))), "clock jump: numbers go on")


def milliseconds(instant):
    """Of the day on which the test plays."""
    hours, minutes, seconds = instant[11:23].split(":")
    return START_MS + (int(hours) * 3600 + int(minutes) * 60) * 1000 + round(float(seconds) * 1000)


def high_rate(checks, build, scratch, county):
    """Ten thousand readings a second from one process, where the machine has the time for it."""
    gateway = Gateway(build, scratch, county, "gw-qingquan", "qingquan")
    began = time.monotonic()
    gateway.start(gateway.http(), "--interval-ms", "10", "--clock-from", CLOCK_START, "--quiet", "--devices",
                  *[f"{code}=ambient:52~3" for code in MANY])
    time.sleep(4)
    checks.equal(gateway.stop(), 0, "many devices: the gateway ends when asked")
    rate = sum(len(each) for each in gateway.numbered().values()) / (time.monotonic() - began)
    checks.equal(gateway.run("run", gateway.http(), "--once", "--clock-from", "2026-02-27T00:01:00.000Z", "--devices",
                             f"{MANY[0]}=52")[0], 0, "many devices: all is delivered")
    check_exactly_once(checks, gateway, "many devices")
    checks.that(rate > 3000, "many devices: a high rate", rate)
    print(f"{rate:.0f} readings a second", flush=True)


def gateway_faults(checks, build, scratch):
    county = County(build, scratch, staff=(*STAFF, "sun.officer"),
                    county=county_with(os.path.join(scratch, "county.toml"), "gw-qingquan", MANY))
    gateway = Gateway(build, scratch, county, "gw-central", "central")
    scenario, truth = os.path.join(scratch, "night.txt"), os.path.join(scratch, "truth.csv")
    with open(scenario, "w", encoding="utf-8") as file:
        file.write(SCENARIO)
    ear = Ear(county.platform)
    ear.start()
    gateway.start(ear.way(), "--interval-ms", str(INTERVAL_MS), "--message-ms", "100", "--clock-from", CLOCK_START,
                  "--scenario", scenario, "--truth", truth, "--seed", "7", *DEVICES)
    time.sleep(5.5)
    checks.equal(gateway.stop(), 0, "the gateway ends when asked")
    checks.equal(gateway.run("run", ear.way(), "--once", "--clock-from", "2026-02-27T00:01:00.000Z", "--value",
                             "scale-b1=800000")[0], 0, "and delivers the rest")
    checks.equal(gateway.waiting(), 0, "the outbox is empty")
    faults = Faults(checks, gateway, truth, ear.messages)
    faults.truth_is_whole()
    faults.values()
    faults.ways()
    faults.clock()
    high_rate(checks, build, scratch, county)
    checks.equal(county.platform.stop(), 0, "the server ends by itself at last")


checking.run(gateway_faults)
