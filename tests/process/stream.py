#!/usr/bin/python3
"""Server-sent events: facts reach those who may see them, in order, once, also after a broken line and a restart."""

import http.client
import json
import socket

from lib import checks as checking
from lib.county import County
from lib.platform import PATIENCE_S, Connection


class Stream:
    """One reader of /v1/facts/stream."""

    def __init__(self, person, path="/v1/facts/stream", last=None):
        self.http = http.client.HTTPConnection("127.0.0.1", person.port, timeout=PATIENCE_S)
        headers = {"Cookie": person.cookie}
        if last is not None:
            headers["Last-Event-ID"] = str(last)
        self.http.request("GET", path, headers=headers)
        self.answer = self.http.getresponse()

    def next(self):
        """The next event as (position, kind, data), or None at the end."""
        fields = {}
        while True:
            line = self.answer.readline()
            if not line:
                return None
            line = line.decode().rstrip("\n")
            if not line:
                if "data" in fields:
                    return int(fields["id"]), fields["event"], json.loads(fields["data"])
                fields = {}
                continue
            name, _, value = line.partition(": ")
            fields[name] = value

    def close(self):
        self.http.close()


def apply_for_admission(county, code, name):
    return county.person("wang.clerk").command(
        "/v1/organisations:apply", {"code": code, "name": name, "capacities": ["enterprise"]})


def live(checks, county):
    stream = Stream(county.person("wang.clerk"))
    checks.equal(stream.answer.status, 200, "the stream is open")
    checks.equal(stream.answer.getheader("Content-Type"), "text/event-stream; charset=utf-8", "it is an event stream")
    apply_for_admission(county, "91350200MA2YJ1XR9G", "宝莱利金属")
    position, kind, data = stream.next()
    checks.equal(kind, "OrganisationApplied", "a fact arrives as soon as it is durable")
    checks.equal(data["record"]["data"]["name"], "宝莱利金属", "with its record")
    checks.equal(data["position"], position, "and its position as the event's id")
    checks.equal(data["label"]["zh"], "已申请准入", "and its label")
    stream.close()
    return position


def resumed(checks, county, last):
    apply_for_admission(county, "91350200776049653A", "冠县恒达板材")
    apply_for_admission(county, "91440101MA5CJQ4N59", "冠县鑫源镀锌")
    stream = Stream(county.person("wang.clerk"), last=last)
    names = [stream.next()[2]["record"]["data"]["name"] for _ in range(2)]
    checks.equal(names, ["冠县恒达板材", "冠县鑫源镀锌"], "a reader that comes back misses nothing and gets nothing twice")
    stream.close()


def filtered(checks, county):
    clerk = county.person("wang.clerk")
    stream = Stream(clerk, "/v1/facts/stream?names=user&after=0")
    kinds = {stream.next()[1] for _ in range(4)}
    checks.that("OrganisationRegistered" not in kinds, "only facts that name an object of that kind", kinds)
    stream.close()
    for path in ("/v1/facts/stream?after=x", "/v1/facts/stream?after=99999999"):
        checks.equal(Stream(clerk, path).answer.status, 400, f"{path} is malformed")


def visible(checks, county):
    """What an enterprise may not see is not streamed to it."""
    county.admit(11, "he.boss", "宝莱利第二金属")
    county.admit(12, "ma.boss", "恒达第二板材")
    stream = Stream(county.person("ma.boss"), "/v1/facts/stream?names=contract")
    other = county.person("he.boss")
    own = county.person("ma.boss")
    contract = {"kind": "purchase", "number": "C-1", "counterparty_code": "91440101MA5CJQ4N59",
                "counterparty_name": "天津钢贸", "goods": "Q235B", "weight_kg": 1000, "amount_fen": 400000,
                "signed_on": "2026-02-20"}
    other.command("/v1/contracts", contract)
    own.command("/v1/contracts", dict(contract, number="C-2"))
    checks.equal(stream.next()[2]["record"]["data"]["number"], "C-2", "another enterprise's contract does not arrive")
    stream.close()
    stranger = Connection(county.platform.port).send("GET", "/v1/facts/stream")
    checks.equal(stranger.status, 401, "a stranger gets no stream")


def stopped(checks, county):
    stream = Stream(county.person("wang.clerk"))
    checks.equal(county.platform.stop(), 0, "a server with open streams stops")
    try:
        ended = stream.next() is None
    except (OSError, socket.error):
        ended = True
    checks.that(ended, "and ends them")


def stream(checks, build, scratch):
    county = County(build, scratch)
    last = live(checks, county)
    resumed(checks, county, last)
    filtered(checks, county)
    visible(checks, county)
    stopped(checks, county)


checking.run(stream)
