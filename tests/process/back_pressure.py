#!/usr/bin/python3
"""A server that stalls and a connection that hangs, over HTTP and by way of a broker: nothing is lost, the gateway says
so and comes back by itself, and events overtake the history that has piled up. A full outbox sheds history, no event."""

import csv
import os
import signal
import time

from lib import checks as checking
from lib.broker import SERVER, Authority, Broker, program
from lib.county import STAFF, County
from lib.gateway import Gateway, Stored, check_exactly_once, county_with, milliseconds
from lib.platform import CLOCK_START
from lib.wire import Wire

DOORS = ["door-http", "door-mqtt", "door-full"]
HISTORY = ["scale-a1=scale:2600000~200", "scale-b1=scale:1000000~200", "temp-a1=ambient:52~3", "humid-a1=ambient:550~3"]
FAST = ["--interval-ms", "10", "--message-ms", "50", "--clock-from", CLOCK_START]
UNTIL_EMPTY = ["--once", "--clock-from", CLOCK_START, "--devices", *HISTORY]
STALL_S = 12 if checking.LONG else 4
WAITED = 60


def wait_for(what, wanted):
    until = time.monotonic() + WAITED
    while time.monotonic() < until:
        if wanted():
            return True
        time.sleep(0.05)
    print(f"waited in vain for {what}", flush=True)
    return False


class Site:
    def __init__(self, build, scratch):
        self.build, self.scratch = build, scratch
        path = os.path.join(scratch, "county.toml")
        self.county = County(build, scratch, staff=(*STAFF, "sun.officer"),
                             county=county_with(path, "gw-central", DOORS, kind="door"))
        self.platform = self.county.platform
        self.broker = None
        if program():
            self.platform.stop()
            authority = Authority(os.path.join(scratch, "ca"))
            self.broker = Broker(os.path.join(scratch, "broker"), authority)
            self.broker.start()
            self.platform.start(*self.broker.options(SERVER))
            wait_for("the platform's connection", lambda: "connected to mqtts" in self.platform.log())
        self.gateway = Gateway(build, scratch, self.county, "gw-central", "central")

    def ways(self):
        """(name, options, options by way of the wire, the port that the wire leads to) of each way."""
        yield "http", self.gateway.http(), lambda wire: ["--server", f"http://127.0.0.1:{wire.port}"], self.platform.port
        if self.broker:
            options = self.broker.options("gw-central")
            there = f"mqtts://127.0.0.1:{self.broker.port}"
            yield ("mqtt", options, lambda wire: [f"mqtts://127.0.0.1:{wire.port}" if each == there else each
                                                  for each in options], self.broker.port)

    def starts(self, way, *more):
        """Readings go in and receipts come back."""
        before = len(self.gateway.receipts())
        self.gateway.start(way, *FAST, *more)
        return wait_for("receipts", lambda: len(self.gateway.receipts()) > before + 5)

    def goes_on(self, checks, what):
        before = len(self.gateway.receipts())
        checks.that(wait_for("receipts", lambda: len(self.gateway.receipts()) > before), what,
                    self.gateway.log()[-1000:])

    def ends(self, checks, way, what):
        checks.equal(self.gateway.stop(), 0, f"{what}: the gateway ends when asked")
        checks.equal(self.gateway.run("run", way, *UNTIL_EMPTY)[0], 0, f"{what}: and the rest is delivered")
        return check_exactly_once(checks, self.gateway, what)


def truth_of(path):
    """What the scenario did so far: details such as "begins size=1", without the first line."""
    try:
        with open(path, encoding="utf-8") as file:
            return [line.strip().rpartition(",")[2] for line in file][1:]
    except FileNotFoundError:
        return []


def stalled_server(checks, site, name, way):
    """The server stands still for seconds while the gateway measures; near the end of it a door opens."""
    what = f"{name}, a stalled server"
    door, gateway = f"door-{name}", site.gateway
    scenario, truth = os.path.join(site.scratch, f"{name}.txt"), os.path.join(site.scratch, f"{name}.csv")
    with open(scenario, "w", encoding="utf-8") as file:
        file.write(f"{STALL_S}s 1s step {door} 1\n")
    checks.that(site.starts(way, "--scenario", scenario, "--truth", truth, "--devices", *HISTORY, f"{door}=switch:0"),
                f"{what}: readings go in before it", gateway.log()[-1000:])
    site.platform.process.send_signal(signal.SIGSTOP)
    before = len(gateway.receipts())
    wait_for("the door", lambda: truth_of(truth))
    time.sleep(0.5)
    checks.that(len(gateway.receipts()) <= before + 1, f"{what}: no receipt while it stands")
    site.platform.process.send_signal(signal.SIGCONT)
    site.goes_on(checks, f"{what}: it goes on by itself")
    stored = site.ends(checks, way, what)
    with open(truth, encoding="utf-8") as file:
        opened = milliseconds(next(csv.DictReader(file))["at"])
    sequence = next(number for number, at, value in stored.of(door) if value == 1 and at >= opened)
    message = stored.message_of[door, sequence]
    overtaken = [row for row in stored.rows if row[0] != door and row[2] < opened and stored.message_of[row[:2]] > message]
    checks.that(len(overtaken) > 10, f"{what}: the door overtook the history of the stall", len(overtaken))
    late = [row for row in stored.of(door) if row[1] < opened and stored.message_of[door, row[0]] > message]
    checks.equal(late, [], f"{what}: but nothing of the same door")
    checks.equal({device: each["late"] for device, each in stored.reception.items() if each["late"]}, {},
                 f"{what}: each device's readings came in order")


def hung_connection(checks, site, name, direct, by_wire, port):
    """The other end accepts, and never answers."""
    what = f"{name}, a hung connection"
    wire = Wire(port)
    wire.start()
    way = by_wire(wire)
    checks.that(site.starts(way, "--patience-s", "1", "--devices", *HISTORY), f"{what}: readings go in before it",
                site.gateway.log()[-1000:])
    said = site.gateway.log().count("no answer")
    wire.hold()
    checks.that(wait_for("a complaint", lambda: site.gateway.log().count("no answer") > said + 1),
                f"{what}: the gateway gives up waiting, and says so", site.gateway.log()[-1000:])
    checks.that(wait_for("a new connection", lambda: wire.accepted_while_held > 0), f"{what}: it connects anew")
    wire.release()
    site.goes_on(checks, f"{what}: it goes on by itself")
    site.ends(checks, direct, what)


def full_outbox(checks, site):
    """Nobody answers and the outbox is full: history goes, the oldest first; no event does."""
    gateway, door = site.gateway, "door-full"
    scenario, truth = os.path.join(site.scratch, "full.txt"), os.path.join(site.scratch, "full.csv")
    with open(scenario, "w", encoding="utf-8") as file:
        file.write("".join(f"{start}s 3s step {door} 1\n" for start in (1, 7, 13)))
    gateway.start(["--server", "http://127.0.0.1:9"], *FAST, "--outbox-readings", "1024", "--scenario", scenario, "--truth",
                  truth, "--devices", *HISTORY, f"{door}=switch:0")
    checks.that(wait_for("shedding", lambda: "the outbox is full" in gateway.log()), "a full outbox: the gateway says so")
    wait_for("the door", lambda: truth_of(truth).count("begins size=1") == 3)
    checks.equal(gateway.stop(), 0, "a full outbox: the gateway ends when asked")
    checks.that(gateway.waiting() <= 1026, "a full outbox: it does not grow", gateway.waiting())
    checks.equal(gateway.run("run", gateway.http(), *UNTIL_EMPTY)[0], 0, "a full outbox: what is left is delivered")
    stored = Stored(gateway.county, gateway.code)
    values = [value for _, _, value in stored.of(door)]
    opened = sum(later > earlier for earlier, later in zip([0, *values], values))
    checks.equal(opened, 3, "a full outbox: every time the door opened is told")
    checks.that(stored.reception["temp-a1"]["missing"] > 0, "a full outbox: what was shed is marked as missing")


def back_pressure(checks, build, scratch):
    site = Site(build, scratch)
    if not site.broker:
        checks.skip("by way of a broker", "mosquitto is not installed: scripts/install.sh test")
    for name, way, by_wire, port in site.ways():
        stalled_server(checks, site, name, way)
        hung_connection(checks, site, name, way, by_wire, port)
    full_outbox(checks, site)
    checks.equal(site.platform.stop(), 0, "the server ends by itself at last")


checking.run(back_pressure)
