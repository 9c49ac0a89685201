#!/usr/bin/python3
"""How people prove to be who they are: passwords and their rules, the authenticator app, recovery codes, locks, lists of
sessions, what an administrator resets; and that a suspension stops a signed-in person at once. The codes are computed
here, from RFC 6238."""

import base64
import hashlib
import hmac
import json
import struct
import subprocess
import time
import urllib.parse

from lib import checks as checking
from lib.county import STAFF, County
from lib.platform import PASSWORD, Connection, Person

NEW_PASSWORD = "staple-battery-horse"


def code_of(secret, step):
    digest = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7fffffff) % 1_000_000:06d}"


def step_now():
    return int(time.time()) // 30


def sign_in(port, login, password=PASSWORD, code=None):
    body = {"login": login, "password": password}
    if code is not None:
        body["code"] = code
    return Connection(port).send("POST", "/v1/session", json.dumps(body), {"Content-Type": "application/json"})


def check_offered(checks, port):
    answer = Connection(port).send("GET", "/v1/demo-accounts")
    checks.equal((answer.status, answer.json()), (200, {"items": []}), "a server that was given no demo accounts offers none")


def check_password(checks, county, port):
    boss = county.person("he.boss")
    other = Person(port, "he.boss")
    refused = {"short": "password_too_short", "he.boss2026": "password_is_login", "password2026": "password_is_common",
               PASSWORD: "password_is_old"}
    for password, reason in refused.items():
        answer = boss.post("/v1/password:change", {"current": PASSWORD, "password": password}, None)
        checks.equal((answer.status, answer.reason()), (422, reason), f"a new password: {reason}")
    answer = boss.post("/v1/password:change", {"current": "not-the-password", "password": NEW_PASSWORD}, None)
    checks.equal((answer.status, answer.reason()), (403, "password_wrong"), "a change needs the present password")
    checks.equal(boss.post("/v1/password:change", {"current": PASSWORD, "password": NEW_PASSWORD}, None).status, 204,
                 "the password is changed")
    checks.equal(boss.get("/v1/me").status, 200, "who changed it stays signed in")
    checks.equal(other.get("/v1/me").status, 401, "the user's other sessions end")
    checks.equal(sign_in(port, "he.boss").reason(), "sign_in_failed", "the old password is gone")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD).status, 200, "the new one signs in")


def check_sessions(checks, county, port):
    boss = county.person("he.boss")
    second = Person(port, "he.boss", NEW_PASSWORD)
    items = boss.read("/v1/sessions")["items"]
    checks.equal(sum(each["current"] for each in items), 1, "one session is the present one")
    current = next(each["session"] for each in second.read("/v1/sessions")["items"] if each["current"])
    checks.equal(boss.post("/v1/sessions:revoke", {"session": "0" * 16}, None).status, 404, "no such session")
    checks.equal(boss.post("/v1/sessions:revoke", {"session": current}, None).status, 204, "one session is ended")
    checks.equal(second.get("/v1/me").status, 401, "and signs nobody in any more")
    third = Person(port, "he.boss", NEW_PASSWORD)
    checks.equal(boss.post("/v1/sessions:revoke", {}, None).status, 204, "all others are ended")
    checks.equal((third.get("/v1/me").status, boss.get("/v1/me").status), (401, 200), "but the present one")


def check_second_factor(checks, county, port):
    boss = county.person("he.boss")
    checks.equal(boss.read("/v1/second-factor"), {"enrolled": False, "recovery_codes_left": 0}, "none at first")
    answer = boss.post("/v1/second-factor:enrol", {"password": "not-the-password"}, None)
    checks.equal(answer.reason(), "password_wrong", "an enrolment needs the password")
    enrolment = boss.post("/v1/second-factor:enrol", {"password": NEW_PASSWORD}, None).json()
    uri = urllib.parse.urlparse(enrolment["uri"])
    query = urllib.parse.parse_qs(uri.query)
    checks.equal((uri.scheme, uri.netloc, urllib.parse.unquote(uri.path)), ("otpauth", "totp", "/冠之链:he.boss"), "the URI")
    checks.equal((query["secret"], query["issuer"]), ([enrolment["secret"]], ["冠之链"]), "and its parameters")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD).status, 200, "what is not confirmed asks nothing")
    checks.equal(boss.post("/v1/second-factor:confirm", {"code": "000000x"}, None).reason(), "code_wrong", "a wrong code")
    step = step_now()
    confirmed = boss.post("/v1/second-factor:confirm", {"code": code_of(enrolment["secret"], step)}, None)
    codes = confirmed.json()["recovery_codes"]
    checks.equal(len(set(codes)), 10, "ten recovery codes")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD).reason(), "second_factor_required", "now a code is asked for")
    checks.equal(sign_in(port, "he.boss", "wrong-password-here").reason(), "sign_in_failed",
                 "who does not know the password is not told that there is a second factor")
    used = sign_in(port, "he.boss", NEW_PASSWORD, code_of(enrolment["secret"], step))
    checks.equal(used.reason(), "sign_in_failed", "a code is good once, also the one that confirmed")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD, code_of(enrolment["secret"], step + 1)).status, 200,
                 "the next code signs in")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD, codes[0].upper()).status, 200, "so does a recovery code")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD, codes[0]).reason(), "sign_in_failed", "once")
    checks.equal(boss.read("/v1/second-factor"), {"enrolled": True, "recovery_codes_left": 9}, "nine are left")
    answer = boss.post("/v1/second-factor:enrol", {"password": NEW_PASSWORD}, None)
    checks.equal(answer.reason(), "second_factor_enrolled", "it is not replaced behind its owner's back")
    wrong = boss.post("/v1/second-factor:remove", {"password": NEW_PASSWORD, "code": "000000"}, None)
    checks.equal(wrong.reason(), "password_wrong", "its removal needs a code")
    checks.equal(boss.post("/v1/second-factor:remove", {"password": NEW_PASSWORD, "code": codes[1]}, None).status, 204,
                 "and is done with one")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD).status, 200, "then the password is enough")


def check_lock(checks, port):
    for _ in range(5):
        checks.equal(sign_in(port, "chen.price", "wrong-password-here").status, 401, "a wrong password")
    locked = sign_in(port, "chen.price")
    checks.equal((locked.status, locked.reason()), (429, "sign_in_locked"), "after five the pair is locked")
    checks.that(0 < int(locked.headers["retry-after"]) <= 30, "for half a minute", locked.headers)
    checks.equal(sign_in(port, "zhao.verifier").status, 200, "nobody else is")


def check_administrator(checks, county, port):
    admin, boss = county.person("jiang.admin"), Person(port, "he.boss", NEW_PASSWORD)
    clerk = county.person("wang.clerk")
    path = f"/v1/users/{boss.user}"
    checks.equal(clerk.post(path + ":setPassword", {"password": PASSWORD}, "c-1").status, 403, "a clerk resets nothing")
    checks.equal(admin.post("/v1/users/user-999999:setPassword", {"password": PASSWORD}, "a-0").status, 404, "no such user")
    checks.equal(admin.post(path + ":setPassword", {"password": "short"}, "a-1").reason(), "password_too_short", "the rules")
    answer = admin.post(path + ":setPassword", {"password": PASSWORD}, "a-2")
    checks.equal(answer.fact("AccessWasReset")["what"], "password", "that it was reset is a fact")
    checks.that(PASSWORD not in answer.body.decode(), "without the secret", answer)
    checks.equal(boss.get("/v1/me").status, 401, "the user's sessions end")
    fresh = sign_in(port, "he.boss")
    checks.equal(fresh.json()["password_change_required"], True, "what an administrator sets must be changed")
    boss = Person(port, "he.boss")
    checks.equal((boss.get("/v1/me").status, boss.get("/v1/me").reason()), (403, "password_change_required"),
                 "before anything else")
    checks.equal(boss.post("/v1/password:change", {"current": PASSWORD, "password": NEW_PASSWORD}, None).status, 204,
                 "it is changed")
    checks.equal(boss.get("/v1/me").status, 200, "and everything is open again")
    checks.equal(admin.post(path + ":revokeSessions", {}, "a-3").status, 200, "an administrator ends sessions")
    checks.equal(boss.get("/v1/me").status, 401, "at once")
    checks.equal(admin.post(f"/v1/users/{admin.user}:revokeSessions", {}, "a-4").reason(), "own_access", "not the own ones")


def check_suspension(checks, county, port):
    boss = Person(port, "he.boss", NEW_PASSWORD)
    clerk, checker = county.person("wang.clerk"), county.person("li.checker")
    path = f"/v1/organisations/{boss.organisation}"

    def decided(verb):
        asked = clerk.command(path + verb, {"reason": "核查"}).fact("ApprovalProposed")
        waiting = checker.read("/v1/approvals?for_me=true")["items"]
        checks.equal([each["approval"] for each in waiting], [asked["approval"]], "the checker's list")
        checker.command(f"/v1/approvals/{asked['approval']}:approve", {"content_hash": waiting[0]["content_hash"]})

    decided(":suspend")
    checks.equal(boss.get("/v1/me").status, 403, "a suspended organisation's session reads nothing")
    checks.equal(boss.get("/v1/facts").json()["items"], [], "no fact either")
    checks.equal(boss.get(f"/v1/timeline?object={boss.organisation}").status, 404, "no timeline")
    checks.equal(sign_in(port, "he.boss", NEW_PASSWORD).reason(), "sign_in_failed", "nobody signs in for it")
    decided(":restore")
    checks.equal(boss.get("/v1/me").status, 200, "restored, it goes on")


def check_commands(checks, platform):
    def run(*arguments, given=""):
        return subprocess.run([platform.gzl, "user", *arguments, "--data", platform.data], input=given, text=True,
                              capture_output=True, check=False)

    checks.equal(run("password", "chen.price", given="password2026\n").returncode, 1, "the same rules at the command line")
    checks.equal(run("password", "chen.price", "--must-change", given=NEW_PASSWORD + "\n").returncode, 0, "set to be changed")
    listed = {each["login"]: each for each in map(json.loads, run("list", "--json").stdout.splitlines())}
    checks.equal((listed["chen.price"]["has_password"], listed["chen.price"]["must_change_password"]), (True, True),
                 "gzl user list tells")
    checks.equal(run("remove-second-factor", "chen.price").returncode, 1, "there is none to remove")


def accounts(checks, build, scratch):
    county = County(build, scratch, STAFF + ("chen.price", "zhao.verifier"))
    port = county.platform.port
    county.admit(1, "he.boss", "冠县宝莱利金属")
    check_offered(checks, county.platform.port)
    check_password(checks, county, port)
    check_sessions(checks, county, port)
    check_second_factor(checks, county, port)
    check_lock(checks, port)
    check_administrator(checks, county, port)
    check_suspension(checks, county, port)
    check_commands(checks, county.platform)
    checks.equal(county.platform.stop(), 0, "the server ends by itself")


checking.run(accounts)
