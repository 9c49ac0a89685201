"""The broker of deploy/mosquitto on a free port of this machine, with certificates made as docs/guides/mqtt.md says."""

import atexit
import os
import re
import shutil
import signal
import socket
import subprocess
import time

from lib.platform import PATIENCE_S, REPOSITORY

DEPLOY = os.path.join(REPOSITORY, "deploy", "mosquitto")
GUIDE = os.path.join(REPOSITORY, "docs", "guides", "mqtt.md")
SERVER = "gzl-serve"


def program():
    return shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin:/usr/local/sbin")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(commands, directory):
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=directory, capture_output=True, text=True,
                          env={**os.environ, "GZL": REPOSITORY}, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{commands}: {done.stderr[-2000:]}")


class Authority:
    """A CA with a certificate for the broker, the platform and gw-central; more on request."""

    def __init__(self, directory):
        self.directory = directory
        os.makedirs(directory)
        with open(GUIDE, encoding="utf-8") as file:
            guide = file.read()
        blocks = re.findall(r"^```sh\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
        self.issue_block = blocks[2]
        self.revoke_block = re.search(r"^```sh revoke\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)[1]
        for block in blocks:
            run(block, directory)

    def issue(self, name):
        run(self.issue_block.replace("gzl-serve gw-central", name), self.directory)

    def revoke(self, name):
        run(self.revoke_block.replace("gw-central", name), self.directory)

    def files(self, name):
        return {"ca": self.path("ca.crt"), "cert": self.path(name + ".crt"), "key": self.path(name + ".key")}

    def path(self, name):
        return os.path.join(self.directory, name)


class Broker:
    def __init__(self, directory, authority):
        self.directory = directory
        self.authority = authority
        self.port = free_port()
        self.process = None
        self.starts = 0
        os.makedirs(directory, exist_ok=True)
        with open(os.path.join(DEPLOY, "mosquitto.conf"), encoding="utf-8") as file:
            sample = file.read()
        self.config = os.path.join(directory, "mosquitto.conf")
        configured = (sample.replace("listener 8883", f"listener {self.port} 127.0.0.1")
                      .replace("/etc/mosquitto/gzl/acl", os.path.join(DEPLOY, "acl"))
                      .replace("/etc/mosquitto/gzl", authority.directory))
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(configured + "user root\n")  # started as root it would not read the keys as another user
        atexit.register(self.end)

    def start(self):
        self.starts += 1
        self.log_path = os.path.join(self.directory, f"broker-{self.starts}.log")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen([program(), "-c", self.config], stdout=log, stderr=subprocess.STDOUT,
                                            stdin=subprocess.DEVNULL, cwd=self.directory)
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError(f"the broker ended with {self.process.returncode}: {self.log()}")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise TimeoutError(self.log())

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_S)

    def end(self):
        if self.process and self.process.poll() is None:
            self.kill()

    def server_options(self):
        return self.options(SERVER)

    def options(self, name, authority=None):
        files = (authority or self.authority).files(name)
        return ["--mqtt", f"mqtts://127.0.0.1:{self.port}", "--mqtt-ca", self.authority.path("ca.crt"), "--mqtt-cert",
                files["cert"], "--mqtt-key", files["key"]]
