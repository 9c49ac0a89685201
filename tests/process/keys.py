#!/usr/bin/python3
"""Keys of the log: one follows another without a reader being lost, and a key may lie in a token that never gives it out."""

import glob
import json
import os
import shutil
import subprocess

from lib import checks as checking
from lib.county import County
from lib.credit_codes import credit_code
from lib.platform import Connection, ServerEnded

PIN = "2468"


def gzl(county, *arguments):
    done = subprocess.run([county.platform.gzl, *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def listed(county):
    code, out, said = gzl(county, "key", "list", "--data", county.platform.data, "--json")
    assert code == 0, said
    return json.loads(out)


def log_keys(county):
    return Connection(county.platform.port).send("GET", "/log/key").body.decode().split()


def signed_lines(county):
    note = Connection(county.platform.port).send("GET", "/log/checkpoint").body.decode()
    return sum(1 for line in note.split("\n") if line.startswith("— county."))


def apply_for_admission(county, number):
    county.person("wang.clerk").command(
        "/v1/organisations:apply", {"code": credit_code(number), "name": f"企业{number}", "capacities": ["enterprise"]})


def restart(county):
    county.platform.stop()
    county.platform.start()
    county.people.clear()


def export(county, scratch, name, kind=None):
    """The record file of the newest fact, or of the newest of that kind."""
    clerk = county.person("wang.clerk")
    facts = [fact for fact in clerk.facts() if kind is None or fact["record"]["kind"] == kind]
    path = os.path.join(scratch, name)
    with open(path, "wb") as file:
        file.write(clerk.get(f"/v1/proof?position={facts[-1]['position']}").body)
    return path


def verdict(county, path, key):
    code, out, said = gzl(county, "verify", path, "--log-key", key, "--json")
    return json.loads(out)["verdict"] if out else said


def rotated(checks, county, scratch):
    data = county.platform.data
    old, sm2 = log_keys(county)
    old_id = old.split("+")[1]
    before = export(county, scratch, "before.json")
    code, _, said = gzl(county, "key", "retire", old_id, "--data", data)
    checks.that(code == 1 and "gzl key rotate" in said, "a key that nothing follows is not retired", said)
    code, new, said = gzl(county, "key", "rotate", "--data", data)
    checks.equal(code, 0, "a key is made beside a running server: " + said)
    code, _, said = gzl(county, "key", "rotate", "--data", data)
    checks.that(code == 1 and "follows already" in said, "one at a time", said)
    code, _, said = gzl(county, "key", "retire", old_id, "--data", data)
    checks.that(code == 1 and "restart the server" in said, "not retired before the log has announced the next", said)
    checks.equal(log_keys(county), [old, sm2], "the running server goes on with the old one")

    county.platform.kill()  # as rotation must not depend on an orderly end
    county.platform.start()
    county.people.clear()
    checks.equal(log_keys(county), [old, new, sm2], "both sign after a restart")
    apply_for_admission(county, 1)
    during = export(county, scratch, "during.json")
    checks.equal(signed_lines(county), 3, "each checkpoint carries old, new and SM2")
    checks.equal([verdict(county, during, key) for key in (old, new, sm2)], ["verified"] * 3,
                 "readers with either key verify")
    checks.equal(verdict(county, before, new), "unknown_key", "a record from before needs the old key")

    announcement = export(county, scratch, "announcement.json", "LogKeyAnnounced")
    checks.equal(verdict(county, announcement, old), "verified", "the announcement is a fact under the old key")
    with open(announcement, encoding="utf-8") as file:
        said = json.loads(json.load(file)["record"])["data"]
    checks.equal((said["old_key"], said["new_key"]), (old, new), "which names both keys")
    checks.equal(said["statement"].split("\n")[:4], ["guanzhilian log key rotation/v1", old.split("+")[0], old, new],
                 "in a signed statement")
    size = county.person("wang.clerk").read("/v1/status")["size"]
    restart(county)
    checks.equal(county.person("wang.clerk").read("/v1/status")["size"], size, "a restart announces nothing twice")

    code, _, said = gzl(county, "key", "retire", old_id, "--data", data)
    checks.equal(code, 0, "the old key is retired " + said)
    restart(county)
    checks.equal(log_keys(county), [new, sm2], "the new key signs without it")
    apply_for_admission(county, 2)
    after = export(county, scratch, "after.json")
    checks.equal([verdict(county, after, key) for key in (old, new)], ["unknown_key", "verified"],
                 "readers with the new key verify")
    checks.equal(verdict(county, during, old), "verified", "what was signed by both stays verifiable with the old one")
    checks.equal([(key["state"], key.get("announced")) for key in listed(county)],
                 [("retired", None), ("signing", None), ("signing", True)], "gzl key list tells all of it")
    code, _, said = gzl(county, "key", "retire", new.split("+")[1], "--data", data)
    checks.equal(code, 1, "the last key of its kind is not retired")
    code, second, said = gzl(county, "key", "rotate", "--data", data, "--algorithm", "sm2-sm3")
    checks.equal(code, 0, "the SM2 key is rotated in the same way " + said)
    restart(county)
    apply_for_admission(county, 3)
    checks.equal(verdict(county, export(county, scratch, "sm2.json"), second), "verified", "and signs")


def token(checks, county, scratch):
    """SoftHSM: the key is made in the token and never leaves it."""
    module = next(iter(glob.glob("/usr/lib/softhsm/libsofthsm2.so")
                       + glob.glob("/usr/lib/*/softhsm/libsofthsm2.so")), None)
    if not module or not shutil.which("softhsm2-util") or not shutil.which("pkcs11-tool"):
        checks.skip("a key in a token", "softhsm2 or opensc is not installed")
        return
    tokens = os.path.join(scratch, "tokens")
    os.makedirs(tokens)
    os.environ["SOFTHSM2_CONF"] = os.path.join(scratch, "softhsm2.conf")
    with open(os.environ["SOFTHSM2_CONF"], "w", encoding="utf-8") as file:
        file.write(f"directories.tokendir = {tokens}\n")
    pin_file = os.path.join(scratch, "pin")
    with open(pin_file, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write(PIN + "\n")
    subprocess.run(["softhsm2-util", "--init-token", "--free", "--label", "gzl-test", "--pin", PIN, "--so-pin", "1357"],
                   check=True, capture_output=True)
    subprocess.run(["pkcs11-tool", "--module", module, "--login", "--pin", PIN, "--keypairgen", "--key-type",
                    "EC:edwards25519", "--label", "log", "--id", "01"], check=True, capture_output=True)
    data = county.platform.data
    uri = f"pkcs11:token=gzl-test;object=log?module-path={module}&pin-source={pin_file}"
    for wrong, why in ((uri.replace("object=log", "object=other"), "no Ed25519 private key"),
                       (uri.replace("token=gzl-test", "token=other"), "no token"),
                       (uri.replace(module, module + ".not"), "cannot be loaded"),
                       (uri.split("&")[0], "pin-source")):
        code, _, said = gzl(county, "key", "rotate", "--data", data, "--key", wrong)
        checks.that(code == 1 and why in said, f"a URI is explained: {why}", said)
    os.chmod(pin_file, 0o644)
    code, _, said = gzl(county, "key", "rotate", "--data", data, "--key", uri)
    checks.that(code == 1 and "0600" in said, "a PIN that others may read is not taken", said)
    os.chmod(pin_file, 0o600)
    old = log_keys(county)[0]
    code, new, said = gzl(county, "key", "rotate", "--data", data, "--key", uri)
    checks.equal(code, 0, "a key in a token follows " + said)
    restart(county)
    apply_for_admission(county, 11)
    during = export(county, scratch, "token.json")
    checks.equal([verdict(county, during, key) for key in (old, new)], ["verified"] * 2, "the token signs beside the file")
    code, _, said = gzl(county, "key", "retire", old.split("+")[1], "--data", data)
    checks.equal(code, 0, "the file's key is retired " + said)
    restart(county)
    apply_for_admission(county, 12)
    after = export(county, scratch, "token-alone.json")
    checks.equal([verdict(county, after, key) for key in (old, new)], ["unknown_key", "verified"], "the token signs alone")
    checks.that(all(PIN not in json.dumps(key) and "module-path" not in json.dumps(key) for key in listed(county)),
                "gzl key list shows no PIN")
    county.platform.stop()
    shutil.move(tokens, tokens + ".away")
    os.makedirs(tokens)
    try:
        county.platform.start()
        checks.that(False, "without its token the server does not start")
    except ServerEnded as ended:
        checks.that("token key" in ended.log, "without its token the server does not start, and says why", ended.log[-300:])
    os.rmdir(tokens)
    shutil.move(tokens + ".away", tokens)
    county.platform.start()
    county.people.clear()
    apply_for_admission(county, 13)
    checks.equal(verdict(county, export(county, scratch, "token-back.json"), new), "verified", "and does with it again")


def keys(checks, build, scratch):
    county = County(build, scratch)
    rotated(checks, county, scratch)
    token(checks, county, scratch)


checking.run(keys)
