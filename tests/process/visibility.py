#!/usr/bin/python3
"""P6, by experiment: every route of the catalogue × every role × (an object of the caller's own side, one of another
party, one that does not exist). What is expected is written here from the rules' text, not from the code: the roles'
permissions and who may know of which kind of object. A stranger cannot tell a forbidden object from an absent one by
status, by body, or by the time that the answer takes."""

import os
import re
import statistics
import time

from lib import checks as checking
from lib.county import WORKING_TIME, County, contract_input
from lib.platform import COUNTY, Connection
from lib.signed import Machine

ATTEMPTS = 5
ASKS = 9  # of each of two objects whose answers are timed
SAME_TIME_S = 0.01  # medians of answers from memory; a look-up that gives itself away would cost a disk or a hash

# ---- what P4 says: which permissions a role has (the row of a command or query names one of them)
READ = {"read"}
PERMISSIONS = {
    "operator_clerk": READ | {"party_apply", "party_manage", "trade_register", "personal_keep", "read_ledger",
                              "need_record", "need_publish"},
    "operator_checker": READ | {"party_admit", "party_manage", "calendar_publish", "personal_erase", "break_handle",
                                "stock_dispute", "dispute_end", "alert_judge", "rule_configure", "read_ledger"},
    "verifier": READ | {"trade_verify", "application_verify", "report_issue"},
    "price_officer": READ | {"price_publish"},
    "administrator": READ | {"party_users"},
    "supervisor_officer": READ | {"stock_operate", "roster_manage", "control_record", "alert_handle", "alert_judge"},
    "custodian": READ | {"stock_operate", "stock_sign", "alert_handle"},
    "enterprise_officer": READ | {"consent_manage", "trade_register", "stock_announce", "stock_dispute",
                                  "application_submit", "loan_draw", "need_record"},
    "bank_officer": READ | {"application_decide", "collateral_release", "loan_manage", "guarantee_demand",
                            "statement_import", "break_handle", "stock_dispute", "product_manage", "need_answer"},
    "bank_system": READ | {"application_decide", "collateral_release", "loan_confirm", "loan_manage",
                           "guarantee_demand", "statement_import", "need_answer"},
    "government_viewer": READ | {"read_ledger"},
    "guarantor_officer": READ | {"guarantee_advance"},
    "fund_officer": READ | {"fund_payout", "read_ledger"},
    "trader_officer": READ | {"procurement_trade", "consent_manage", "trade_register", "stock_announce",
                              "stock_dispute", "application_submit", "loan_draw", "need_record"},
}

# ---- what P6 says: who may know of which kind of object of the enterprise BAOLAILI, which consented to LAISHANG for
# trade and stock, applied there and drew nothing yet. Sides: the enterprise itself, the other enterprise, the bank, the
# other bank, the supervisor, the operator, the government, the fund, the guarantor, its trader.
SIDES = {"enterprise", "rival", "bank", "other_bank", "supervisor", "operator", "government", "fund", "guarantor", "trader"}
KNOWS = {
    "consent": {"enterprise", "bank", "operator"},
    "contract": {"enterprise", "bank", "operator"},
    "invoice": {"enterprise", "bank", "operator"},
    "verification": {"enterprise", "bank", "operator"},
    "lot": {"enterprise", "bank", "supervisor", "operator"},
    "order": {"enterprise", "bank", "supervisor", "operator"},
    "control": {"enterprise", "bank", "supervisor", "operator"},
    "application": {"enterprise", "bank", "operator"},
    "facility": {"enterprise", "bank", "operator", "guarantor", "trader"},  # the guarantor answers for it
    "org": {"enterprise", "bank", "operator"},
    "report": {"enterprise", "bank", "operator"},
    "approval": {"operator"},  # proposed by the operator
    "visit": {"enterprise", "operator"},  # F3: of no bank, whatever its consent
    "need": {"enterprise", "operator"},
    "needlist": {"bank", "operator"},
    "placement": {"enterprise", "bank", "operator"},
}
# Facts about pledged goods also go to who answers for the debt with them.
FOLLOWS = {kind: sides | ({"guarantor", "trader"} if kind == "lot" else set()) for kind, sides in KNOWS.items()}
# A question about a kind that is asked of everybody's objects at once, or of what every member knows.
PUBLIC = {"warehouse", "product"}

SECOND_BANK = """
[[organisation]]
key = "qishang"
code = "91371525MA3RHBX692"
name = "齐商银行"
capacities = ["bank"]

[[user]]
organisation = "qishang"
login = "qi.bank"
name = "齐经理"
roles = ["bank_officer"]

[[user]]
organisation = "guarantor"
login = "dai.trader"
name = "代采经办"
roles = ["trader_officer"]
"""

# login: role, side
PEOPLE = {
    "wang.clerk": ("operator_clerk", "operator"),
    "li.checker": ("operator_checker", "operator"),
    "zhao.verifier": ("verifier", "operator"),
    "chen.price": ("price_officer", "operator"),
    "jiang.admin": ("administrator", "operator"),
    "sun.officer": ("supervisor_officer", "supervisor"),
    "zhou.custodian": ("custodian", "supervisor"),
    "shen.admin": ("administrator", "supervisor"),
    "he.boss": ("enterprise_officer", "enterprise"),
    "ma.boss": ("enterprise_officer", "rival"),
    "qian.bank": ("bank_officer", "bank"),
    "qi.bank": ("bank_officer", "other_bank"),
    "feng.gov": ("government_viewer", "government"),
    "feng.fund": ("fund_officer", "fund"),
    "tan.guarantor": ("guarantor_officer", "guarantor"),
    "dai.trader": ("trader_officer", "trader"),
}


def county_file(scratch):
    """The demo county and a second bank, without an agreement."""
    path = os.path.join(scratch, "county.toml")
    with open(COUNTY, encoding="utf-8") as file:
        text = file.read()
    head, mark, tail = text.partition("# ---- 用户")
    bank, users = SECOND_BANK.split("[[user]]", 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + bank + mark + tail.replace("[[user]]", "[[user]]" + users + "\n[[user]]", 1))
    return path


def objects(county):
    """The enterprise's objects by kind, made by those whose business it is."""
    baolaili = county.admit(1, "he.boss", "冠县宝莱利金属")
    county.admit(2, "ma.boss", "冠县恒达板材")
    bank = county.bank()
    boss = county.person("he.boss")
    consent = boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷",
                                            "until": "2026-12-31"}).fact("ConsentGranted")["consent"]
    made = {"org": baolaili, "consent": consent, **county.trade("he.boss", "HT-1"), **county.stock("he.boss", bank)}
    product = next(each["product"] for each in boss.read("/v1/products")["items"] if each["code"] == "GMD")
    made["application"] = boss.command("/v1/applications", {
        "product": product, "amount_fen": 100_000_000, "purpose": "采购热轧卷", "verification": made["verification"],
        "control": made["control"]}).fact("ApplicationSubmitted")["application"]
    verifier = county.person("zhao.verifier")
    verifier.command(f"/v1/applications/{made['application']}:verify")
    made["report"] = verifier.read(f"/v1/reports?application={made['application']}")["items"][0]["report"]
    machine = Machine(county.platform.port, "laishang-core", os.path.join(county.platform.keys, "laishang-core.pem"))
    decided = machine.send("POST", f"/v1/applications/{made['application']}:decide", (
        '{"decision":"approved","offer":{"limit_fen":100000000,"rate_ppm":32000,"tenor_days":365,"conditions":[]},'
        '"reasons":[],"automatic":true,"bank_reference":"APP-1"}').encode(), key="decide-1")
    assert decided.status == 200, decided
    made["facility"] = boss.command(f"/v1/applications/{made['application']}:accept").fact("FacilityOpened")["facility"]
    clerk = county.person("wang.clerk")
    made["visit"] = clerk.command("/v1/visits", {
        "enterprise": baolaili, "visited_on": "2026-02-27", "visitors": "金融办", "findings": "缺周转资金",
        "champion": True}).fact("EnterpriseVisited")["visit"]
    made["need"] = boss.command("/v1/needs", {
        "enterprise": baolaili, "visit": made["visit"], "amount_fen": 100_000_000, "tenor_days": 90, "purpose": "采购热轧卷",
        "collateral": "", "wanted_by": "2026-04-01"}).fact("NeedRecorded")["need"]
    published = clerk.command("/v1/needLists", {"needs": [made["need"]], "banks": [bank], "answer_by": "2026-03-06"}).fact(
        "NeedListPublished")
    made["needlist"], made["placement"] = published["list"], published["items"][0]["placement"]
    made["approval"] = county.person("wang.clerk").command(
        f"/v1/organisations/{baolaili}:suspend", {"reason": "核查"}).fact("ApprovalProposed")["approval"]
    return made


class Bodies:
    """A body that a command's schema admits, so that a refusal is about the object and not about the form."""

    def __init__(self, document):
        self.schemas = document["components"]["schemas"]

    def of(self, schema):
        if "$ref" in schema:
            return self.of(self.schemas[schema["$ref"].rpartition("/")[2]])
        if "enum" in schema:
            return schema["enum"][0]
        if schema["type"] == "object":
            return {name: self.of(schema["properties"][name]) for name in schema.get("required", [])}
        if schema["type"] == "array":
            return []
        if schema["type"] in ("boolean", "integer"):
            return False if schema["type"] == "boolean" else 1
        if schema.get("format") == "date":
            return "2026-03-02"
        if schema.get("format") == "date-time":
            return "2026-03-02T00:00:00.000Z"
        identifier = re.fullmatch(r"\^([a-z]+)-\[0-9\]\{6,\}\$", schema.get("pattern", ""))
        if identifier:
            return f"{identifier[1]}-999999"
        digits = re.fullmatch(r"\^\[0-9a-f\]\{(\d+)\}\$", schema.get("pattern", ""))
        return "0" * int(digits[1]) if digits else "核查"


class Route:
    def __init__(self, method, path, operation, bodies):
        self.method, self.path = method.upper(), path
        self.name = operation["operationId"]
        self.permission = operation["x-permission"]
        in_path = [each for each in operation["parameters"] if each["in"] == "path"]
        self.kind, self.parameter = None, None
        if in_path:
            self.parameter = in_path[0]["name"]
            form = re.fullmatch(r"\^([a-z]+)-\[0-9\]\{6,\}\$", in_path[0]["schema"].get("pattern", ""))
            self.kind = form[1] if form else None
            if self.kind == "org" and self.parameter != "organisation":
                self.kind = "org of a bank"  # no enterprise stands there
        self.wants_more = any(each["in"] == "query" and each["required"] for each in operation["parameters"])
        self.body = bodies.of(operation["requestBody"]["content"]["application/json"]["schema"]) \
            if "requestBody" in operation else None
        self.is_command = self.method == "POST" and any(each["name"] == "Idempotency-Key" for each in operation["parameters"])

    def target(self, identifier):
        return self.path.replace("{" + self.parameter + "}", identifier) if self.parameter else self.path


def ask(person, route, identifier, key):
    target = route.target(identifier)
    if route.method == "GET":
        return person.get(target)
    return person.post(target, route.body, key if route.is_command else None)


def same(first, second):
    return (first.status, first.headers.get("content-type"), first.body) == \
        (second.status, second.headers.get("content-type"), second.body)


def check_objects(checks, people, routes, made):
    """A route with an object: 403 without the permission, whatever the object; otherwise known or not, by P6."""
    asked = 0
    for route in routes:
        if route.kind is None or route.kind in PUBLIC or route.wants_more:
            continue
        absent = route.kind.partition(" ")[0] + "-999998"
        for login, (role, side) in PEOPLE.items():
            person = people[login]
            asked += 1
            what = f"{login} ({role}, {side}): {route.name}"
            key = f"v-{route.name}-{login}"
            nothing = ask(person, route, absent, key + "-a")
            if route.permission not in PERMISSIONS[role]:
                checks.equal((nothing.status, nothing.reason()), (403, "permission_denied"), what + " of nothing")
                if route.kind in made:
                    checks.that(same(ask(person, route, made[route.kind], key + "-b"), nothing), what + ": without permission")
                continue
            checks.that(nothing.status == 404, what + ": of nothing", nothing)
            if route.kind not in made:
                continue
            if side not in KNOWS[route.kind]:
                found = ask(person, route, made[route.kind], key + "-b")
                checks.that(same(found, nothing), what + ": another party's is like an absent one", (found, nothing))
            elif route.method == "GET":
                checks.equal(ask(person, route, made[route.kind], None).status, 200, what + ": what it may know of")
    checks.that(asked > 500, "routes × roles were asked", asked)


def check_without_object(checks, people, routes):
    """A list or a command without an object in its path: served with the permission, and only with it."""
    for route in routes:
        if route.kind is not None or route.parameter is not None:
            continue
        for login, (role, _) in PEOPLE.items():
            answer = ask(people[login], route, "", f"w-{route.name}-{login}") if not route.is_command or \
                route.permission not in PERMISSIONS[role] else None
            if answer is None:
                continue
            allowed = route.permission in PERMISSIONS[role]
            if allowed:
                checks.that(answer.status in (200, 400, 404, 422), f"{login}: {route.name}", answer)
            else:
                checks.equal((answer.status, answer.reason()), (403, "permission_denied"), f"{login}: {route.name}")


def check_lists(checks, people, made):
    """Lists show what the single questions show."""
    lists = {"contract": "/v1/contracts", "invoice": "/v1/invoices", "verification": "/v1/verifications", "lot": "/v1/lots",
             "consent": "/v1/consents", "application": "/v1/applications", "facility": "/v1/facilities",
             "approval": "/v1/approvals", "report": "/v1/reports", "control": "/v1/controls", "order": "/v1/orders",
             "visit": "/v1/visits", "need": "/v1/needs", "placement": "/v1/placements"}
    for kind, path in lists.items():
        for login, (_, side) in PEOPLE.items():
            items = people[login].read(path + "?page_size=200")["items"]
            checks.equal(any(each.get(kind) == made[kind] for each in items), side in KNOWS[kind], f"{login}: {kind} in {path}")


def check_facts(checks, people, made):
    """Timelines and the list of all facts, which are not in the catalogue, obey the same rules."""
    for kind in ("consent", "contract", "invoice", "verification", "lot", "control", "application", "facility", "approval", "report",
                 "visit", "need", "needlist", "placement"):
        for login, (_, side) in PEOPLE.items():
            status = people[login].get(f"/v1/timeline?object={made[kind]}").status
            checks.equal(status, 200 if side in FOLLOWS[kind] else 404, f"{login}: the timeline of the {kind}")
    for login, (_, side) in PEOPLE.items():
        if side in ("rival", "other_bank", "government", "fund"):
            text = str(people[login].facts())
            named = [kind for kind in KNOWS if kind != "org" and made[kind] in text]
            checks.equal(named, [], f"{login}: no fact names an object of another party")


def check_time(checks, people, made):
    """Medians of answers about another party's object and about none, in turn."""
    for login in ("ma.boss", "qi.bank", "feng.gov"):
        for kind, path in (("contract", "/v1/contracts/"), ("application", "/v1/applications/"), ("facility", "/v1/facilities/")):
            for _ in range(ATTEMPTS):  # another process may have had the processor
                taken = {made[kind]: [], kind + "-999998": []}
                for _ in range(ASKS):
                    for identifier, times in taken.items():
                        began = time.perf_counter()
                        people[login].get(path + identifier)
                        times.append(time.perf_counter() - began)
                foreign, absent = (statistics.median(times) for times in taken.values())
                alike = abs(foreign - absent) < max(SAME_TIME_S, absent / 2)
                if alike:
                    break
            checks.that(alike, f"{login}: {kind} by time", (foreign, absent))


def check_strangers(checks, port, routes):
    """Who is not signed in gets one and the same answer everywhere."""
    connection = Connection(port)
    answers = set()
    for route in routes:
        answer = connection.send(route.method, route.target((route.kind or "x").partition(" ")[0] + "-000001"))
        answers.add((answer.status, answer.body))
    checks.equal(len(answers), 1, "a stranger cannot tell any route from another")
    checks.equal({status for status, _ in answers}, {401}, "and is asked to sign in")


def visibility(checks, build, scratch):
    county = County(build, scratch, [login for login in PEOPLE if login not in ("he.boss", "ma.boss")] + ["wu.custodian"],
                    county=county_file(scratch))
    county.advance(WORKING_TIME)
    made = objects(county)
    people = {login: county.person(login) for login in PEOPLE}
    document = Connection(county.platform.port).send("GET", "/openapi.json").json()
    bodies = Bodies(document)
    routes = [Route(method, path, operation, bodies) for path, methods in document["paths"].items()
              for method, operation in methods.items()]
    checks.equal({side for _, side in PEOPLE.values()}, SIDES, "every side asks")
    roles = {role for role, _ in PEOPLE.values()}
    checks.equal(roles, set(PERMISSIONS) - {"bank_system"}, "every role of people asks")
    for login, (role, _) in PEOPLE.items():
        checks.equal(set(people[login].read("/v1/me")["permissions"]), PERMISSIONS[role], f"{login}: the role's permissions")
    check_objects(checks, people, routes, made)
    check_without_object(checks, people, routes)
    check_lists(checks, people, made)
    check_facts(checks, people, made)
    check_time(checks, people, made)
    check_strangers(checks, county.platform.port, routes)
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(visibility)
