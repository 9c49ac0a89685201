"""A county's platform as a process: established, started, stopped, killed, replayed."""

import atexit
import http.client
import json
import os
import re
import resource
import signal
import subprocess
import time

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
COUNTY = os.path.join(REPOSITORY, "deploy", "counties", "guanxian.toml")
CLOCK_START = "2026-02-27T00:00:00.000Z"
PASSWORD = "correct-horse-battery"
PATIENCE_S = 60


class ServerEnded(Exception):
    def __init__(self, code, log):
        super().__init__(f"the server ended with {code}: {log[-2000:]}")
        self.code = code
        self.log = log


class Platform:
    """One data directory and, while it runs, one `gzl serve` over it."""

    def __init__(self, build, directory, county=COUNTY):
        self.gzl = os.path.join(build, "gzl")
        self.directory = directory
        self.data = os.path.join(directory, "data")
        self.keys = os.path.join(directory, "keys")
        self.county = county
        self.port = None
        self.process = None
        self.starts = 0
        os.makedirs(self.keys, exist_ok=True)
        atexit.register(self.end)

    def make_keys(self):
        """A key pair for every public key file that the county names: NAME.pem and NAME.pub; of SM2 where the name ends in -sm2."""
        with open(self.county, encoding="utf-8") as file:
            names = re.findall(r'public_key_file = "([^"]+)\.pub"', file.read())
        for name in names:
            if os.path.exists(os.path.join(self.keys, name + ".pub")):
                continue  # somebody's own
            algorithm = "sm2-sm3" if name.endswith("-sm2") else "ed25519"
            subprocess.run([self.gzl, "key", "generate", os.path.join(self.keys, name + ".pem"), "--algorithm",
                            algorithm], check=True, stdout=subprocess.DEVNULL)

    def spawn(self, *more, file_size_limit=None, data=None):
        """Starts the process without waiting. Its output is in log_path."""
        self.starts += 1
        self.log_path = os.path.join(self.directory, f"server-{self.starts}.log")
        limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_size_limit, file_size_limit))) \
            if file_size_limit else None
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                [self.gzl, "serve", "--data", data or self.data, "--county", self.county, "--keys", self.keys,
                 "--port", "0", "--demo-clock", CLOCK_START, *more],
                stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, preexec_fn=limit)
        return self.process

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def wait_until_serving(self):
        until = time.monotonic() + PATIENCE_S
        while True:
            serving = re.search(r"serving https?://127\.0\.0\.1:(\d+) with (\d+) facts", self.log())
            if serving:
                self.port = int(serving[1])
                return int(serving[2])
            if self.process.poll() is not None:
                raise ServerEnded(self.process.returncode, self.log())
            if time.monotonic() > until:
                raise TimeoutError(self.log())
            time.sleep(0.005)

    def start(self, *more, file_size_limit=None):
        self.spawn(*more, file_size_limit=file_size_limit)
        return self.wait_until_serving()

    def kill(self):
        """As a power cut does it to the process: no handler runs."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Asks it to end, and gives its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait_for_end()

    def wait_for_end(self):
        return self.process.wait(timeout=PATIENCE_S)

    def end(self):
        if self.process and self.process.poll() is None:
            self.kill()

    def set_passwords(self, *logins):
        for login in logins:
            subprocess.run([self.gzl, "user", "password", login, "--data", self.data], check=True,
                           input=PASSWORD + "\n", text=True, stdout=subprocess.DEVNULL)

    def replay(self, until=None):
        """What `gzl replay` says of the log: size, digest, books_balance."""
        return replay(self.gzl, self.data, until)

    def person(self, login):
        return Person(self.port, login)


def replay(gzl, data, until=None):
    command = [gzl, "replay", "--data", data, "--json"] + (["--until", str(until)] if until is not None else [])
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    if done.returncode != 0:
        raise RuntimeError(f"gzl replay ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)

    def reason(self):
        """The permanent name of a problem; empty for success."""
        if self.status < 400:
            return ""
        return self.json().get("type", "").rpartition(":")[2]

    def fact(self, kind):
        for record in self.json()["records"]:
            if record["kind"] == kind:
                return record["data"]
        raise KeyError(f"no fact {kind} in {self.body!r}")

    def __repr__(self):
        return f"{self.status} {self.body!r}"


class Connection:
    """One keep-alive connection to a platform."""

    def __init__(self, port, timeout=PATIENCE_S):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

    def send(self, method, path, body=None, headers=None):
        """Raises OSError or HTTPException when no answer came."""
        self.http.request(method, path, body=body, headers=headers or {})
        answer = self.http.getresponse()
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())

    def close(self):
        self.http.close()


NO_ANSWER = (OSError, http.client.HTTPException)


class Refused(Exception):
    pass


class Person:
    """A user who is signed in. A copy made by `again` shares the session over a connection of its own."""

    def __init__(self, port, login, password=PASSWORD):
        self.port = port
        self.login = login
        self.connection = Connection(port)
        self.sent = 0
        answer = self.connection.send("POST", "/v1/session", json.dumps({"login": login, "password": password}),
                                      {"Content-Type": "application/json"})
        if answer.status != 200:
            raise Refused(f"{login} cannot sign in: {answer}")
        signed_in = answer.json()
        self.organisation = signed_in["organisation"]
        self.user = signed_in["user"]
        self.csrf = signed_in["csrf_token"]
        self.cookie = answer.headers["set-cookie"].partition(";")[0]

    def again(self):
        other = object.__new__(Person)
        other.__dict__.update(self.__dict__)
        other.connection = Connection(self.port)
        return other

    def headers(self, key=None):
        headers = {"Cookie": self.cookie, "X-CSRF-Token": self.csrf, "Content-Type": "application/json"}
        if key is not None:
            headers["Idempotency-Key"] = key
        return headers

    def post(self, path, body, key):
        """A command under a key of the caller's; `body` is JSON text or a value."""
        text = body if isinstance(body, (str, bytes)) else json.dumps(body, ensure_ascii=False)
        data = text.encode() if isinstance(text, str) else text
        return self.connection.send("POST", path, data, self.headers(key))

    def get(self, path):
        return self.connection.send("GET", path, headers={"Cookie": self.cookie})

    def command(self, path, body=None):
        """A command that must be accepted."""
        self.sent += 1
        answer = self.post(path, body or {}, f"{self.login}-{os.getpid()}-{time.monotonic_ns()}-{self.sent}")
        if answer.status != 200:
            raise Refused(f"{self.login} was refused at {path}: {answer}")
        return answer

    def read(self, path):
        """A query that must be answered."""
        answer = self.get(path)
        if answer.status != 200:
            raise Refused(f"{self.login} may not read {path}: {answer}")
        return answer.json()

    def facts(self):
        """Every fact that this person may see, in order."""
        items, at = [], 0
        while True:
            page = self.read(f"/v1/facts?from={at}&page_size=500")
            items += page["items"]
            if page["next_from"] >= page["size"]:
                return items
            at = page["next_from"]
