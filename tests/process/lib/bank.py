"""gzl-bank as a process, and a county whose banks are such processes."""

import atexit
import json
import os
import re
import signal
import subprocess
import time

from lib.broker import free_port
from lib.credit_codes import credit_code
from lib.platform import COUNTY, PATIENCE_S, Connection

SECOND_BANK = f"""
[[organisation]]
key = "second-bank"
code = "{credit_code(901)}"
name = "冠州农商银行"
capacities = ["bank"]

[[user]]
organisation = "second-bank"
login = "meng.bank"
name = "孟经理"
roles = ["bank_officer"]

[[machine_key]]
organisation = "second-bank"
name = "second-core"
public_key_file = "second-core.pub"
roles = ["bank_system"]
valid_from = 2026-01-01
valid_to = 2027-12-31

[[agreement]]
bank = "second-bank"
guarantor = "guarantor"
fund = "finance-bureau"
fund_share = "30%"
bank_share = "49%"
guarantor_share = "21%"
guarantee_multiple = 5
exposure_cap = "500_000_000.00"
scopes = ["trade", "stock", "credit_record", "score"]
valid_from = 2026-01-01
valid_to = 2027-12-31
endpoint = "http://127.0.0.1:8402"

[[margin]]
bank = "second-bank"
amount = "100_000_000.00"

[[product]]
code = "NSD"
name = "农商钢贸贷"
kind = "revolving"
bank = "second-bank"
rate = "3.6%"
basis = 360
settlement = "with_principal"
tenor_days = 180
minimum = "100_000.00"
maximum = "50_000_000.00"
haircut = "0%"
contract_ltv = "70%"
warning_ltv = "75%"
close_out_ltv = "80%"
confirm_timeout_s = 1800
"""


def county_with_banks(path, first_port, second_port):
    """The sample county with a second bank, each at its port of this machine."""
    with open(COUNTY, encoding="utf-8") as file:
        county = file.read()
    county = (county + SECOND_BANK).replace("http://127.0.0.1:8401", f"http://127.0.0.1:{first_port}").replace(
        "http://127.0.0.1:8402", f"http://127.0.0.1:{second_port}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(county)
    return path


class Bank:
    """One bank's directory and, while it runs, its process. Its key is the one that the county knows by `keyid`."""

    def __init__(self, build, directory, platform, keyid, name, port=None):
        self.program = os.path.join(build, "gzl-bank")
        self.directory, self.platform, self.keyid, self.name = directory, platform, keyid, name
        self.port = port or free_port()
        self.process = None
        self.starts = 0
        atexit.register(self.end)

    def configure(self, **rules):
        """After the platform's first start, which makes its key."""
        subprocess.run([self.program, "init", "--data", self.directory], check=True, stdout=subprocess.DEVNULL)
        with open(os.path.join(self.platform.data, "keys", "platform.pub"), encoding="utf-8") as file:
            platform_key = file.read().split()[0]
        self.change(base_url=f"http://127.0.0.1:{self.platform.port}", public_key=platform_key, key_id=self.keyid,
                    name=self.name, private_key=os.path.join(self.platform.keys, self.keyid + ".pem"), **rules)

    def change(self, **values):
        """Sets values of bank.toml by name, where a name first stands, be it as a comment."""
        path = os.path.join(self.directory, "bank.toml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for name, value in values.items():
            shown = json.dumps(value, ensure_ascii=False)
            text, count = re.subn(rf"(?m)^(?:# )?{name} = .*$", lambda _, n=name, v=shown: f"{n} = {v}", text, count=1)
            assert count == 1, name
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        self.token = re.search(r'(?m)^token = "(.+)"$', text)[1]

    def start(self):
        self.starts += 1
        self.log_path = os.path.join(self.directory, f"bank-{self.starts}.log")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen([self.program, "serve", "--data", self.directory, "--port", str(self.port)],
                                            stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE_S
        while "listening on" not in self.log():
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the bank does not start: {self.log()}")
            time.sleep(0.01)

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def ask(self, path, body=None):
        """As its operator. Raises when it is not answered 200."""
        connection = Connection(self.port)
        answer = connection.send("POST" if body is not None else "GET", path, json.dumps(body) if body is not None else None,
                                 {"Authorization": "Bearer " + self.token})
        connection.close()
        assert answer.status == 200, str(answer)
        return answer.json()

    def behave(self, mode, **more):
        return self.ask("/bank/behaviour", {"mode": mode, **more})

    def status(self):
        return self.ask("/bank/status")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_S)

    def end(self):
        if self.process and self.process.poll() is None:
            self.kill()


def until(holds, what):
    """Waits for what other processes are about to do."""
    end = time.monotonic() + PATIENCE_S
    while True:
        found = holds()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)
