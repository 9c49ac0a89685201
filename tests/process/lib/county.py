"""The county as the programs here need it: established, with signed-in people and admitted enterprises."""

import json

from lib.credit_codes import credit_code
from lib.platform import Platform

STAFF = ("wang.clerk", "li.checker", "jiang.admin")
SUPPLIER = {"counterparty_code": "91440101MA5CJQ4N59", "counterparty_name": "天津钢贸有限公司"}
WORKING_TIME = "2026-02-28T01:00:00.000Z"  # custodians are on duty


class County:
    def __init__(self, build, directory, staff=STAFF, start=(), **options):
        self.platform = Platform(build, directory, **options)
        self.platform.make_keys()
        self.platform.start(*start)
        self.platform.set_passwords(*staff)
        self.people = {}

    def person(self, login):
        if login not in self.people:
            self.people[login] = self.platform.person(login)
        return self.people[login]

    def admit(self, number, login, name):
        """An enterprise with one officer. Gives its organisation."""
        applied = self.person("wang.clerk").command(
            "/v1/organisations:apply", {"code": credit_code(number), "name": name, "capacities": ["enterprise"]})
        organisation = applied.fact("OrganisationApplied")["organisation"]
        self.person("li.checker").command(f"/v1/organisations/{organisation}:approve")
        self.person("jiang.admin").command("/v1/users", {"organisation": organisation, "login": login, "name": "何总",
                                                         "roles": ["enterprise_officer"]})
        self.platform.set_passwords(login)
        return organisation

    def bank(self):
        organisations = self.person("wang.clerk").read("/v1/organisations?page_size=200")["items"]
        return next(each["organisation"] for each in organisations if each["name"] == "莱商银行")

    def advance(self, instant):
        answer = self.person("wang.clerk").post("/v1/clock:advance", {"to": instant}, None)
        assert answer.status == 200, str(answer)

    def trade(self, login, number):
        """A contract, its invoice and their passed verification."""
        boss = self.person(login)
        own_code = boss.read(f"/v1/organisations/{boss.organisation}")["code"]
        registered = boss.command("/v1/contracts", contract_input(number)).fact("ContractRegistered")
        invoiced = boss.command("/v1/invoices", {
            "contract": registered["contract"], "number": "26121000000000000017", "goods": "Q235B",
            "weight_kg": 520_000, "amount_fen": 208_000_000, "tax_fen": 23_929_204, "issued_on": "2026-02-26",
            "seller_code": SUPPLIER["counterparty_code"], "buyer_code": own_code}).fact("InvoiceRegistered")
        verified = self.person("zhao.verifier").command("/v1/verifications", {
            "contract": registered["contract"], "invoices": [invoiced["invoice"]],
            "attestations": [{"check": "logistics", "passed": True, "evidence": "运单 YD-1"},
                             {"check": "payment", "passed": True, "evidence": "银行回单 HD-1"}]}).fact("TradeVerified")
        assert verified["passed"], verified
        return {"contract": registered["contract"], "invoice": invoiced["invoice"],
                "verification": verified["verification"]}

    def stock(self, login, bank):
        """Two coils in stock, signed for by two custodians, under control for the bank."""
        zhou = self.person("zhou.custodian")
        warehouses = zhou.read("/v1/warehouses?page_size=200")["items"]
        warehouse = next(each["warehouse"] for each in warehouses if each["central"])
        coils = [{"bundle": f"GX-{i}", "grade": "Q235B", "specification": "3.0×1250 卷", "origin": "天津",
                  "weight_kg": 260_000, "mode": "weighed", "cost_fen_per_tonne": 400_000} for i in (1, 2)]
        announced = self.person(login).command("/v1/lots:announce", {"warehouse": warehouse, "lots": coils})
        lots = [each["lot"] for each in announced.fact("LotsAnnounced")["lots"]]
        for lot in lots:
            zhou.command(f"/v1/lots/{lot}:arrive")
            zhou.command(f"/v1/lots/{lot}:inspect", {"weight_kg": 260_000})
        opened = zhou.command("/v1/orders", {"kind": "inbound", "warehouse": warehouse, "lots": lots, "zone": "A1"})
        order = opened.fact("OrderOpened")["order"]
        for custodian in ("zhou.custodian", "wu.custodian"):
            self.person(custodian).command(f"/v1/orders/{order}:sign", {"device": "pda-" + custodian})
        control = self.person("sun.officer").command("/v1/controls", {
            "bank": bank, "lots": lots, "tripartite_agreement": "三方监管 SF-1", "handover": order,
            "lien_waiver": "留置权放弃声明 LW-1", "registration_number": "ZD-1",
            "registration_expires": "2027-02-28"}).fact("ControlRecorded")["control"]
        return {"lot": lots[0], "order": order, "control": control}


def contract_input(number, **more):
    return {"kind": "purchase", "number": number, "goods": "Q235B", "weight_kg": 520_000, "amount_fen": 208_000_000,
            "signed_on": "2026-02-20", **SUPPLIER, **more}


def text(value):
    return json.dumps(value, ensure_ascii=False)
