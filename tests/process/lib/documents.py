"""Files of one county as people have them: proofs, a checkpoint, a receipt of erasure, evidence of a fork, and what
somebody made of them."""

import base64
import json
import os
import shutil
import time

from lib.county import County
from lib.hand_made import Gateway, device_of, scale
from lib.merkle import root_of
from lib.platform import PATIENCE_S, REPOSITORY, Connection
from lib.witness import Witness, published

WEB = os.path.join(REPOSITORY, "web", "public")
SECRET = "张三,手机 13800000000"


class Documents:
    """A directory of them, and whom to trust."""

    def __init__(self, directory):
        self.directory = directory
        self.policy = self.key = self.sm2_key = ""

    def path(self, name):
        return os.path.join(self.directory, name)

    def write(self, name, body):
        with open(self.path(name), "wb") as file:
            file.write(body if isinstance(body, bytes) else body.encode())

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()


def get(county, path):
    return Connection(county.platform.port).send("GET", path).body


def erase(county, organisation):
    """Gives the receipt."""
    clerk = county.person("wang.clerk")
    kept = clerk.command("/v1/personal-data", {"organisation": organisation, "subject": "法定代表人", "purpose": "核实身份",
                                               "text": SECRET}).fact("PersonalDataRegistered")
    path = f"/v1/personal-data/{kept['data']}"
    clerk.command(path + ":requestErasure", {"ground": "本人撤回同意"})
    county.person("li.checker").command(path + ":approveErasure")
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        answer = clerk.get(f"/v1/erasure-receipt?data={kept['data']}")
        if answer.status == 200:
            return answer.body
        time.sleep(0.02)
    raise TimeoutError(str(answer))


def fork(county, documents, scratch):
    """The same data goes on in two ways; the county goes on with its own."""
    own = county.platform.data
    county.platform.stop()
    other = os.path.join(scratch, "other-history")
    shutil.copytree(own, other)
    histories = []
    for data, number in ((other, 40), (own, 50)):
        county.platform.end()
        county.platform.data = data
        county.platform.start("--web", WEB)
        county.people.clear()
        county.admit(number, f"boss{number}.x", f"企业{number}")
        if data == own:
            county.admit(number + 1, f"boss{number + 1}.x", f"企业{number + 1}")
        histories.append(published(county))
    older, newer = histories
    first, last = (int(note.split("\n")[1]) for note in histories)
    tile = get(county, f"/log/tile/0/000.p/{last}")
    leaves = [tile[at:at + 32] for at in range(0, len(tile), 32)]
    path = json.loads(get(county, f"/log/consistency?from={first}&to={last}"))["proof"]
    documents.write("fork.json", json.dumps({
        "format": "guanzhilian-fork@v1", "older": older, "newer": newer, "root": root_of(leaves[:first]).hex(),
        "proof": "".join(hash_ + "\n" for hash_ in path)}))


def tampered(documents):
    """What somebody would like a record to say; and one bit of a file."""
    file = json.loads(documents.read("record.json"))
    other = dict(file, record=file["record"].replace("宝莱利金属", "宝莱利全属"))
    assert other != file
    documents.write("tampered.json", json.dumps(other, ensure_ascii=False) + "\n")
    documents.write("damaged.json", documents.read("record.json").replace('"salt"', '"sult"'))
    proof = documents.read("record.tlog-proof")
    at = proof.index("\nindex ") - 30
    documents.write("tampered.tlog-proof", proof[:at] + ("A" if proof[at] != "A" else "B") + proof[at + 1:])
    entry = json.loads(base64.b64decode(proof.split("\n")[1][6:]))
    documents.write("entry", f'{{"v":1,"kind":"fact","seq":{entry["seq"]},"commitment":"{entry["commitment"]}"}}')
    documents.write("bare.tlog-proof", "\n".join(proof.split("\n")[:1] + proof.split("\n")[2:]))
    documents.write("nonsense.bin", b"\xff\xfe\x00nothing")


def make(build, scratch):
    """The county, running with the web page but without its witness, and its documents."""
    documents = Documents(os.path.join(scratch, "documents"))
    os.makedirs(documents.directory)
    county = County(build, scratch)
    county.platform.set_passwords("sun.officer")
    documents.key, documents.sm2_key = get(county, "/log/key").decode().split("\n")[:2]
    witness = Witness(county.platform.gzl, os.path.join(scratch, "witness"), "witness.bank.example/w1")
    try:
        witness.start(documents.key)
        documents.policy = (f"log {documents.key}\nwitness bank {witness.key} http://127.0.0.1:{witness.port}\n"
                            "quorum bank\n")
        documents.write("policy.txt", documents.policy)
        county.platform.stop()
        county.platform.start("--policy", documents.path("policy.txt"))
        county.people.clear()
        organisation = county.admit(10, "he.boss", "宝莱利金属")
        device = device_of(county, "scale-a1")["device"]
        Gateway(county).send([scale(n, 5_000_000 + 1_000 * n) for n in range(1, 6)])
        documents.write("erasure.json", erase(county, organisation))
        documents.write("checkpoint.txt", published(county, witnesses=1))
        clerk, officer = county.person("wang.clerk"), county.person("sun.officer")
        position = next(each["position"] for each in clerk.facts() if each["record"]["kind"] == "OrganisationApplied"
                        and each["record"]["data"]["name"] == "宝莱利金属")
        for form, ending in (("json", "json"), ("tlog-proof", "tlog-proof")):
            documents.write(f"record.{ending}", clerk.get(f"/v1/proof?position={position}&format={form}").body)
            documents.write(f"reading.{ending}",
                            officer.get(f"/v1/devices/{device}/readings/3/proof?format={form}").body)
    finally:
        witness.kill()
    fork(county, documents, scratch)
    tampered(documents)
    return county, documents
