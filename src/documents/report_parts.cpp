#include "documents/report_parts.hpp"

#include "documents/words.hpp"

namespace gzl::documents {

namespace {

using namespace core::report;

std::string or_dash(const std::string& text) {
    return text.empty() ? "—" : text;
}

std::string condition_of(const ReportedLot& lot) {
    std::string text(word(lot.status));
    if (lot.frozen) text.append("、冻结");
    if (lot.disputed) text.append("、争议");
    if (lot.missing) text.append("、缺失");
    return text;
}

std::vector<Row> rows_of(const std::vector<ReportedLot>& lots) {
    std::vector<Row> rows;
    for (const ReportedLot& lot : lots)
        rows.push_back({lot.bundle, lot.grade + "\n" + lot.specification, or_dash(lot.origin),
                        lot.warehouse + " " + lot.zone, std::string(word(lot.mode)), kilograms(lot.weight),
                        condition_of(lot), lot.value ? yuan(*lot.value) : "无参考价"});
    return rows;
}

void put_control(Sheet& sheet, const ReportedControl& control) {
    sheet.heading("控制证据(担保制度解释第五十五条)");
    sheet.facts({{"监管人", control.supervisor.name},
                 {"控制起始", minute_of(control.control_start)},
                 {"三方监管协议", or_dash(control.tripartite_agreement)},
                 {"双人交接单", control.handover.text()},
                 {"放弃留置权声明", or_dash(control.lien_waiver)},
                 {"统一登记编号",
                  control.registration_number.empty()
                      ? "—"
                      : control.registration_number +
                            (control.registration_expires ? ",至 " + control.registration_expires->text() : "")}});
    std::vector<Row> rows;
    for (const auto& check : control.checks)
        rows.push_back({std::string(word(check.item)), std::string(word(check.state))});
    sheet.table({{"证据", 3}, {"状态", 1}}, rows);
}

}  // namespace

Masthead masthead(std::string title, const std::string& number, const Issue& issue) {
    const std::string record = to_hex(issue.record_sha256);
    return {.title = std::move(title),
            .number = number,
            .issued_at = issue.at,
            .code = issue.verify_url.empty() ? "guanzhilian-report:" + number + ":" + record
                                             : issue.verify_url + "#report=" + number + "&record=" + record,
            .footer = "记录指纹 " + record};
}

void put_goods(Sheet& sheet, const ReportedGoods& goods) {
    sheet.heading("货物(共 " + std::to_string(goods.lots.size()) + " 捆," + kilograms(goods.valuation.weight) + ")");
    if (goods.lots.empty()) sheet.paragraph("目前没有在押货物。");
    if (!goods.lots.empty())
        sheet.table({{"捆包号", 1.3},
                     {"牌号与规格", 1.5},
                     {"产地", 0.9},
                     {"仓库与库区", 1.5},
                     {"计重", 0.6},
                     {"重量", 1.1, true},
                     {"状态", 0.9},
                     {"估值", 1.4, true}},
                    rows_of(goods.lots));
    const Valuation& valuation = goods.valuation;
    sheet.heading("估值(" + valuation.day.text() + ")");
    std::vector<Row> prices;
    for (const GradePrice& price : valuation.prices)
        prices.push_back({price.grade, per_tonne(price.price), price.day.text(), price.source});
    if (!prices.empty()) sheet.table({{"牌号", 1}, {"参考价", 1.2, true}, {"价格日", 1}, {"来源", 2.4}}, prices);
    sheet.facts({{"折扣率", per_cent(valuation.haircut)},
                 {"估值(折后)", valuation.value ? yuan(*valuation.value) : "无法估值:有牌号无参考价"},
                 {"须由货物覆盖", yuan(valuation.exposure)},
                 {"质押率", valuation.ltv ? per_cent(*valuation.ltv) : "—"}});
    sheet.paragraph("估值 = ⌊Σ 重量 × min(合同成本, 参考价) × (1 − 折扣率)⌋,质押率向上取整。");
    if (goods.control) put_control(sheet, *goods.control);
}

void put_proof(Sheet& sheet, const Issue& issue) {
    sheet.heading("如何核验");
    sheet.paragraph("本报告的内容即日志 " + issue.origin + " 第 " + std::to_string(issue.position) +
                    " 号记录,其 SHA-256 为 " + to_hex(issue.record_sha256) +
                    "。PDF 内附 report.json,含该记录、其所依据记录的存证证明,以及以日志密钥作出的 Ed25519 与 SM2 签名;"
                    "签名同时覆盖各页面。");
    sheet.paragraph(
        "核验方法:将本文件拖入“公开核验”页面(离线可用),或运行 gzl verify 报告.pdf。"
        "纸质件可扫描二维码,比对编号与记录指纹。" +
        (issue.verify_url.empty() ? std::string() : "公开核验页面:" + issue.verify_url));
}

}  // namespace gzl::documents
