#!/usr/bin/python3
"""Readings by way of the broker of deploy/mosquitto: what is lost when gateway, broker or server are killed (nothing),
who is refused, who is said to be gone, and what becomes of readings that come late.

GZL_SEED repeats a run's choices, GZL_ROUNDS changes the number of kills."""

import json
import os
import random
import subprocess
import time

from lib import checks as checking
from lib.broker import SERVER, Authority, Broker, program
from lib.county import STAFF, County
from lib.gateway import Gateway, Stored, check_exactly_once
from lib.mqtt import Client, Refused
from lib.platform import CLOCK_START

ROUNDS = int(os.environ.get("GZL_ROUNDS", "60" if checking.LONG else "12"))
SCALES = ["--devices", "scale-a1=scale:2600000~200", "scale-b1=scale:1000000~200", "temp-a1=ambient:52~3"]
FAST = ["--interval-ms", "10", "--message-ms", "50", "--clock-from", CLOCK_START]
UNTIL_EMPTY = ["--once", "--clock-from", CLOCK_START, *SCALES]
WAITED = 30


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
        self.authority = Authority(os.path.join(scratch, "ca"))
        self.broker = Broker(os.path.join(scratch, "broker"), self.authority)
        self.county = County(build, scratch, staff=(*STAFF, "sun.officer"))
        self.platform = self.county.platform
        self.platform.stop()
        self.build, self.scratch = build, scratch

    def start(self):
        self.broker.start()
        self.start_platform()

    def start_platform(self):
        self.platform.start(*self.broker.server_options())
        self.connected()

    def connected(self):
        return wait_for("the platform's connection", lambda: "connected to mqtts" in self.platform.log())

    def gateway(self, code, warehouse):
        if code != "gw-central":
            self.authority.issue(code)
        return Gateway(self.build, self.scratch, self.county, code, warehouse)

    def way(self, gateway):
        return self.broker.options(gateway.code)


def under_load(checks, site, central):
    """The broker's PUBACK is nothing: what has a receipt is stored, what has none comes again."""
    central.start(site.way(central), *FAST, *SCALES)
    checks.that(wait_for("receipts", lambda: len(central.receipts()) > 5), "messages arrive by way of the broker",
                central.log()[-500:])
    checks.equal(central.stop(), 0, "a gateway ends when asked")
    checks.equal(central.run("run", site.way(central), *UNTIL_EMPTY)[0], 0, "and delivers the rest later")
    check_exactly_once(checks, central, "no fault")


def kill_in_turn(checks, site, central, chance):
    victims = ["gateway", "broker", "server"] * (ROUNDS // 3 + 1)
    central.start(site.way(central), *FAST, *SCALES)
    for victim in victims[:ROUNDS]:
        time.sleep(chance.uniform(0.1, 0.9))
        if victim == "gateway":
            central.kill()
            central.start(site.way(central), *FAST, *SCALES)
        elif victim == "broker":
            site.broker.kill()
            time.sleep(chance.uniform(0, 0.3))
            site.broker.start()
        else:
            site.platform.kill()
            time.sleep(chance.uniform(0, 0.3))
            site.platform.start(*site.broker.server_options())
    before = len(central.receipts())
    site.connected()
    checks.that(wait_for("receipts after the kills", lambda: len(central.receipts()) > before),
                "after every kill it goes on by itself", central.log()[-1000:])
    central.stop()
    checks.equal(central.run("run", site.way(central), *UNTIL_EMPTY)[0], 0, "the rest is delivered")
    stored = check_exactly_once(checks, central, f"{ROUNDS} kills of gateway, broker and server")
    print(f"{ROUNDS} kills, {len(stored.batches)} messages, {len(stored.rows)} readings", flush=True)


def corrupt_store(checks, site, central):
    """A broker that will not start with a corrupt store: ours has none."""
    site.broker.kill()
    store = os.path.join(site.broker.directory, "mosquitto.db")
    with open(store, "wb") as file:
        file.write(b"\x00\xb5\x00mosquitto db" + os.urandom(4096))
    checks.that(not starts_with_store(site.broker), "with persistence on it keeps the broker from starting")
    site.broker.start()  # raises when it does not
    checks.equal(central.run("run", site.way(central), *UNTIL_EMPTY)[0], 0, "and the outbox sends again")
    check_exactly_once(checks, central, "corrupt store")
    os.remove(store)


def starts_with_store(broker):
    """Whether the broker runs when its store is kept, as our configuration does not."""
    with open(broker.config, encoding="utf-8") as file:
        config = file.read()
    config = config.replace("persistence false", f"persistence true\npersistence_location {broker.directory}/")
    path = os.path.join(broker.directory, "with-store.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(config)
    with subprocess.Popen([program(), "-c", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(3)
            return False
        except subprocess.TimeoutExpired:
            process.kill()
            return True


def strangers(checks, site, central, scratch):
    """Another CA's certificate, a revoked one, another gateway's topics, bytes that are no message."""
    other = Authority(os.path.join(scratch, "other-ca"))
    forged = {**other.files("gw-central"), "ca": site.authority.path("ca.crt")}
    checks.that(is_refused(site, "gw-central", forged), "a certificate of another CA is refused")
    site.authority.issue("gw-liangtang")
    stolen = site.authority.files("gw-liangtang")
    checks.that(not is_refused(site, "gw-liangtang", stolen), "before it is revoked a certificate is good")
    site.authority.revoke("gw-liangtang")
    site.broker.stop()
    site.broker.start()
    checks.that(is_refused(site, "gw-liangtang", stolen), "a revoked certificate is refused")
    wait_for("the platform's way back", lambda: site.platform.log().count("connected to mqtts") > 1)
    genuine = overheard(site, central)
    stored = Stored(site.county, "gw-central")
    mine = Gateway(site.build, site.scratch, site.county, "gw-qingquan", "qingquan")
    site.authority.issue("gw-qingquan")
    client = Client(site.broker.port, "intruder", site.authority.files("gw-qingquan"))
    client.subscribe("gzl/v1/#")
    client.subscribe("gzl/v1/qingquan/gw-qingquan/rcpt")
    client.publish("gzl/v1/central/gw-central/data", genuine)
    checks.equal(client.receive(1), None, "another gateway's topic: nobody answers")
    topic = "gzl/v1/qingquan/gw-qingquan/data"
    for what, payload in (("a message of another gateway", genuine), ("nothing", b""), ("noise", os.urandom(300)),
                          ("a million bytes", b"x" * 1_000_000), ("half a message", genuine[:len(genuine) // 2]),
                          ("an unsigned message", '{"gateway":"gw-qingquan","boot":"00"}'),
                          ("another's content under its own name",
                           genuine.replace('"gw-central"', '"gw-qingquan"'))):
        client.publish(topic, payload)
        answer = client.receive()
        checks.that(answer and json.loads(answer[1])["status"] in (400, 401, 403), f"{what} is refused", answer)
    for channel in ("birth", "death"):
        client.publish(f"gzl/v1/qingquan/gw-qingquan/{channel}", os.urandom(40))
    client.close()
    checks.equal(mine.run("run", site.way(mine), "--once", "--clock-from", CLOCK_START, "--devices",
                          "scale-a1=1000")[0], 0, "and the server lives")
    checks.equal(Stored(site.county, "gw-central").batches, stored.batches, "nothing of it was stored")


def overheard(site, central):
    """The bytes of a message that was taken."""
    tap = Client(site.broker.port, "tap", site.authority.files(SERVER))
    tap.subscribe("gzl/v1/+/gw-central/data")
    central.run("run", site.way(central), *UNTIL_EMPTY)
    message = tap.receive()[1].decode()
    tap.close()
    return message


def is_refused(site, name, files):
    """By the broker, in the handshake: it acknowledges no connection."""
    try:
        Client(site.broker.port, name, files).close()
        return False
    except (Refused, OSError):
        return True


def presence(checks, site, central):
    """Who is connected. An old connection's death is not a newer one's; our restart kills nobody."""
    log = site.platform.log
    births = log().count("gw-central is connected")  # of connections before this one
    central.start(site.way(central), "--interval-ms", "1000", "--clock-from", CLOCK_START, *SCALES)
    checks.that(wait_for("a birth", lambda: log().count("gw-central is connected") > births), "a birth is heard")
    site.platform.kill()
    site.start_platform()
    checks.that(wait_for("a kept birth", lambda: "gw-central is connected" in log()),
                "after its own restart the platform knows who is connected")
    before = len(central.receipts())
    checks.that(wait_for("a receipt", lambda: len(central.receipts()) > before), "and readings go on")
    checks.that("gw-central is gone" not in log(), "nobody was declared dead", log()[-1000:])
    watcher = Client(site.broker.port, "watcher", site.authority.files(SERVER))
    watcher.subscribe("gzl/v1/+/gw-central/birth")
    old = watcher.receive()
    central.kill()
    checks.that(wait_for("a death", lambda: "gw-central is gone" in log()), "the death of a killed gateway is heard")
    central.start(site.way(central), "--interval-ms", "1000", "--clock-from", CLOCK_START, *SCALES)
    checks.that(wait_for("a new birth", lambda: log().count("gw-central is connected") > 1), "so is its new birth")
    new = watcher.receive()
    checks.that(old and new and old[1] != new[1], "each connection has its own birth", (old, new))
    deaths = log().count("gw-central is gone")
    dead = Client(site.broker.port, "late-death", site.authority.files("gw-central"))
    dead.publish("gzl/v1/central/gw-central/death", old[1])
    dead.close()
    before = len(central.receipts())
    wait_for("receipts", lambda: len(central.receipts()) > before + 1)
    checks.equal(log().count("gw-central is gone"), deaths, "an old death does not kill a new birth")
    central.stop()
    watcher.close()


def a_week_away(checks, site, central):
    """Hundreds of messages in the outbox, and a week passes: none is lost, all keep their time, latest is the newest."""
    site.broker.stop()
    central.start(site.way(central), "--interval-ms", "10", "--message-ms", "10", "--clock-from",
                  "2026-03-01T00:00:00.000Z", "--value", "scale-a1=111")
    time.sleep(4)
    central.stop()
    waiting = central.waiting()
    checks.that(waiting > 20, "the outbox grows while the broker is away", waiting)
    site.broker.start()
    site.platform.stop()
    site.start_platform()
    site.county.people.clear()
    site.county.advance("2026-03-08T00:00:00.000Z")
    checks.equal(central.run("run", site.way(central), "--once", "--clock-from", "2026-03-08T00:00:00.000Z", "--value",
                             "scale-a1=222")[0], 0, "all of it is delivered a week later")
    stored = check_exactly_once(checks, central, "a week away")
    old = [at for _, at, value in stored.of("scale-a1") if value == 111]
    checks.that(len(old) >= waiting and max(old) < 1_772_400_000_000, "with the time at which it was measured",
                (len(old), waiting, max(old)))
    checks.equal(old, sorted(old), "in order")
    checks.equal(latest_of(site, "scale-a1"), 222, "the latest value is the newest")
    checks.equal(central.run("run", site.way(central), "--once", "--demo-clock", "2026-03-02T00:00:00.000Z", "--value",
                             "scale-a1=333")[0], 0, "a back-filled reading is taken")
    checks.equal(latest_of(site, "scale-a1"), 222, "latest is by the device's time, not by what was uploaded last")
    checks.equal([value for _, _, value in Stored(site.county, central.code).of("scale-a1")][-1], 333, "and kept")


def latest_of(site, code):
    clerk = site.county.person("wang.clerk")
    warehouse = next(each["warehouse"] for each in clerk.read("/v1/warehouses?page_size=200")["items"]
                     if each["central"])
    devices = clerk.read(f"/v1/warehouses/{warehouse}/devices?page_size=200")["items"]
    return next(each["latest"] for each in devices if each["code"] == code)


def same_instant(checks, site, central):
    """Two readings of one device with the same time stamp are two readings."""
    before = len(Stored(site.county, central.code).of("scale-b2"))
    for value in (1, 2, 3):
        central.run("run", site.way(central), "--once", "--demo-clock", "2026-03-08T00:00:00.000Z", "--value",
                    f"scale-b2={value}")
    found = Stored(site.county, central.code).of("scale-b2")[before:]
    checks.equal([value for _, _, value in found], [1, 2, 3], "one time stamp, three readings")
    checks.equal(len({at for _, at, _ in found}), 1, "all of the same time")


def one_after_the_other(checks, site, central):
    """A gateway may change between the broker and HTTP."""
    checks.equal(central.run("run", central.http(), *UNTIL_EMPTY)[0], 0, "over HTTP")
    checks.equal(central.run("run", site.way(central), *UNTIL_EMPTY)[0], 0, "and over MQTT again")
    check_exactly_once(checks, central, "two ways")


def mqtt(checks, build, scratch):
    if not program():
        checks.skip("everything", "mosquitto is not installed: scripts/install.sh test")
        return
    chance = random.Random(int(os.environ.get("GZL_SEED", random.randrange(1 << 32))))
    site = Site(build, scratch)
    site.start()
    central = site.gateway("gw-central", "central")
    under_load(checks, site, central)
    one_after_the_other(checks, site, central)
    kill_in_turn(checks, site, central, chance)
    corrupt_store(checks, site, central)
    presence(checks, site, central)
    a_week_away(checks, site, central)
    same_instant(checks, site, central)
    strangers(checks, site, central, scratch)
    checks.equal(site.platform.stop(), 0, "the server ends by itself at last")


checking.run(mqtt)
