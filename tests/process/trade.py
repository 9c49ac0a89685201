#!/usr/bin/python3
"""Trade documents under real processes: the tax bureau's export as CSV (UTF-8 and GB18030) and as a workbook, whole or
not at all; one invoice backs one financing however many ask at the same moment (T3); files by their hash, of known
types, scanned before they are kept."""

import base64
import csv
import hashlib
import io
import os
import stat
import threading
import zipfile

from lib import checks as checking
from lib.county import STAFF, WORKING_TIME, County, SUPPLIER, contract_input

COLUMNS = ("序号 发票代码 发票号码 数电发票号码 销方识别号 销方名称 购方识别号 购买方名称 开票日期 税收分类编码 特定业务类型 "
           "货物或应税劳务名称 规格型号 单位 数量 单价 金额 税率 税额 价税合计 发票来源 发票票种 发票状态 是否正数发票 发票风险等级 "
           "开票人 备注").split()
RACERS = 12
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def line(own_code, number, net, tax, **more):
    values = dict.fromkeys(COLUMNS, "")
    values |= {"数电发票号码": number, "销方识别号": SUPPLIER["counterparty_code"], "销方名称": SUPPLIER["counterparty_name"],
               "购方识别号": own_code, "购买方名称": "冠县宝莱利金属", "开票日期": "2026-02-25 10:11:12",
               "货物或应税劳务名称": "*黑色金属冶炼压延品*热轧卷", "金额": f"{net / 100:.2f}", "税率": "13%", "税额": f"{tax / 100:.2f}",
               "价税合计": f"{(net + tax) / 100:.2f}", "发票来源": "电子发票服务平台", "发票状态": "正常",
               "是否正数发票": "是" if net > 0 else "否", "开票人": "王五"} | more
    return [values[name] for name in COLUMNS]


def as_csv(rows):
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *rows])
    return text.getvalue()


def column(index):
    return chr(65 + index) if index < 26 else "A" + chr(39 + index)


def as_workbook(rows, compression=zipfile.ZIP_DEFLATED):
    """Shared strings for texts, numbers as a spreadsheet keeps them, a title row above the header."""
    strings, sheet = [], []
    for at, row in enumerate([["全量发票查询导出结果"], COLUMNS, *rows], 1):
        cells = []
        for index, value in enumerate(row):
            if value == "":
                continue
            where = f'r="{column(index)}{at}"'
            if COLUMNS[index] in ("金额", "税额", "价税合计") and at > 2:
                cells.append(f"<c {where}><v>{float(value)!r}</v></c>")
            else:
                cells.append(f'<c {where} t="s"><v>{len(strings)}</v></c>')
                strings.append(value)
        sheet.append(f'<row r="{at}">{"".join(cells)}</row>')
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/sharedStrings.xml", f'<?xml version="1.0"?><sst xmlns="{SHEET}">' + "".join(
            f"<si><t>{value}</t></si>" for value in strings) + "</sst>")
        archive.writestr("xl/worksheets/sheet1.xml", f'<?xml version="1.0"?><worksheet xmlns="{SHEET}"><sheetData>'
                         + "".join(sheet) + "</sheetData></worksheet>")
    return file.getvalue()


def bring(person, name, content, key):
    body = {"file": name, "content": content} if isinstance(content, str) else \
        {"file": name, "content_base64": base64.b64encode(content).decode()}
    return person.post("/v1/tax-invoices:import", body, key)


def check_imports(checks, county):
    boss = county.person("he.boss")
    own = boss.read(f"/v1/organisations/{boss.organisation}")["code"]
    first = [line(own, f"2637200000000000000{i}", 46_017_699 + i, 5_982_301) for i in (1, 2)]
    answer = bring(boss, "全量发票.csv", as_csv(first), "i-1")
    checks.equal((answer.status, len(answer.fact("TaxInvoicesImported")["invoices"])), (200, 2), "a CSV in UTF-8")
    again = bring(boss, "全量发票.csv", as_csv(first).encode("gb18030"), "i-2").fact("TaxInvoicesImported")
    checks.equal((again["invoices"], again["unchanged"]), ([], 2), "the same in GB18030 brings nothing new")
    red = line(own, "26372000000000000009", -23_008_850, -2_991_150,
               备注="被红冲蓝字数电票号码:26372000000000000001 红字发票信息确认单编号:37152500000001")
    workbook = as_workbook([*first, line(own, "26372000000000000003", 10_000, 1_300), red])
    brought = bring(boss, "全量发票.xlsx", workbook, "i-3").fact("TaxInvoicesImported")
    checks.equal(([each["number"][-1] for each in brought["invoices"]], brought["unchanged"]), (["3", "9"], 2), "a workbook")
    checks.equal(brought["file_hash"], hashlib.sha256(workbook).hexdigest(), "the fact binds to the file")
    items = {each["invoice"]["number"]: each for each in boss.read("/v1/tax-invoices?page_size=200")["items"]}
    checks.equal(items["26372000000000000001"]["left_fen"], 46_017_700 + 5_982_301 - 26_000_000, "a red letter nets out")
    checks.equal(bring(boss, "stored.xlsx", as_workbook(first, zipfile.ZIP_STORED), "i-4").status, 200, "not packed")
    # wrong files: every reason by its row, nothing imported
    wrong = as_csv([line(own, "26372000000000000004", 100, 13), line(own, "26372000000000000005", 100, 13, 金额="1,00"),
                    line(own, "263720000000000", 100, 13)])
    answer = bring(boss, "wrong.csv", wrong, "i-5")
    checks.equal((answer.status, answer.reason()), (422, "tax_invoice_file_refused"), "a wrong file")
    checks.equal([(each["line"], each["reason"]) for each in answer.json()["problems"]],
                 [(3, "amount_malformed"), (4, "number_malformed")], "each of its mistakes by its row")
    left = [each["invoice"]["number"] for each in boss.read("/v1/tax-invoices?page_size=200")["items"]]
    checks.that("26372000000000000004" not in left, "and nothing of it is imported", left)
    for name, content in (("cut.xlsx", workbook[:-40]), ("bent.xlsx", workbook.replace(b"sheet1", b"sheetX", 1)),
                          ("empty.xlsx", b"PK\x03\x04"), ("bomb.xlsx", bomb())):
        checks.equal(bring(boss, name, content, "i-" + name).reason(), "tax_invoice_file_refused", name)
    foreign = as_csv([line("91350200776049653A", "26372000000000000006", 100, 13)])
    checks.equal(bring(boss, "foreign.csv", foreign, "i-6").reason(), "tax_invoice_not_own", "other people's invoices")


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (80 << 20))
    return file.getvalue()


def race(tasks):
    """Runs them at the same moment; gives their answers."""
    gate, answers = threading.Barrier(len(tasks)), [None] * len(tasks)

    def run(index, task):
        gate.wait()
        answers[index] = task()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def check_races(checks, county):
    """T3: many at once, one wins, all others are told why."""
    boss, other = county.person("he.boss"), county.person("ma.boss")
    own = boss.read(f"/v1/organisations/{boss.organisation}")["code"]
    contracts = [(person, person.command("/v1/contracts", contract_input("HT-R")).fact("ContractRegistered")["contract"])
                 for person in (boss, other)]

    def invoice(person, contract, index):
        connection = person.again()
        return lambda: connection.post("/v1/invoices", {
            "contract": contract, "number": "26121000000000000099", "goods": "Q235B", "weight_kg": 1000, "amount_fen": 113,
            "tax_fen": 13, "issued_on": "2026-02-26", "seller_code": SUPPLIER["counterparty_code"], "buyer_code": own},
            f"race-{index}")

    answers = race([invoice(*contracts[index % 2], index) for index in range(RACERS)])
    checks.equal(sorted(each.status for each in answers), [200] + [409] * (RACERS - 1), "one invoice number is taken once")
    checks.equal({each.reason() for each in answers if each.status == 409}, {"invoice_number_taken"}, "the others hear why")

    county.advance(WORKING_TIME)
    bank = county.bank()
    boss.command("/v1/consents", {"bank": bank, "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2026-12-31"})
    traded, stocked = county.trade("he.boss", "HT-1"), county.stock("he.boss", bank)
    product = next(each["product"] for each in boss.read("/v1/products")["items"] if each["code"] == "GMD")

    def apply(index):
        connection = boss.again()
        return lambda: connection.post("/v1/applications", {
            "product": product, "amount_fen": 50_000_000 + index, "purpose": "采购热轧卷",
            "verification": traded["verification"], "control": stocked["control"]}, f"apply-{index}")

    answers = race([apply(index) for index in range(RACERS)])
    checks.equal(sorted(each.status for each in answers), [200] + [409] * (RACERS - 1), "one invoice backs one financing")
    checks.equal({each.reason() for each in answers if each.status == 409}, {"invoice_in_use"}, "the others hear why")
    backed = boss.read(f"/v1/invoices/{traded['invoice']}")["backs"]
    checks.equal(backed, next(each for each in answers if each.status == 200).fact("ApplicationSubmitted")["application"],
                 "and it backs the one that won")


def check_documents(checks, county, calls):
    boss = county.person("he.boss")
    pdf = b"%PDF-1.7\n" + os.urandom(300)

    def bring_document(content, key, media_type="application/pdf", name="合同.pdf"):
        return boss.post("/v1/documents", {"name": name, "media_type": media_type, "about": "",
                                           "content_base64": base64.b64encode(content).decode()}, key)

    fact = bring_document(pdf, "d-1").fact("DocumentRegistered")
    checks.equal((fact["hash"], fact["size"]), (hashlib.sha256(pdf).hexdigest(), len(pdf)), "the fact binds to the bytes")
    kept = os.path.join(county.platform.data, "documents", fact["hash"])
    checks.equal(stat.S_IMODE(os.stat(kept).st_mode), 0o600, "kept under its hash, for the owner only")
    path = f"/v1/documents/{fact['document']}/content"
    back = boss.get(path)
    checks.equal((back.status, back.body, back.headers["content-type"]), (200, pdf, "application/pdf"), "and given back")
    checks.equal((back.headers["x-content-type-options"], back.headers["content-security-policy"]), ("nosniff", "sandbox"),
                 "never run inside a page")
    checks.equal(county.person("ma.boss").get(path).status, 404, "another enterprise does not know of it")
    checks.equal(county.person("li.checker").get(path).status, 200, "the operator does")
    checks.equal(bring_document(b"MZ not a pdf", "d-2").reason(), "document_type_differs", "not what it says")
    checks.equal(bring_document(b"", "d-3").reason(), "document_size_not_taken", "empty")
    checks.equal(bring_document(pdf, "d-4", "application/zip").reason(), "document_type_not_taken", "an unknown type")
    checks.equal(bring_document(b"%PDF-" + b"x" * (701 * 1024), "d-5").status, 422, "too large")
    checks.equal(bring_document(b"%PDF-1.7 EICAR-TEST", "d-6").reason(), "document_infected", "what the scanner finds")
    checks.equal(bring_document(b"%PDF-1.7 BROKEN-SCANNER", "d-7").status, 503, "a scanner that fails lets nothing through")
    left = sorted(os.listdir(os.path.join(county.platform.data, "documents")))
    checks.that(all(len(name) == 64 for name in left), "nothing half done is left", left)
    with open(calls, encoding="utf-8") as file:
        checks.that(len(file.readlines()) >= 3, "each was scanned before it was kept")
    with open(kept, "r+b") as file:
        file.write(b"X")
    checks.equal(boss.get(path).status, 503, "a damaged file is not handed out")


def scanner(scratch):
    """Stands in for clamdscan: 0 clean, 1 found, 2 fault."""
    path, calls = os.path.join(scratch, "scan.sh"), os.path.join(scratch, "scanned")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\necho "$1" >> {calls}\ngrep -q EICAR "$1" && exit 1\ngrep -q BROKEN "$1" && exit 2\nexit 0\n')
    os.chmod(path, 0o755)
    return path, calls


def trade(checks, build, scratch):
    program, calls = scanner(scratch)
    county = County(build, scratch, STAFF + ("zhao.verifier", "sun.officer", "zhou.custodian", "wu.custodian"),
                    start=("--scan-command", program))
    county.admit(1, "he.boss", "冠县宝莱利金属")
    county.admit(2, "ma.boss", "冠县恒达板材")
    check_imports(checks, county)
    check_races(checks, county)
    check_documents(checks, county, calls)
    checks.equal(county.platform.stop(), 0, "the server ends by itself")
    checks.equal(county.platform.replay()["books_balance"], True, "and its log replays")


checking.run(trade)
