#!/usr/bin/python3
"""Random requests of the right form at every route, by every kind of party: identifiers that do not exist, numbers,
dates and texts at the edges. The server answers each without 5xx, goes on, and equals a replay of its log.

GZL_SEED repeats a run's choices, GZL_REQUESTS changes their number."""

import json
import os
import random
import re
import urllib.parse

from lib import checks as checking
from lib.county import STAFF, WORKING_TIME, County
from lib.credit_codes import credit_code
from lib.platform import NO_ANSWER, Connection
from lib.signed import Machine

REQUESTS = int(os.environ.get("GZL_REQUESTS", "100000" if checking.LONG else "6000"))
SIGNED_EACH = 60  # one in so many is sent by the bank's system, whose signature takes a process
PEOPLE = STAFF + ("zhao.verifier", "sun.officer", "shen.admin", "zhou.custodian", "wu.custodian", "qian.bank",
                  "feng.gov", "chen.price")
LEFT_OUT = {"DeactivateUser"}  # would take the run's own people away
LARGEST = 2**53 - 1
TEXTS = ("", "a", "Q235B", "pda-01", "GX-1", "冠县", "\u0000", "\"\\\n\t\u007f\u2028", "😀" * 100, "a" * 4096, "A1",
         "org-000001", "92233720368547758070000000", "{}", "<script>", "../..", "100%", "91350200MA2YJ1XR9G")
DATES = ("0001-01-01", "1970-01-01", "2026-02-20", "2026-02-28", "2026-03-01", "2027-02-28", "2028-02-29", "9999-12-31")
INSTANTS = ("0001-01-01T00:00:00.000Z", "2026-02-28T01:00:00.000Z", "2026-12-31T23:59:59.999Z",
            "9999-12-31T23:59:59.999Z")
INTEGERS = (0, 1, -1, 2, 100, 200, 201, 1000, 260_000, 400_000, 30_000_000, 2**31 - 1, 2**31, 2**32, -LARGEST,
            LARGEST, LARGEST - 1)
NUMBERS = (0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 999_999, LARGEST)


class Values:
    """Random values for the schemas of the OpenAPI document."""

    def __init__(self, document, chance):
        self.schemas = document["components"]["schemas"]
        self.chance = chance

    def of(self, schema):
        chance = self.chance
        if "$ref" in schema:
            return self.of(self.schemas[schema["$ref"].rpartition("/")[2]])
        if "enum" in schema:
            return chance.choice(schema["enum"])
        if schema["type"] == "object":
            required = schema.get("required", [])
            return {name: self.of(inner) for name, inner in schema.get("properties", {}).items()
                    if name in required or chance.random() < 0.5}
        if schema["type"] == "array":
            return [self.of(schema["items"]) for _ in range(chance.choice((0, 1, 1, 2, 2, 3)))]
        if schema["type"] == "boolean":
            return chance.random() < 0.5
        if schema["type"] == "integer":
            return chance.choice(INTEGERS)
        return self.text(schema)

    def text(self, schema):
        chance = self.chance
        if schema.get("format") == "date":
            return chance.choice(DATES)
        if schema.get("format") == "date-time":
            return chance.choice(INSTANTS)
        identifier = re.fullmatch(r"\^([a-z]+)-\[0-9\]\{6,\}\$", schema.get("pattern", ""))
        if identifier:
            return f"{identifier[1]}-{chance.choice(NUMBERS):06d}"
        digits = re.fullmatch(r"\^\[0-9a-f\]\{(\d+)\}\$", schema.get("pattern", ""))
        if digits:
            return "".join(chance.choice("0123456789abcdef") for _ in range(int(digits[1])))
        return chance.choice(TEXTS + (credit_code(chance.randrange(50)), f"text-{chance.randrange(5)}"))


def request_of(values, path, operation):
    """Target and body of one random request."""
    query = []
    for parameter in operation["parameters"]:
        if parameter["in"] == "path":
            value = str(values.of(parameter["schema"]))
            path = path.replace("{" + parameter["name"] + "}", urllib.parse.quote(value, safe=""))
        elif parameter["in"] == "query" and (parameter["required"] or values.chance.random() < 0.5):
            query.append((parameter["name"], str(values.of(parameter["schema"]))))
    body = None
    if "requestBody" in operation:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        body = json.dumps(values.of(schema), ensure_ascii=values.chance.random() < 0.5).encode()
    return path + ("?" + urllib.parse.urlencode(query) if query else ""), body


def fixed_target(values):
    """One of the routes that are not in the catalogue."""
    number = values.chance.choice(NUMBERS + (2**63, 2**64 - 1))
    kinds = re.findall(r'"\^([a-z]+)-', json.dumps(values.schemas)) + ["nothing", ""]
    return values.chance.choice((f"/v1/timeline?object={values.chance.choice(kinds)}-{number:06d}",
                                 f"/v1/proof?position={number}", f"/v1/facts?from={number}&page_size={number}",
                                 f"/log/consistency?from={values.chance.choice(NUMBERS)}&to={number}"))


def any_input(checks, build, scratch):
    seed = int(os.environ.get("GZL_SEED", random.randrange(1 << 32)))
    print(f"seed {seed}: GZL_SEED={seed} repeats its choices", flush=True)
    chance = random.Random(seed)
    county = County(build, scratch, PEOPLE)
    county.advance(WORKING_TIME)
    county.admit(1, "he.boss", "冠县宝莱利金属")
    county.trade("he.boss", "HT-1")
    county.stock("he.boss", county.bank())
    platform = county.platform
    document = Connection(platform.port).send("GET", "/openapi.json").json()
    operations = [(method.upper(), path, operation) for path, methods in document["paths"].items()
                  for method, operation in methods.items() if operation["operationId"] not in LEFT_OUT]
    values = Values(document, chance)
    people = [county.person(login) for login in PEOPLE + ("he.boss",)]
    allowed = {person.login: person.read("/v1/me")["permissions"] for person in people}
    bank = Machine(platform.port, "laishang-core", os.path.join(platform.keys, "laishang-core.pem"))
    statuses = {}
    for number in range(REQUESTS):
        method, path, operation = chance.choice(operations)
        target, body = request_of(values, path, operation)
        if chance.random() < 0.1:
            method, target, body = "GET", fixed_target(values), None
        able = [person for person in people if operation["x-permission"] in allowed[person.login]]
        person = chance.choice(able if able and chance.random() < 0.9 else people)
        try:
            if number % SIGNED_EACH == 0:
                answer = bank.send(method, target, body or b"", f"any-{number}")
            elif method == "POST":
                answer = person.post(target, body, f"any-{number}")
            else:
                answer = person.get(target)
        except NO_ANSWER as error:
            checks.that(False, f"{person.login} is answered at {method} {target} {body}",
                        (error, platform.log()[-500:]))
            return
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
        problem = answer.json()  # every answer is JSON in UTF-8
        if answer.status >= 500 or (answer.status >= 400 and problem["status"] != answer.status):
            checks.that(False, f"{method} {target} {body}", answer)
    print(" ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
    checks.that(sum(statuses.values()) == REQUESTS, "every request is answered")
    checks.that(statuses.get(200, 0) > REQUESTS / 50, "many are accepted, so that state is reached", statuses)
    live = county.person("wang.clerk").read("/v1/digest")
    replayed = platform.replay(live["size"])
    checks.equal((replayed["digest"], replayed["books_balance"]), (live["digest"], True), "a replay agrees")
    checks.equal(platform.stop(), 0, "the server ends by itself")
    facts = platform.start()
    checks.equal(facts, live["size"], "it starts again with every fact")
    checks.equal(platform.stop(), 0, "and ends")


checking.run(any_input)
