#!/usr/bin/python3
"""A stop ends the server, whatever else comes due at the same moment."""

import os
import signal
import subprocess
import sys
import time

from lib import checks as checking
from lib.platform import Platform

ROUNDS = 4
HELD_S = 0.4  # longer than the interval at which connections are looked at
HOLD = f"""
import os, time
os.sched_setaffinity(0, {{0}})
os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(40))
until = time.monotonic() + {HELD_S}
while time.monotonic() < until: pass
"""


def starved_stop(checks, platform):
    """The connections' thread gets no processor while its timer expires and the stop arrives: it finds both at once."""
    process = platform.process
    for thread in os.listdir(f"/proc/{process.pid}/task"):
        os.sched_setaffinity(int(thread), {0})
    os.sched_setscheduler(process.pid, os.SCHED_FIFO, os.sched_param(50))  # the thread that asks for the stop
    holder = subprocess.Popen([sys.executable, "-c", HOLD])
    time.sleep(HELD_S / 2)
    process.send_signal(signal.SIGTERM)
    holder.wait()
    try:
        return checks.equal(process.wait(timeout=20), 0, "a starved server ends")
    except subprocess.TimeoutExpired:
        platform.kill()
        return checks.that(False, "a starved server ends", platform.log())


def may_set_priorities():
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
        return 0 in os.sched_getaffinity(0)
    except OSError:
        return False


def stop(checks, build, scratch):
    platform = Platform(build, scratch)
    platform.make_keys()
    for signal_name in ("SIGTERM", "SIGINT"):
        platform.start()
        platform.process.send_signal(getattr(signal, signal_name))
        checks.equal(platform.wait_for_end(), 0, f"{signal_name} ends the server")
    if not may_set_priorities():
        checks.skip("a starved server ends", "this user may not set real-time priorities")
        return
    for _ in range(ROUNDS):
        platform.start()
        if not starved_stop(checks, platform):
            return


checking.run(stop)
