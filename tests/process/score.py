#!/usr/bin/python3
"""`gzl score` as a person uses it: train, evaluate by given folds, apply, explain, monitor, features, and what is refused.

The outside bars need the public credit data sets, which are no part of the project: GZL_SHARED names their directory,
by default ../shared beside the project. Without them that part is skipped, with a message.
"""

import csv
import gzip
import io
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import checks as checking  # noqa: E402
from lib import workbook  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("GZL_SHARED", os.path.join(ROOT, "..", "shared"))

# name of the file, how to read it, its folds, the bars of both models (None: either of the two)
BARS = [
    ("german.data.gz", ["--no-header", "--target", "c21", "--bad", "2"], "german.folds.gz", 0.79, 0.80),
    ("taiwan_22f_6819.csv.gz", ["--target", "bankrupt"], "taiwan_22f.folds.gz", 0.935, None),
    ("polish_5year.arff.gz", ["--target", "class"], "polish_y5_raw64.folds.gz", 0.92, 0.959),
]
NOISE = 0.005


def firms(count, seed, shift=0):
    """Firms whose risk rises with debt and falls with sales; one kind of industry is worse."""
    dice = random.Random(seed)
    rows = [["firm", "debt", "sales", "industry", "bad"]]
    for i in range(count):
        debt, sales, industry = dice.random() + shift, dice.lognormvariate(3, 1), dice.choice("甲乙丙")
        risk = 0.02 + 0.5 * min(debt, 1) ** 2 * (2 if industry == "丙" else 1) / (1 + sales / 20)
        rows.append([f"F{i}", f"{debt:.4f}" if dice.random() > 0.05 else "", f"{sales:.2f}", industry,
                     int(dice.random() < risk)])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


class Score:
    def __init__(self, checks, build, scratch):
        self.checks, self.scratch = checks, scratch
        self.gzl = os.path.join(build, "gzl")

    def run(self, *arguments, stdin=None):
        return subprocess.run([self.gzl, "score", *arguments], capture_output=True, text=True, input=stdin, check=False,
                              cwd=self.scratch)

    def write(self, name, text, encoding="utf-8"):
        path = os.path.join(self.scratch, name)
        with open(path, "w", encoding=encoding, newline="") as file:
            file.write(text)
        return path

    def life(self):
        """A model from training to monitoring."""
        checks = self.checks
        data = self.write("firms.csv", firms(3000, 1))
        trained = self.run("train", data, "--target", "bad", "--id", "firm", "--folds", "3", "--output", "model.json",
                           "--card", "card.md", "--json")
        checks.equal(trained.returncode, 0, f"trained {trained.stderr}")
        validation = json.loads(trained.stdout)
        checks.that(validation["scorecard_auc"] > 0.68 and validation["trees_auc"] > 0.68, "both models find the rule",
                    trained.stdout[:300])
        with open(os.path.join(self.scratch, "card.md"), encoding="utf-8") as file:
            card = file.read()
        for words in ("多数类", "constant", "| industry |", "calibration error", "校准误差"):
            checks.that(words in card, f"the card says {words}", card[:500])
        again = self.run("train", data, "--target", "bad", "--id", "firm", "--folds", "3", "--output", "again.json")
        checks.equal(again.returncode, 0, f"trained again {again.stderr}")
        with open(os.path.join(self.scratch, "model.json"), "rb") as one, \
                open(os.path.join(self.scratch, "again.json"), "rb") as other:
            model = json.load(one)
            one.seek(0)
            checks.equal(one.read() == other.read(), True, "the same seed and data give the same file")

        fresh = self.write("fresh.csv", firms(500, 2))
        applied = self.run("apply", fresh, "--model", "model.json", "--lang", "zh")
        rows = list(csv.DictReader(io.StringIO(applied.stdout)))
        checks.equal((applied.returncode, len(rows)), (0, 500), f"every row is scored {applied.stderr}")
        # the points of a person who adds them up from the file
        table = list(csv.DictReader(io.StringIO(firms(500, 2))))
        for row, scored in zip(table[:50], rows):
            points = model["scorecard"]["base_points"]
            for feature in model["scorecard"]["features"]:
                value = row[feature["name"]]
                found = feature["missing"]
                for found_bin in feature["bins"] if value else []:
                    if (found_bin["level"] == value if feature["is_category"] else
                            found_bin["up_to"] is None or float(value) <= found_bin["up_to"]):
                        found = found_bin
                        break
                points += found["points"]
            if points != int(scored["score"]):
                checks.equal(points, int(scored["score"]), f"the points add up by hand {row}")
                break
        else:
            checks.that(True, "the points add up by hand")
        worst = min(rows, key=lambda each: int(each["score"]))
        explained = self.run("explain", fresh, "--model", "model.json", "--row", worst["row"], "--json")
        explanation = json.loads(explained.stdout)
        checks.equal(str(explanation["score"]), worst["score"], "explained is what was applied")
        checks.that(1 <= len(explanation["reasons"]) <= 4 and "below the average" in explanation["reasons"][0]["en"]
                    and "比平均少" in explanation["reasons"][0]["zh"], "with its reasons in both languages", explanation)
        checks.that("分" in self.run("explain", fresh, "--model", "model.json", "--lang", "zh").stdout, "in Chinese")

        stable = json.loads(self.run("monitor", fresh, "--model", "model.json", "--json").stdout)
        moved = self.write("moved.csv", firms(500, 3, shift=0.6))
        shifted = json.loads(self.run("monitor", moved, "--model", "model.json", "--json").stdout)
        checks.equal((stable["score"]["state"], shifted["score"]["state"], shifted["features"][0]["feature"]),
                     ("stable", "shifted", "debt"), "monitoring tells what moved")
        months = [line + "," + ("month" if i == 0 else "2026-02" if i > 500 else "2026-01")
                  for i, line in enumerate((firms(500, 2) + firms(500, 3, shift=0.6).split("\n", 1)[1]).splitlines())]
        over_time = json.loads(self.run("monitor", self.write("months.csv", "\n".join(months) + "\n"), "--model", "model.json",
                                        "--by", "month", "--json").stdout)
        checks.equal([(each.get("period"), each["rows"], each["score"]["state"]) for each in over_time[1:]],
                     [("2026-01", 500, "stable"), ("2026-02", 500, "shifted")], "and when")
        other = json.loads(self.run("evaluate", fresh, "--target", "bad", "--model", "model.json", "--json").stdout)
        checks.that(other["scorecard"]["auc"] > 0.65, "on other data too", other["scorecard"])
        shown = self.run("card", "--model", "model.json", "--lang", "en")
        checks.that("## Scorecard" in shown.stdout, "the card from the model alone", shown.stdout[:200])
        gb = self.write("gb.csv", firms(500, 2), encoding="gb18030")
        checks.equal(self.run("apply", gb, "--model", "model.json", "--lang", "zh").stdout, applied.stdout,
                     "GB18030 reads as UTF-8 does")
        checks.equal(self.run("apply", "-", "--model", "model.json", "--lang", "zh", stdin=firms(500, 2)).stdout,
                     applied.stdout, "standard input too")

    def refused(self):
        checks = self.checks
        data = self.write("small.csv", firms(200, 5))

        def refusal(*arguments, text=None):
            if text is not None:
                arguments = (arguments[0], self.write("bad.csv", text), *arguments[1:])
            ran = self.run(*arguments, stdin="")
            return ran.returncode, ran.stderr

        for what, text, words in (
                ("empty", "", "the file is empty"),
                ("one class", "a,bad\n1,0\n2,0\n", "nothing to learn from one answer"),
                ("all missing", "a,bad\n,0\n,1\n", "no column is left to learn from"),
                ("ragged", "a,bad\n1,0\n1\n", "row 3 has 1 fields where 2 are named"),
                ("two of one name", "a,a,bad\n1,2,0\n", "two columns are named a"),
                ("a text among numbers", "a,bad\n" + "1,0\n2,1\n" * 20 + "zwei,1\n", "row 42, column a: 'zwei'")):
            code, said = refusal("train", "--target", "bad", text=text)
            checks.that(code == 2 and words in said, f"{what} is refused", said)
        code, said = refusal("train", data, "--target", "nothing")
        checks.that(code == 2 and "there is no column nothing" in said, "an unknown target", said)
        code, said = refusal("train", "--target", "bad", "--id", "i", text="i,a,bad\nx,1,0\nx,2,1\n")
        checks.that(code == 2 and "stands in data row 1 already" in said, "an identifier twice", said)
        code, said = refusal("apply", data, "--model", data)
        checks.that(code == 2 and "no JSON" in said, "a model that is none", said)
        told = "after,debt,bad\n" + "".join(
            f"{1000 + i if i % 10 == 0 else i},{i * 37 % 101},{int(i % 10 == 0)}\n" for i in range(500))
        code, said = refusal("train", "--target", "bad", text=told)
        checks.that(code == 3 and "after: alone it has an AUC" in said and "--allow" in said, "a leak is asked about", said)
        code, said = refusal("train", "--target", "bad", "--folds", "0", "--allow", "after", text=told)
        checks.equal(code, 0, f"and may be allowed {said}")
        dice = random.Random(9)
        wide = "bad," + ",".join(f"x{i}" for i in range(1500)) + "\n" + "".join(
            f"{int(dice.random() < 0.3)}," + ",".join(str(dice.randrange(97)) for _ in range(1500)) + "\n"
            for _ in range(200))
        code, said = refusal("train", "--target", "bad", "--folds", "0", text=wide)
        checks.equal(code, 0, f"thousands of columns {said[-300:]}")
        for bads, folds in ((1, "0"), (2, "5")):
            few = "a,bad\n" + "".join(f"{dice.random()},{int(n < bads)}\n" for n in range(200))
            code, said = refusal("train", "--target", "bad", "--folds", folds, text=few)
            checks.that(code == 2 and "at least 10 of each" in said, f"{bads} bad rows are too few", said)
        far = "a,bad\n" + "".join(f"{dice.choice(('1e308', '-1e308', '3e40', '5'))},{int(dice.random() < 0.4)}\n" for _ in range(300))
        code, said = refusal("train", "--target", "bad", "--folds", "0", text=far)
        checks.equal(code, 0, f"numbers beyond a float {said[-300:]}")

    def features(self):
        checks = self.checks
        sales = self.write("sales.csv", "企业代号,发票号码,开票日期,购方单位代号,金额,税额,价税合计,发票状态\n"
                           "E1,1,2025-11-02,B1,1000,130,1130,有效发票\nE1,2,2025-12-02,B1,-200,-26,-226,有效发票\n"
                           "E2,3,2025-12-31,B2,50,6.5,56.5,作废发票\n", encoding="gb18030")
        purchases = self.write("purchases.csv", "firm,invoice,date,seller,amount,tax,status\nE1,7,2025-12-01,S1,400,52,valid\n")
        labels = self.write("labels.csv", "firm,defaulted\nE1,0\nE2,1\n")
        made = self.run("features", "--sales", sales, "--purchases", purchases, "--labels", labels)
        rows = {row["firm"]: row for row in csv.DictReader(io.StringIO(made.stdout))}
        checks.equal(made.returncode, 0, f"features are made {made.stderr}")
        checks.equal([rows["E1"][name] for name in ("sales_12m", "purchases_12m", "margin", "buyers", "defaulted")],
                     ["800", "400", "0.5", "1", "0"], "of the first firm, by hand")
        checks.equal([rows["E2"][name] for name in ("sales_12m", "void_share", "margin", "defaulted")],
                     ["0", "1", "", "1"], "of a firm whose only invoice is void")
        late = self.run("features", "--sales", sales, "--as-of", "2025-12-01")
        checks.that(late.returncode == 2 and "after 2025-12-01" in late.stderr, "invoices of the future", late.stderr)

    def workbook(self):
        """One workbook with a sheet about the firms, one of purchases and one of sales, as county offices keep it."""
        checks, dice = self.checks, random.Random(3)
        firms = [f"E{number}" for number in range(1, 124)]
        bad = {firm: dice.random() < 0.22 for firm in firms}
        info = [["企业代号", "企业名称", "信誉评级", "是否违约"]]
        info += [[firm, f"***公司, {firm}", "D" if bad[firm] else dice.choice("AABC"), "是" if bad[firm] else "否"] for firm in firms]

        def invoices(partner, count):
            rows = [["企业代号", "发票号码", "开票日期", partner, "金额", "税额", "价税合计", "发票状态"]]
            for number in range(count):
                firm = firms[int(dice.random() ** 2 * len(firms))]
                net = round(dice.uniform(-300, 10_000) * (0.3 if bad[firm] else 1), 2)
                void = dice.random() < (0.15 if bad[firm] else 0.05)
                rows.append([firm, str(3_390_939 + number), f"{dice.choice((2018, 2019))}/{dice.randint(1, 12)}/{dice.randint(1, 28)}",
                             f"B{dice.randint(1, 900):05d}", net, round(net * 0.17, 2), round(net * 1.17, 2),
                             "作废发票" if void else "有效发票"])
            return rows

        bought, sold = invoices("销方单位代号", 12_000), invoices("购方单位代号", 11_000)
        book = os.path.join(self.scratch, "firms.xlsx")
        workbook.write(book, [info, bought, sold])
        made = self.run("features", book, "--output", "firms-book.csv")
        checks.equal(made.returncode, 0, f"a workbook is read whole {made.stderr[-300:]}")
        for name, rows in (("bought", bought), ("sold", sold), ("info", info)):
            out = io.StringIO()
            csv.writer(out).writerows(rows)
            self.write(name + ".csv", out.getvalue(), encoding="gb18030")
        self.run("features", "--purchases", "bought.csv", "--sales", "sold.csv", "--labels", "info.csv", "--output", "firms-lists.csv")
        with open(os.path.join(self.scratch, "firms-book.csv"), "rb") as one, open(os.path.join(self.scratch, "firms-lists.csv"), "rb") as two:
            checks.that(one.read() == two.read(), "the same as from three lists in GB18030")
        leaking = self.run("train", "firms-book.csv", "--target", "是否违约", "--id", "firm", "--drop", "企业名称")
        checks.that(leaking.returncode == 3 and "信誉评级" in leaking.stderr, "a rating given afterwards leaks", leaking.stderr)
        trained = self.run("train", "firms-book.csv", "--target", "是否违约", "--id", "firm", "--drop", "企业名称", "--drop", "信誉评级",
                           "--folds", "5", "--json")
        checks.equal(trained.returncode, 0, f"是 is the default without being told {trained.stderr[-300:]}")
        direct = self.run("train", book, "--target", "是否违约", "--id", "企业代号", "--drop", "企业名称", "--allow", "all", "--folds", "0")
        checks.equal(direct.returncode, 0, f"the first sheet itself is a table {direct.stderr[-300:]}")

    def large(self):
        """Above what the platform takes over the network."""
        dice = random.Random(5)
        rows = "".join(f"{n},{dice.random():.12f},{dice.random():.12f},{dice.choice(('某地区甲', '某地区乙'))}{'长' * 20},{int(dice.random() < 0.1)}\n"
                       for n in range(80_000))
        big = self.write("big.csv", "id,a,b,place,bad\n" + rows)
        self.checks.that(os.path.getsize(os.path.join(self.scratch, big)) > 8 << 20, "a file of nine megabytes")
        trained = self.run("train", big, "--target", "bad", "--id", "id", "--folds", "0")
        self.checks.equal(trained.returncode, 0, f"is learned from {trained.stderr[-300:]}")

    def bars(self):
        """The public sets, on given folds."""
        checks = self.checks
        credit = os.path.join(SHARED, "data", "credit")
        if not os.path.isdir(credit):
            checks.skip("the public credit data sets", f"they are not at {credit}; GZL_SHARED names where they are")
            return
        for name, reading, folds, card_bar, trees_bar in BARS:
            with gzip.open(os.path.join(credit, name)) as packed, \
                    open(os.path.join(self.scratch, "data"), "wb") as out:
                out.write(packed.read())
            with gzip.open(os.path.join(credit, "folds", folds)) as packed, \
                    open(os.path.join(self.scratch, "folds"), "wb") as out:
                out.write(packed.read())
            trees = checking.LONG or name == "german.data.gz"
            ran = self.run("evaluate", "data", *reading, "--folds", "folds", "--json",
                           *([] if trees else ["--card-only"]))
            checks.equal(ran.returncode, 0, f"{name} {ran.stderr}")
            result = json.loads(ran.stdout)
            checks.that(result["scorecard_auc"] > card_bar - NOISE, f"{name}: scorecard {card_bar}",
                        result["scorecard_auc"])
            if trees and trees_bar:
                checks.that(result["trees_auc"] > trees_bar - NOISE, f"{name}: trees {trees_bar}", result["trees_auc"])


def score(checks, build, scratch):
    work = Score(checks, build, scratch)
    work.life()
    work.refused()
    work.features()
    work.workbook()
    work.large()
    work.bars()


checking.run(score)
