#!/usr/bin/python3
"""kill -9 at random moments under load: what was acknowledged is there for ever, what was not happens once.

GZL_SEED repeats a run's choices, GZL_ROUNDS changes the number of kills."""

import base64
import os
import random
import threading
import time

from lib import checks as checking
from lib import merkle
from lib.county import County, contract_input
from lib.credit_codes import credit_code
from lib.platform import NO_ANSWER

CLIENTS = 8
ROUNDS = int(os.environ.get("GZL_ROUNDS", "150" if checking.LONG else "22"))
LONGEST_S = 0.15  # of load before a kill, so that checking all commands stays quick
REPEATED_EACH_ROUND = 40  # acknowledged commands of earlier rounds, besides all of the latest


class Command:
    """What a client means to do. It is sent under its one key until it is acknowledged."""

    def __init__(self, login, path, body, key):
        self.login, self.path, self.body, self.key = login, path, body, key
        self.answer = None  # bytes of the acknowledgement

    def send(self, person):
        answer = person.post(self.path, self.body, self.key)
        if answer.status == 200:
            self.answer = answer.body
        return answer


class Client(threading.Thread):
    """Sends commands and reads one after the other over one connection, until the server is gone."""

    def __init__(self, number, people, load, seed):
        super().__init__()
        self.people = {login: person.again() for login, person in people.items()}
        self.load, self.random = load, random.Random(seed)
        self.number = number
        self.commands, self.wrong = [], []
        self.largest = 0
        self.checkpoint = None

    def run(self):
        try:
            while True:
                if self.random.random() < 0.15:
                    self.read()
                else:
                    self.command()
        except NO_ANSWER:
            pass  # killed
        for person in self.people.values():
            person.connection.close()

    def command(self):
        command = self.load.next(self.random)
        self.commands.append(command)
        answer = command.send(self.people[command.login])
        if answer.status not in (200, 503):
            self.wrong.append(f"{command.path}: {answer}")

    def read(self):
        clerk = self.people["wang.clerk"]
        kind = self.random.randrange(3)
        if kind == 0:
            self.largest = max(self.largest, clerk.read("/v1/status")["size"])
        elif kind == 1:
            self.checkpoint = clerk.get("/log/checkpoint").body.decode()
        else:
            clerk.read("/v1/organisations?page_size=20")


class Load:
    """Makes commands that are valid in whatever order they arrive."""

    def __init__(self, enterprise):
        self.enterprise = enterprise
        self.lock = threading.Lock()
        self.number = 1000

    def next(self, chance):
        with self.lock:
            self.number += 1
            number = self.number
        if chance.random() < 0.5:
            return Command("wang.clerk", "/v1/organisations:apply",
                           {"code": credit_code(number), "name": f"企业{number}", "capacities": ["enterprise"]},
                           f"apply-{number}")
        login = chance.choice(("he.boss", "wang.clerk"))
        more = {"enterprise": self.enterprise} if login == "wang.clerk" else {}
        return Command(login, "/v1/contracts", contract_input(f"HT-{number}", **more), f"contract-{number}")


class Torture:
    def __init__(self, checks, build, scratch, chance):
        self.checks, self.random = checks, chance
        self.county = County(build, scratch)
        self.platform = self.county.platform
        self.load = Load(self.county.admit(1, "he.boss", "冠县宝莱利金属"))
        self.acknowledged, self.open = [], []
        self.largest = 0
        self.checkpoint = None
        self.in_flight = 0

    def sign_in(self):
        self.people = {login: self.platform.person(login) for login in ("wang.clerk", "he.boss")}

    def one_round(self):
        clients = [Client(i, self.people, self.load, self.random.random()) for i in range(CLIENTS)]
        moment = self.random.uniform(0.01, LONGEST_S)
        for client in clients:
            client.start()
        time.sleep(moment)  # the moment of the kill is what is random
        self.platform.kill()
        for client in clients:
            client.join()
        commands = [command for client in clients for command in client.commands]
        self.checks.equal([wrong for client in clients for wrong in client.wrong], [], "no command was refused")
        self.largest = max([self.largest] + [client.largest for client in clients])
        self.checkpoint = max([each for each in [self.checkpoint] + [client.checkpoint for client in clients] if each],
                              key=lambda note: int(note.splitlines()[1]), default=None)
        latest = [command for command in commands if command.answer is not None]
        self.open = [command for command in commands if command.answer is None]
        self.in_flight = max(self.in_flight, len(self.open))
        return latest

    def kill_while_starting(self):
        self.platform.spawn()
        time.sleep(self.random.uniform(0, 0.06))
        self.platform.kill()

    def check_after_restart(self, latest):
        checks = self.checks
        clerk = self.people["wang.clerk"]
        live = clerk.read("/v1/digest")
        checks.that(live["size"] >= self.largest, "a size that was told is reached again", (live, self.largest))
        replayed = self.platform.replay(live["size"])
        checks.equal((replayed["size"], replayed["digest"], replayed["books_balance"]),
                     (live["size"], live["digest"], True), "the live digest is that of a replay")
        self.check_checkpoint(clerk)

        sample = self.random.sample(self.acknowledged, min(REPEATED_EACH_ROUND, len(self.acknowledged)))
        self.repeat(latest + sample)
        self.acknowledged += latest
        for command in self.open:
            answer = command.send(self.people[command.login])
            checks.equal(answer.status, 200, f"{command.key} is accepted when sent again: {answer}")
        self.repeat(self.open)
        self.acknowledged += self.open

    def repeat(self, commands):
        for command in commands:
            answer = self.people[command.login].post(command.path, command.body, command.key)
            if answer.status != 200 or answer.body != command.answer:
                self.checks.that(False, f"{command.key} is answered as before", (answer, command.answer))
        self.checks.that(True, "repeated commands")

    def check_checkpoint(self, clerk):
        """The tree of today extends the tree that a checkpoint promised before the kill."""
        if not self.checkpoint:
            return
        size, root = tree_of(self.checkpoint)
        now_size, now_root = tree_of(clerk.get("/log/checkpoint").body.decode())
        proof = clerk.get(f"/log/consistency?from={size}&to={now_size}")
        path = [base64.b64decode(each) for each in proof.json()["proof"]] if proof.status == 200 else [b""]
        self.checks.that(merkle.is_consistent(size, now_size, root, now_root, path),
                         "no checkpoint that was given out is contradicted", (size, now_size))

    def check_all(self):
        """Every fact once: positions without holes, every code, contract number and key once."""
        self.repeat(self.acknowledged)
        facts = self.people["wang.clerk"].facts()
        records = [fact["record"] for fact in facts]
        self.checks.equal([fact["position"] for fact in facts], list(range(len(facts))), "positions have no holes")
        self.checks.equal([record["seq"] for record in records], list(range(len(facts))), "records are numbered alike")
        keys = [(record["by"], record["key"]) for record in records if "key" in record]
        self.checks.equal(len(keys), len(set(keys)), "no key made facts twice")
        codes = [record["data"]["code"] for record in records if record["kind"] == "OrganisationApplied"]
        self.checks.equal(len(codes), len(set(codes)), "no code is registered twice")
        wanted = {each.body["code"] for each in self.acknowledged if "code" in each.body}
        self.checks.that(wanted <= set(codes) and len(codes) == len(wanted) + 1, "exactly the codes that were sent",
                         (len(wanted), len(codes)))
        numbers = sorted(record["data"]["number"] for record in records if record["kind"] == "ContractRegistered")
        self.checks.equal(numbers, sorted(each.body["number"] for each in self.acknowledged if "number" in each.body),
                          "exactly the contracts that were sent")
        instants = [record["at"] for record in records]
        self.checks.equal(instants, sorted(instants), "time never goes back")
        leaves = [bytes.fromhex(fact["leaf"]) for fact in facts]
        size, root = tree_of(self.people["wang.clerk"].get("/log/checkpoint").body.decode())
        self.checks.equal((size, root), (len(leaves), merkle.root_of(leaves)), "the checkpoint is over these leaves")


def tree_of(checkpoint):
    lines = checkpoint.splitlines()
    return int(lines[1]), base64.b64decode(lines[2])


def torture(checks, build, scratch):
    seed = int(os.environ.get("GZL_SEED", random.randrange(1 << 32)))
    print(f"seed {seed}: GZL_SEED={seed} repeats its choices", flush=True)
    run = Torture(checks, build, scratch, random.Random(seed))
    run.sign_in()
    for _ in range(ROUNDS):
        latest = run.one_round()
        if run.random.random() < 0.3:
            run.kill_while_starting()
        run.platform.start()
        run.sign_in()
        run.check_after_restart(latest)
    run.check_all()
    checks.that(run.in_flight > 1, "several commands were in flight at a kill", run.in_flight)
    checks.equal(run.platform.stop(), 0, "the server ends by itself at last")
    whole = run.platform.replay()
    checks.that(whole["books_balance"], "the books balance")
    print(f"{ROUNDS} kills, {len(run.acknowledged)} commands, {whole['size']} facts, at most {run.in_flight} in flight")


checking.run(torture)
