#!/usr/bin/python3
"""Crowds: ten thousand connections that say nothing, requests that come a byte at a time, answers that nobody takes, and
more connections than the server holds. Who wants something is served all the while."""

import os
import resource
import socket
import threading
import time

from lib import checks as checking
from lib.county import STAFF, County
from lib.platform import NO_ANSWER, Connection

WANTED = 10_000
SPARE = 600  # descriptors for everything else


def as_many_as_allowed():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (OSError, ValueError):
        hard = soft
    return WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard - SPARE)


def connect(port):
    connection = socket.socket()
    connection.settimeout(60)
    connection.connect(("127.0.0.1", port))
    return connection


def served(checks, county, what):
    """A person signs in, reads and writes over new connections; a stranger is told that the server is well."""
    clerk = county.platform.person("wang.clerk")
    checks.equal(clerk.get("/v1/me").status, 200, f"{what}: a person reads")
    served.number += 1
    answer = clerk.post("/v1/organisations:apply", {"code": "x", "name": "n", "capacities": ["enterprise"]},
                        f"crowd-{served.number}")
    checks.equal(answer.status, 422, f"{what}: and is answered by the rules")
    checks.equal(Connection(county.platform.port).send("GET", "/readyz").status, 200, f"{what}: the server is ready")


served.number = 0


def idle(checks, county, count):
    crowd = [connect(county.platform.port) for _ in range(count)]
    served(checks, county, f"{count} idle connections")
    crowd[0].sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
    checks.that(crowd[0].recv(65536).startswith(b"HTTP/1.1 200"), "one of the crowd may still ask")
    for connection in crowd:
        connection.close()
    served(checks, county, "after the crowd has gone")


def slow(checks, county, count):
    """Each of them sends a byte now and then, as long as others are served."""
    request = b"POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" + b"{" * 1_000
    crowd = [connect(county.platform.port) for _ in range(count)]
    ending = threading.Event()

    def trickle():
        at = 0
        while not ending.is_set():
            for connection in crowd:
                try:
                    connection.send(request[at % len(request):at % len(request) + 1])
                except OSError:
                    pass
            at += 1
            time.sleep(0.05)

    thread = threading.Thread(target=trickle)
    thread.start()
    try:
        for turn in range(3):
            served(checks, county, f"{count} slow requests, turn {turn}")
    finally:
        ending.set()
        thread.join()
    for connection in crowd:
        connection.close()


def deaf(checks, county, count):
    """They ask for much and take nothing."""
    clerk = county.platform.person("wang.clerk")
    request = f"GET /v1/facts?page_size=500 HTTP/1.1\r\nHost: a\r\nCookie: {clerk.cookie}\r\n\r\n".encode() * 3
    crowd = []
    for _ in range(count):
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", county.platform.port))
        connection.sendall(request)
        crowd.append(connection)
    served(checks, county, f"{count} that take no answer")
    for connection in crowd:
        connection.close()


def crowded(checks, county):
    """More connections than the server holds: the idle give way."""
    county.platform.stop()
    county.platform.start("--max-connections", "64")
    crowd = [connect(county.platform.port) for _ in range(200)]
    time.sleep(0.3)  # a newcomer may take a moment to say something
    served(checks, county, "200 idle connections where 64 fit")
    gone = 0
    for connection in crowd:
        connection.setblocking(False)
        try:
            gone += connection.recv(4096) is not None
        except BlockingIOError:
            pass
        except OSError:
            gone += 1
    checks.that(gone >= 200 - 64, "the others were closed or turned away", gone)
    for connection in crowd:
        connection.close()
    for turn in range(50):
        try:
            if Connection(county.platform.port).send("GET", "/healthz").status == 200:
                break
        except NO_ANSWER:
            continue
    served(checks, county, "afterwards")


def crowd(checks, build, scratch):
    county = County(build, scratch, STAFF)
    count = as_many_as_allowed()
    if count < WANTED:
        checks.skip(f"{WANTED} idle connections", f"this process may open {count} only; so many are tried")
    idle(checks, county, count)
    slow(checks, county, min(count, 500))
    deaf(checks, county, min(count, 100))
    crowded(checks, county)
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(crowd)
