#!/usr/bin/python3
"""Readings of real sensors through `gzl-gateway replay` into `gzl serve`: none is lost, and the holes and repetitions
of the files are found again, counted here by other means.

suthaharan_multihop.csv.gz: temperature and humidity of motes (Suthaharan et al. 2010), which number their readings.
nab_flat.csv.gz: the Numenta anomaly benchmark, series of one reading in five minutes or so, numbered by their time."""

import csv
import gzip
import os
import re
import sys
from collections import Counter
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "process"))

from lib.county import STAFF, County
from lib.gateway import Gateway, Stored, county_with

MOTES = 4
NAB_SERIES = ("realKnownCause/ambient_temperature_system_failure.csv", "realTraffic/occupancy_6005.csv",
              "realKnownCause/ec2_request_latency_system_failure.csv",  # repeats times
              "realKnownCause/machine_temperature_system_failure.csv", "realTraffic/speed_7578.csv")
NAB_ROWS = 5000  # of each series
GATEWAY = ("gw-qingquan", "qingquan")


class File:
    """A CSV file for the gateway, and what is in it."""

    def __init__(self, name, rows, options):
        """Rows are (device, time text, value text, number, ms)."""
        self.name, self.rows, self.options = name, rows, options
        self.devices = sorted({row[0] for row in rows})

    def expected(self):
        """Readings by (device, number): the first write wins. And gaps, duplicates, conflicts."""
        kept, duplicates, conflicts = {}, 0, 0
        for device, _, value, number, ms in self.rows:
            reading = (ms, int((Decimal(value) * 100).quantize(Decimal(1), ROUND_HALF_UP)))
            if (device, number) not in kept:
                kept[device, number] = reading
            elif kept[device, number] == reading:
                duplicates += 1
            else:
                conflicts += 1
        numbers = {}
        for device, number in kept:
            numbers.setdefault(device, []).append(number)
        gaps = sum(max(each) - min(each) + 1 - len(each) for each in numbers.values())
        return kept, (gaps, duplicates, conflicts)


def motes(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    rows = [(f"mote-{row['mote_id']}", row["reading"], row["temperature"], int(row["reading"]),
             int(row["reading"]) * 1000) for row in found if int(row["mote_id"]) <= MOTES]
    return File("motes", rows, ["--time-format", "epoch-s", "--sequence-column", "number"])


def series(path, name):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        found = [row for row in csv.DictReader(file) if row["series"] == name][:NAB_ROWS]
    ms = [int(datetime.fromisoformat(row["timestamp"] + "+00:00").timestamp()) * 1000 for row in found]
    step = Counter(later - earlier for earlier, later in zip(ms, ms[1:])).most_common(1)[0][0]
    device = "nab-" + re.sub("[^a-z0-9]+", "-", name.partition("/")[2].removesuffix(".csv").lower())[:40]
    rows = [(device, row["timestamp"], row["value"], (at - min(ms)) // step + 1, at) for row, at in zip(found, ms)]
    return File(name, rows, ["--time-format", "date-time", "--time-step-ms", str(step)])


def files_of(directory):
    yield motes(os.path.join(directory, "suthaharan_multihop.csv.gz"))
    for name in NAB_SERIES:
        yield series(os.path.join(directory, "nab_flat.csv.gz"), name)


def replay(file, gateway, scratch):
    """Exit code and what the gateway reported: rows, gaps, duplicates, conflicts, waiting …"""
    path = os.path.join(scratch, "rows.csv")
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("device", "time", "value", "number"))
        writer.writerows(row[:4] for row in file.rows)
    code, output = gateway.run("replay", gateway.http(), path, "--device-column", "device", "--time-column", "time",
                               "--value-column", "value", "--scale", "100", "--quiet", *file.options, timeout=300)
    return code, {name: int(number) for name, number in re.findall(r"(\w+) (\d+)", output)}, output


def check_files(checks, build, scratch, directory):
    files = list(files_of(directory))
    devices = [device for file in files for device in file.devices]
    county = County(build, scratch, staff=(*STAFF, "sun.officer"),
                    county=county_with(os.path.join(scratch, "county.toml"), GATEWAY[0], devices))
    gateway = Gateway(build, scratch, county, *GATEWAY)
    for file in files:
        kept, counts = file.expected()
        code, reported, output = replay(file, gateway, scratch)
        checks.equal(code, 0, f"{file.name}: delivered ({output[-300:]})")
        checks.equal((reported.get("rows"), reported.get("readings"), reported.get("waiting")),
                     (len(file.rows), len(file.rows), 0), f"{file.name}: every row")
        checks.equal((reported.get("gaps"), reported.get("duplicates"), reported.get("conflicts")), counts,
                     f"{file.name}: gaps, duplicates, conflicts")
        stored = Stored(county, gateway.code)
        found = {(device, number): (at, value) for device, number, at, value in stored.rows
                 if device in file.devices}
        wrong = {key: (found.get(key), want) for key, want in kept.items() if found.get(key) != want}
        checks.equal((len(found), dict(list(wrong.items())[:3])), (len(kept), {}), f"{file.name}: each as it was")
        counted = [sum(stored.reception[device][name] for device in file.devices)
                   for name in ("missing", "duplicates", "conflicts")]
        checks.equal(tuple(counted), counts, f"{file.name}: the platform counts the same")
        print(f"{file.name}: {len(file.rows)} rows, {len(kept)} kept, gaps, duplicates, conflicts {counts}", flush=True)
    checks.equal(county.platform.stop(), 0, "the server ends by itself at last")
